import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { deleteWebhook } from '../../../shared/use-cases/webhooks/delete-webhook.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/deleteWebhook.mjs';

const remove = deleteWebhook({ webhooks: connectWebhooks() });

export const handler = apiChain({
  route: WEBHOOK_ROUTES.deleteWebhook,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await remove({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
