import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { revokeApiKey } from '../../../shared/use-cases/revoke-api-key.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectApiKeys } from './dependencies.ts';
import { API_KEY_ROUTES } from './routes.ts';
import { validate } from '../validators/revokeApiKey.mjs';

const revoke = revokeApiKey({ apiKeys: connectApiKeys() });

export const handler = apiChain({
  route: API_KEY_ROUTES.revokeApiKey,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await revoke({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
