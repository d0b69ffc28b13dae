import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { environment } from '../environment.ts';
import { SERVICE_ROUTES } from './routes.ts';
import { validate } from '../validators/getHealth.mjs';

/** Whether requests reach a function whose environment is complete. It asks no store: health must not cost. */
export const handler = apiChain({
  route: SERVICE_ROUTES.getHealth,
  environment,
  validate,
  limiter: 'none',
  handle: async () => respond(200, { status: 'ok' }),
});
