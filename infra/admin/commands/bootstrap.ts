import { createFirstAdministrator } from '../../../shared/use-cases/create-first-administrator.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { USERNAME } from '../../../shared/domain/user.ts';
import type { AdminCommand } from '../command.ts';

/** Long enough to set a password with it, and short enough to be forgotten. */
const KEY_HOURS = 24;

const DEFAULT_NAME = 'administrator';

/** The key is what makes the first one able to do anything: there is no password to begin with. */
export const bootstrap: AdminCommand = {
  usage: '[NAME]',
  summary: 'Make the first administrator and a key that holds for a day; fails where there is one',
  run: async ({ users, apiKeys, tables, audit }, { words: [username = DEFAULT_NAME] }) => {
    if (!USERNAME.test(username))
      throw new FacelessError(
        'INVALID_INPUT',
        `${username} is no username: 3 to 30 letters, digits, _ and -.`,
      );
    const { clock, newId } = tables;
    const id = newId();
    const user = await createFirstAdministrator({ users, clock })({ id, username, audit });
    const expiresAt = new Date(clock.now().getTime() + KEY_HOURS * 3_600_000).toISOString();
    const { apiKey } = await issueApiKey({ apiKeys, clock, newId })({
      owner: id,
      role: user.role,
      name: 'Bootstrap',
      expiresAt,
      audit,
    });
    const lines = [
      `${username} is the first administrator.`,
      `Key, shown this once, until ${expiresAt}: ${apiKey}`,
      'Set a password with it (POST /v1/users/me/password), log in, and make lasting keys from there.',
    ];
    return { data: { id, username, role: user.role, apiKey, expiresAt }, text: lines.join('\n') };
  },
};
