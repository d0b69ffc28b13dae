import { createAttemptStore } from '../../../shared/adapters/aws/create-attempt-store.ts';
import { getUser } from '../../../shared/adapters/aws/read-users.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { changeUser } from '../../../shared/adapters/aws/write-users.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { isCommonPassword } from '../../../shared/adapters/passwords/common-passwords.ts';
import type { UserStore } from '../../../shared/ports/users.ts';
import { openTables } from '../dependencies.ts';

/** One's own account. */
export const connectAccount = (): Pick<UserStore, 'get' | 'change'> => {
  const tables = openTables();
  return { get: getUser(tables), change: changeUser(tables) };
};

/** What the change of a password takes. */
export const connectPasswords = () => {
  const tables = openTables();
  return {
    users: { get: getUser(tables), change: changeUser(tables) },
    attempts: createAttemptStore(tables),
    record: recordEvent(tables),
    passwords: passwordHasher,
    isCommonPassword,
  };
};
