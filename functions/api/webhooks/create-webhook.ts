import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { createWebhook } from '../../../shared/use-cases/webhooks/create-webhook.ts';
import { clock, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { checkWebhookUrl, connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/createWebhook.mjs';
import { respondWebhook } from './webhook-view.ts';

const create = createWebhook({ webhooks: connectWebhooks(), checkUrl: checkWebhookUrl, clock, newId });

export const handler = apiChain({
  route: WEBHOOK_ROUTES.createWebhook,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const { webhook, secret } = await create({
      owner: requireOwner(event),
      request: event.body,
      audit: readAuditContext(event),
    });
    return respondWebhook(201, webhook, { secret });
  },
});
