import { FacelessError } from '../../shared/domain/errors.ts';
import type { User } from '../../shared/domain/user.ts';
import type { UserStore } from '../../shared/ports/users.ts';

/** By username, e-mail address or id. Throws INVALID_INPUT without a name, NOT_FOUND. */
export const findNamedUser = async (
  users: Pick<UserStore, 'get' | 'findByName'>,
  name: string | undefined,
): Promise<User> => {
  if (name === undefined) throw new FacelessError('INVALID_INPUT', 'Name the user.');
  const user = (await users.findByName(name)) ?? (await users.get(name));
  if (user === undefined)
    throw new FacelessError('NOT_FOUND', `There is no user ${name}. \`users\` lists them.`);
  return user;
};
