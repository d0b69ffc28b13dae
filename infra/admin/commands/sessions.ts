import { FacelessError } from '../../../shared/domain/errors.ts';
import { logLogout } from '../../../shared/observability/audit.ts';
import { retryStale } from '../../../shared/use-cases/retry-stale.ts';
import type { AdminCommand } from '../command.ts';
import { findNamedUser } from '../find-named-user.ts';

/** A session holds while it has its user's epoch. */
export const sessions: AdminCommand = {
  usage: 'end NAME',
  summary: 'End all sessions of a user; their keys stay',
  run: async ({ users, audit }, { words: [what, name] }) => {
    if (what !== 'end') throw new FacelessError('INVALID_INPUT', 'Say `sessions end NAME`.');
    const { id, username } = await retryStale(async () => {
      const user = await findNamedUser(users, name);
      return users.change({
        user,
        change: { sessionEpoch: user.sessionEpoch + 1 },
        audit: logLogout(audit, { details: { all: true } }),
      });
    });
    return { data: { id, username }, text: `All sessions of ${username} have ended.` };
  },
};
