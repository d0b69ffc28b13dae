import type { WebhookStore } from '../../ports/webhooks.ts';
import { deleteWebhook } from '../webhooks/delete-webhook.ts';
import { type Purger, STEP } from './purger.ts';

/** With their secrets. Events and deliveries expire with the owner's other records. */
export const purgeWebhooks =
  ({ webhooks }: { readonly webhooks: Pick<WebhookStore, 'get' | 'list' | 'remove'> }): Purger =>
  async ({ owner, audit }) => {
    const some = (await webhooks.list(owner)).slice(0, STEP);
    for (const { id } of some) await deleteWebhook({ webhooks })({ owner, id, audit });
    return some.length;
  };
