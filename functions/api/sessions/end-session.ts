import { endSession } from '../../../shared/adapters/aws/create-session-store.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireCaller, toSessionId } from '../../../shared/http/caller.ts';
import { logOut } from '../../../shared/use-cases/log-out.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/endSession.mjs';
import { SESSION_ROUTES } from './routes.ts';

const end = logOut({ sessions: { end: endSession(openTables()) } });

/** SECURITY §1: a browser forgets what it kept of the session. */
const FORGET = { 'Clear-Site-Data': '"cache","cookies","storage"' };

export const handler = apiChain({
  route: SESSION_ROUTES.endSession,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const caller = requireCaller(event);
    await end({ owner: caller.userId, sessionId: toSessionId(caller), audit: readAuditContext(event) });
    return respondEmpty(FORGET);
  },
});
