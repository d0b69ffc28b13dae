import { createAttemptStore } from '../../../shared/adapters/aws/create-attempt-store.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { isCommonPassword } from '../../../shared/adapters/passwords/common-passwords.ts';
import { trackLogins } from '../../../shared/observability/track.ts';
import { connectUsers, openTables } from '../dependencies.ts';

/** What the change of a password takes. */
export const connectPasswords = () => {
  const tables = openTables();
  return {
    users: connectUsers(),
    attempts: createAttemptStore(tables),
    record: trackLogins(recordEvent(tables)),
    passwords: passwordHasher,
    isCommonPassword,
  };
};
