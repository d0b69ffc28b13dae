import { LISTED_DELIVERIES } from '../../domain/limits.ts';
import type { Delivery } from '../../domain/webhooks/delivery.ts';
import type { WebhookStore, WebhookTaskStore } from '../../ports/webhooks.ts';
import { findWebhook } from './find-webhook.ts';

/** The newest deliveries of the owner's webhook, newest first. Throws NOT_FOUND; UNAVAILABLE. */
export const listDeliveries =
  ({
    webhooks,
    tasks,
  }: {
    readonly webhooks: Pick<WebhookStore, 'get'>;
    readonly tasks: Pick<WebhookTaskStore, 'list'>;
  }) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<readonly Delivery[]> => {
    const { owner, id } = await findWebhook(webhooks, input);
    return tasks.list({ owner, webhookId: id, limit: LISTED_DELIVERIES });
  };
