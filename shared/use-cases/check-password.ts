import { FacelessError } from '../domain/errors.ts';
import { foldName, type User } from '../domain/user.ts';
import type { AttemptStore, PasswordHasher, UserStore } from '../ports/users.ts';

export interface CheckPasswordDeps {
  readonly users: Pick<UserStore, 'findByName'>;
  readonly attempts: AttemptStore;
  readonly passwords: Pick<PasswordHasher, 'verify'>;
}

export interface CheckPassword {
  /** Undefined for a name that nobody has: it costs the same. */
  readonly user: Pick<User, 'passwordHash'> | undefined;
  /** As it was given: counting by account would tell which address belongs to which name. */
  readonly name: string;
  readonly password: string;
  readonly network: string;
}

const assertNoWait = (seconds: number): void => {
  if (seconds === 0) return;
  throw new FacelessError(
    'RATE_LIMITED',
    `There were too many failed logins. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    { retryAfterSeconds: seconds },
  );
};

/**
 * Whether that is the user's password: one hash, whoever asks. Failures are counted by name and by network, and make
 * the next ones wait: RATE_LIMITED, before anything costly. Throws UNAVAILABLE.
 */
export const checkPassword =
  ({ attempts, passwords }: Omit<CheckPasswordDeps, 'users'>) =>
  async ({ user, name, password, network }: CheckPassword): Promise<boolean> => {
    const account = foldName(name);
    // Who is told to wait for the address has not counted against the account.
    assertNoWait(await attempts.take('address', network));
    assertNoWait(await attempts.take('account', account));
    const isRight = await passwords.verify(user?.passwordHash, password);
    if (isRight) {
      await attempts.settle('account', account);
      await attempts.settle('address', network);
    }
    return isRight;
  };
