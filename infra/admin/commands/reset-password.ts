import { randomBytes } from 'node:crypto';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { logAuthentication } from '../../../shared/observability/audit.ts';
import { retryStale } from '../../../shared/use-cases/retry-stale.ts';
import type { AdminCommand } from '../command.ts';
import { findNamedUser } from '../find-named-user.ts';

/** 24 characters, 144 bits. */
const PASSWORD_BYTES = 18;

export const resetPassword: AdminCommand = {
  usage: 'NAME',
  summary: 'Give a user a new password, shown this once; ends their sessions, keys stay',
  run: async ({ users, audit }, { words: [name] }) => {
    await findNamedUser(users, name);
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const passwordHash = await passwordHasher.hash(password);
    const { id, username } = await retryStale(async () => {
      const user = await findNamedUser(users, name);
      return users.change({
        user,
        change: { passwordHash, sessionEpoch: user.sessionEpoch + 1 },
        audit: logAuthentication(audit, 'password_changed', { details: { reset: true } }),
      });
    });
    const lines = [
      `Password of ${username}, shown this once: ${password}`,
      'They should change it when they have logged in (POST /v1/users/me/password).',
    ];
    return { data: { id, username, password }, text: lines.join('\n') };
  },
};
