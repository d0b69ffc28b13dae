import { ulid } from 'ulid';
import { FIRST_HASH } from '../../shared/domain/audit-chain.ts';
import type { User } from '../../shared/domain/user.ts';

/** A creator without a password, as the store takes a new user. */
export const makeUser = (change: Partial<User> = {}): User => {
  const id = change.id ?? ulid();
  const time = '2030-01-01T00:00:00.000Z';
  return {
    id,
    owner: id,
    username: `user-${id.slice(-12)}`,
    role: 'creator',
    sessionEpoch: 1,
    version: 1,
    auditHash: FIRST_HASH,
    createdAt: time,
    updatedAt: time,
    ...change,
  };
};
