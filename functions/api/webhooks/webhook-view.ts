import type { Delivery } from '../../../shared/domain/webhooks/delivery.ts';
import type { Webhook } from '../../../shared/domain/webhooks/webhook.ts';
import { type ApiResponse, respond } from '../../../shared/http/api-event.ts';
import { toEntityTag } from '../../../shared/http/entity-tag.ts';
import type { DeliveryView, WebhookView } from './webhook-view.schema.ts';

/** A webhook's path on this host; `v1` is the API's stage. */
const webhookPath = (id: string): string => `/v1/webhooks/${id}`;

/** What of a webhook is shown: never a secret. */
export const toWebhookView = (webhook: Webhook): WebhookView => {
  const { id, url, events, description, disabled, version, createdAt, updatedAt } = webhook;
  const self = webhookPath(id);
  return {
    id,
    url,
    events: [...events],
    ...(description !== undefined && { description }),
    enabled: disabled === undefined,
    ...(disabled !== undefined && { disabledReason: disabled }),
    version,
    createdAt,
    updatedAt,
    links: { self, deliveries: `${self}/deliveries` },
  };
};

/** A webhook with its version as entity tag; a new one also says where it is. */
export const respondWebhook = (
  status: 200 | 201,
  webhook: Webhook,
  more: { readonly secret?: string } = {},
): ApiResponse =>
  respond(
    status,
    { ...toWebhookView(webhook), ...more },
    {
      ETag: toEntityTag(webhook.version),
      ...(status === 201 && { Location: webhookPath(webhook.id) }),
    },
  );

/** What of a delivery is shown: not its body, which the receiver has. */
export const toDeliveryView = (delivery: Delivery): DeliveryView => {
  const { eventId, type, status, attempts, last, nextAttemptAt, requestId, createdAt } = delivery;
  return {
    id: eventId,
    type,
    status,
    attempts,
    ...(last && { lastAttempt: last }),
    ...(status === 'PENDING' && nextAttemptAt !== undefined && { nextAttemptAt }),
    requestId,
    createdAt,
  };
};
