import type { Context } from 'aws-lambda';
import { ulid } from 'ulid';
import { createDynamoClient } from '../../shared/adapters/aws/clients.ts';
import { findApiKey, findRevokedApiKey } from '../../shared/adapters/aws/read-api-keys.ts';
import { createSignalStore } from '../../shared/adapters/aws/create-signal-store.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import { findSession, touchSession } from '../../shared/adapters/aws/create-session-store.ts';
import { getUser } from '../../shared/adapters/aws/read-users.ts';
import { noteApiKeyUse } from '../../shared/adapters/aws/write-api-keys.ts';
import { AUTHORIZER_ENVIRONMENT, readEnvironment } from '../../shared/config/environment.ts';
import { readTables } from '../../shared/config/tables.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { readClient } from '../../shared/http/caller.ts';
import { chooseRequestId, findHeader } from '../../shared/http/request-id.ts';
import { logFrom, logger } from '../../shared/observability/logger.ts';
import { authenticate } from '../../shared/use-cases/authenticate.ts';
import { authenticateKey } from '../../shared/use-cases/authenticate-key.ts';
import { authenticateSession } from '../../shared/use-cases/authenticate-session.ts';
import { noteSignal } from '../../shared/use-cases/note-signal.ts';
import { allowStage, type AuthorizerEvent, type StagePolicy } from './allow-stage.ts';

const clock = { now: () => new Date() };
const tables = {
  client: createDynamoClient(),
  ...readTables(readEnvironment(AUTHORIZER_ENVIRONMENT)),
  clock,
  newId: () => ulid(),
};
const log = logFrom('auth');
const identify = authenticate({
  users: { get: getUser(tables) },
  findKey: authenticateKey({
    apiKeys: {
      find: findApiKey(tables),
      findRevoked: findRevokedApiKey(tables),
      noteUse: noteApiKeyUse(tables),
    },
    clock,
    noteSignal: noteSignal({
      signals: createSignalStore(tables),
      record: recordEvent(tables),
      warnUnnoted: (error) => {
        log.warn('refusal_unnoted', 'The refusal stands, and the trail does not tell of it', { error });
      },
    }),
    warnUnnoted: ({ id }, error) => {
      log.warn('key_use_unnoted', 'The request goes on', { key_id: id, error });
    },
  }),
  findSession: authenticateSession({
    sessions: { find: findSession(tables), touch: touchSession(tables) },
    clock,
    warnUnnoted: ({ id }, error) => {
      log.warn('session_use_unnoted', 'The request goes on', { session_id: id, error });
    },
  }),
});

/** Throws exactly `Unauthorized` for a key or session that does not hold: the gateway answers 401 to that and 500 to all else. */
export const handler = async (event: AuthorizerEvent, context: Context): Promise<StagePolicy> => {
  logger.resetKeys();
  logger.addContext(context);
  const requestId = chooseRequestId(event);
  logger.appendKeys({ request_id: requestId });
  const client = readClient(event.requestContext?.identity ?? {});
  try {
    return allowStage(event, await identify(findHeader(event, 'authorization'), { requestId, ...client }));
  } catch (error) {
    if (!isCode(error, 'UNAUTHENTICATED')) throw error;
    log.warn('unauthorized_access', error.message);
    throw new Error('Unauthorized', { cause: error });
  }
};
