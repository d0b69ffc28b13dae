import { FacelessError } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import type { UserStore } from '../ports/users.ts';

/** Throws NOT_FOUND. */
export const findUser = async (users: Pick<UserStore, 'get'>, id: string): Promise<User> => {
  const user = await users.get(id);
  if (user === undefined) throw new FacelessError('NOT_FOUND', `There is no user ${id}.`);
  return user;
};
