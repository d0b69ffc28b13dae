/** What the worker of webhooks is asked: to hand an event out, or to try a delivery. Ids only. */

export interface WebhookMessage {
  readonly schema: 1;
  /** `EVENT#<event>` or `DELIVERY#<webhook>#<event>`: where it lies among its owner's things. */
  readonly webhookTask: string;
  readonly owner: string;
  /** UUID of the request that started what the event tells of. */
  readonly requestId: string;
}

/** A task as the sweeper finds it. */
export interface WebhookTask {
  readonly task: string;
  readonly owner: string;
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly deadline: string;
  readonly dueAt: string;
}

const EVENT = 'EVENT#';
const DELIVERY = 'DELIVERY#';

export const eventTask = (eventId: string): string => `${EVENT}${eventId}`;
/** `id` as `Delivery` has it; a webhook's id with `#` begins all of its own. */
export const deliveryTask = (id: string): string => `${DELIVERY}${id}`;

/** Which of the two it is, with the id of the event or of the delivery; undefined for neither. */
export const readTask = (
  task: string,
): { readonly kind: 'event' | 'delivery'; readonly id: string } | undefined => {
  if (task.startsWith(EVENT)) return { kind: 'event', id: task.slice(EVENT.length) };
  if (task.startsWith(DELIVERY)) return { kind: 'delivery', id: task.slice(DELIVERY.length) };
  return undefined;
};

export const toWebhookMessage = (
  { owner, requestId }: Pick<WebhookMessage, 'owner' | 'requestId'>,
  webhookTask: string,
): WebhookMessage => ({ schema: 1, webhookTask, owner, requestId });
