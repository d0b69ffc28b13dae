import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { environment } from '../environment.ts';
import document from '../openapi.json' with { type: 'json' };
import { SERVICE_ROUTES } from './routes.ts';
import { validate } from '../validators/getOpenapi.mjs';

export const handler = apiChain({
  route: SERVICE_ROUTES.getOpenapi,
  environment,
  validate,
  limiter: 'none',
  handle: async () => respond(200, document),
});
