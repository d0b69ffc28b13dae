import { apiChain } from '../../../shared/http/api-chain.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { findWebhook } from '../../../shared/use-cases/webhooks/find-webhook.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/getWebhook.mjs';
import { respondWebhook } from './webhook-view.ts';

const webhooks = connectWebhooks();

export const handler = apiChain({
  route: WEBHOOK_ROUTES.getWebhook,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    return respondWebhook(200, await findWebhook(webhooks, { owner: requireOwner(event), id }));
  },
});
