/** Every command of `npm run admin`, by its name. */
import type { AdminCommand } from './command.ts';
import { bootstrap } from './commands/bootstrap.ts';
import { invite } from './commands/invite.ts';
import { keys } from './commands/keys.ts';
import { resetPassword } from './commands/reset-password.ts';
import { revoke } from './commands/revoke.ts';
import { sessions } from './commands/sessions.ts';
import { user } from './commands/user.ts';
import { users } from './commands/users.ts';
import { verifyAudit } from './commands/verify-audit.ts';

export const ADMIN_COMMANDS: Readonly<Record<string, AdminCommand>> = {
  bootstrap,
  users,
  user,
  invite,
  keys,
  revoke,
  'reset-password': resetPassword,
  sessions,
  'verify-audit': verifyAudit,
};
