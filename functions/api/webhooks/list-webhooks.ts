import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/listWebhooks.mjs';
import { toWebhookView } from './webhook-view.ts';

const { list } = connectWebhooks();

export const handler = apiChain({
  route: WEBHOOK_ROUTES.listWebhooks,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const webhooks = await list(requireOwner(event));
    return respond(200, { webhooks: webhooks.map(toWebhookView) });
  },
});
