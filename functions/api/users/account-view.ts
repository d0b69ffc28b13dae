import type { User } from '../../../shared/domain/user.ts';
import { respond, type ApiResponse } from '../../../shared/http/api-event.ts';
import { toEntityTag } from '../../../shared/http/entity-tag.ts';
import type { AccountView } from './account.schema.ts';

/** `v1` is the API's stage. */
const SELF = '/v1/users/me';

/** What of a user their holder sees: no hash of anything. */
export const toAccountView = (user: User): AccountView => {
  const { id, username, email, role, passwordHash, version, createdAt, updatedAt } = user;
  return {
    id,
    username,
    ...(email !== undefined && { email }),
    role,
    hasPassword: passwordHash !== undefined,
    version,
    createdAt,
    updatedAt,
    links: { self: SELF },
  };
};

/** An account with its version as entity tag; 201 also says where to ask for it. */
export const respondAccount = (status: 200 | 201, user: User): ApiResponse =>
  respond(status, toAccountView(user), {
    ETag: toEntityTag(user.version),
    ...(status === 201 ? { Location: SELF } : {}),
  });
