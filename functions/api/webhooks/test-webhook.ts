import { createDelivery } from '../../../shared/adapters/aws/create-webhook-task-store.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import { testWebhook } from '../../../shared/use-cases/webhooks/test-webhook.ts';
import { clock, newId, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhookQueue, connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/testWebhook.mjs';
import { toDeliveryView } from './webhook-view.ts';

const log = logFrom('webhooks');
const send = testWebhook({
  webhooks: connectWebhooks(),
  tasks: { create: createDelivery(openTables()) },
  send: connectWebhookQueue(),
  clock,
  newId,
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { webhook_delivery: id, error });
  },
});

export const handler = apiChain({
  route: WEBHOOK_ROUTES.testWebhook,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const delivery = await send({ owner: requireOwner(event), id, requestId: event.requestId });
    return respond(202, toDeliveryView(delivery), { Location: `/v1/webhooks/${id}/deliveries` });
  },
});
