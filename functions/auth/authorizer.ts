import type { Context } from 'aws-lambda';
import { ulid } from 'ulid';
import { createDynamoClient } from '../../shared/adapters/aws/clients.ts';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import { AUTHORIZER_ENVIRONMENT, readEnvironment } from '../../shared/config/environment.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { logFrom, logger } from '../../shared/observability/logger.ts';
import { authenticateKey } from '../../shared/use-cases/authenticate-key.ts';
import { allowStage, type AuthorizerEvent, type StagePolicy } from './allow-stage.ts';

const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = readEnvironment(AUTHORIZER_ENVIRONMENT);
const clock = { now: () => new Date() };
const apiKeys = createApiKeyStore({
  client: createDynamoClient(),
  tableName,
  auditTableName,
  clock,
  newId: () => ulid(),
});
const authenticate = authenticateKey({ apiKeys, clock });
const log = logFrom('auth');

/** The gateway leaves names as the client spelled them. */
const findAuthorization = ({ headers }: AuthorizerEvent): string | undefined =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];

/** Throws exactly `Unauthorized` for a key that does not hold: the gateway answers 401 to that and 500 to all else. */
export const handler = async (event: AuthorizerEvent, context: Context): Promise<StagePolicy> => {
  logger.resetKeys();
  logger.addContext(context);
  logger.appendKeys({ request_id: event.requestContext?.requestId });
  try {
    return allowStage(event, await authenticate(findAuthorization(event)));
  } catch (error) {
    if (!isCode(error, 'UNAUTHENTICATED')) throw error;
    log.warn('unauthorized_access', error.message);
    throw new Error('Unauthorized', { cause: error });
  }
};
