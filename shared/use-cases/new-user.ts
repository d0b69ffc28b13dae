import { FIRST_HASH } from '../domain/audit-chain.ts';
import type { User } from '../domain/user.ts';

/** A user as they begin: the store gives version and hash. */
export const newUser = (
  given: Pick<User, 'id' | 'username' | 'role'> & Partial<Pick<User, 'email' | 'passwordHash'>>,
  now: Date,
): User => ({
  ...given,
  owner: given.id,
  sessionEpoch: 1,
  version: 1,
  auditHash: FIRST_HASH,
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});
