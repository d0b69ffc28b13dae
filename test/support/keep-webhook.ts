import { ulid } from 'ulid';
import { newDelivery } from '../../shared/domain/webhooks/delivery.ts';
import { testEvent } from '../../shared/domain/webhooks/webhook-event.ts';
import type { WebhookStore, WebhookTaskStore } from '../../shared/ports/webhooks.ts';
import { makeAudit, REQUEST_ID } from './make-video.ts';
import { makeWebhook, WEBHOOK_SECRET } from './make-webhook.ts';

interface Stores {
  readonly webhooks: Pick<WebhookStore, 'create'>;
  readonly tasks: Pick<WebhookTaskStore, 'create'>;
}

/** A webhook of that owner's with a delivery under way; its id. */
export const keepWebhook = async ({ webhooks, tasks }: Stores, owner: string, now: Date): Promise<string> => {
  const webhook = makeWebhook({ owner });
  await webhooks.create({ webhook, secret: WEBHOOK_SECRET, audit: makeAudit() });
  const told = { id: ulid(), timestamp: now.toISOString(), requestId: REQUEST_ID };
  await tasks.create(newDelivery(webhook.id, testEvent(webhook, told)));
  return webhook.id;
};
