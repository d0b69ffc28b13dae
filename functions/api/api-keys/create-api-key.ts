import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireCaller, toKeyId } from '../../../shared/http/caller.ts';
import { createApiKey } from '../../../shared/use-cases/create-api-key.ts';
import { clock, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { toApiKeyView } from './api-key-view.ts';
import { connectApiKeys } from './dependencies.ts';
import { API_KEY_ROUTES } from './routes.ts';
import { validate } from '../validators/createApiKey.mjs';

const create = createApiKey({ apiKeys: connectApiKeys(), clock, newId });

export const handler = apiChain({
  route: API_KEY_ROUTES.createApiKey,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const caller = requireCaller(event);
    const { apiKey, key } = await create({
      owner: caller.userId,
      role: caller.role,
      scopes: caller.scopes,
      keyId: toKeyId(caller),
      request: event.body,
      audit: readAuditContext(event),
    });
    return respond(201, { ...toApiKeyView(key), apiKey });
  },
});
