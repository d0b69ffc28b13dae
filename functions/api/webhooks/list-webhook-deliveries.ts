import { listDeliveries } from '../../../shared/adapters/aws/create-webhook-task-store.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { listDeliveries as list } from '../../../shared/use-cases/webhooks/list-deliveries.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/listWebhookDeliveries.mjs';
import { toDeliveryView } from './webhook-view.ts';

const read = list({ webhooks: connectWebhooks(), tasks: { list: listDeliveries(openTables()) } });

export const handler = apiChain({
  route: WEBHOOK_ROUTES.listWebhookDeliveries,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const deliveries = await read({ owner: requireOwner(event), id });
    return respond(200, { deliveries: deliveries.map(toDeliveryView) });
  },
});
