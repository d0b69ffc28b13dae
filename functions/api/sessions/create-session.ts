import { createAttemptStore } from '../../../shared/adapters/aws/create-attempt-store.ts';
import { createSession } from '../../../shared/adapters/aws/create-session-store.ts';
import { findUserByName } from '../../../shared/adapters/aws/read-users.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { toNetwork } from '../../../shared/http/network.ts';
import { trackLogins } from '../../../shared/observability/track.ts';
import { logIn } from '../../../shared/use-cases/log-in.ts';
import { clock, newId, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/createSession.mjs';
import { SESSION_ROUTES } from './routes.ts';
import type { NewSession } from './session.schema.ts';

const tables = openTables();
const open = logIn({
  users: { findByName: findUserByName(tables) },
  attempts: createAttemptStore(tables),
  passwords: passwordHasher,
  sessions: { create: createSession(tables) },
  record: trackLogins(recordEvent(tables)),
  noteSignal: limiter.note,
  clock,
  newId,
});

export const handler = apiChain({
  route: SESSION_ROUTES.createSession,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const { username: name, password } = event.body;
    const network = toNetwork(event.requestContext.identity.sourceIp);
    const { token, session } = await open({ name, password, network, audit: readAuditContext(event) });
    return respond(201, { token, expiresAt: session.expiresAt } satisfies NewSession);
  },
});
