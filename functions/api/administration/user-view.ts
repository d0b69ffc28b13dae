import type { User } from '../../../shared/domain/user.ts';
import type { UserView } from './user-view.schema.ts';

/** What of a user an administrator sees: no hash of anything. */
export const toUserView = (user: User): UserView => {
  const { id, username, email, role, disabledAt, version, createdAt, updatedAt } = user;
  return {
    id,
    username,
    ...(email !== undefined && { email }),
    role,
    ...(disabledAt !== undefined && { disabledAt }),
    version,
    createdAt,
    updatedAt,
  };
};
