import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { toApiKeyView } from './api-key-view.ts';
import { connectApiKeys } from './dependencies.ts';
import { API_KEY_ROUTES } from './routes.ts';
import { validate } from '../validators/listApiKeys.mjs';

const { list } = connectApiKeys();

export const handler = apiChain({
  route: API_KEY_ROUTES.listApiKeys,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const keys = await list(requireOwner(event));
    return respond(200, { apiKeys: keys.map(toApiKeyView) });
  },
});
