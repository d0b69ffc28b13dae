import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { readIfMatch } from '../../../shared/http/entity-tag.ts';
import { updateWebhook } from '../../../shared/use-cases/webhooks/update-webhook.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { checkWebhookUrl, connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/updateWebhook.mjs';
import { respondWebhook } from './webhook-view.ts';

const update = updateWebhook({ webhooks: connectWebhooks(), checkUrl: checkWebhookUrl });

export const handler = apiChain({
  route: WEBHOOK_ROUTES.updateWebhook,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) =>
    respondWebhook(
      200,
      await update({
        owner: requireOwner(event),
        id: event.pathParameters.id,
        edit: event.body,
        version: readIfMatch(event.headers['if-match']),
        audit: readAuditContext(event),
      }),
    ),
});
