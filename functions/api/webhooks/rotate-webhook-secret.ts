import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { rotateWebhookSecret } from '../../../shared/use-cases/webhooks/rotate-webhook-secret.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectWebhooks } from './dependencies.ts';
import { WEBHOOK_ROUTES } from './routes.ts';
import { validate } from '../validators/rotateWebhookSecret.mjs';
import { respondWebhook } from './webhook-view.ts';

const rotate = rotateWebhookSecret({ webhooks: connectWebhooks(), clock });

export const handler = apiChain({
  route: WEBHOOK_ROUTES.rotateWebhookSecret,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const input = { owner: requireOwner(event), id, audit: readAuditContext(event) };
    const { webhook, secret } = await rotate(input);
    return respondWebhook(200, webhook, { secret });
  },
});
