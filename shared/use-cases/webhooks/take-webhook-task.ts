import { newDelivery } from '../../domain/webhooks/delivery.ts';
import { WEBHOOK_EVENTS, type Webhook } from '../../domain/webhooks/webhook.ts';
import type { WebhookEvent } from '../../domain/webhooks/webhook-event.ts';
import {
  deliveryTask,
  readTask,
  toWebhookMessage,
  type WebhookMessage,
} from '../../domain/webhooks/webhook-task.ts';
import type { SendWebhookTask, WebhookStore, WebhookTaskStore } from '../../ports/webhooks.ts';
import { deliverWebhook, type DeliverWebhookDeps } from './deliver-webhook.ts';
import { FacelessError } from '../../domain/errors.ts';

export interface TakeWebhookTaskDeps extends DeliverWebhookDeps {
  readonly webhooks: DeliverWebhookDeps['webhooks'] & Pick<WebhookStore, 'list'>;
  readonly tasks: DeliverWebhookDeps['tasks'] &
    Pick<WebhookTaskStore, 'findEvent' | 'finishEvent' | 'create'>;
  readonly sendWebhookTask: SendWebhookTask;
}

const listens = ({ disabled, events }: Webhook, { type }: WebhookEvent): boolean =>
  disabled === undefined && WEBHOOK_EVENTS.some((known) => known === type && events.includes(known));

/** A delivery for each webhook that listens, each on its own from then on: none waits for another's receiver. */
const handOut = async (deps: TakeWebhookTaskDeps, owner: string, id: string): Promise<void> => {
  const event = await deps.tasks.findEvent(owner, id);
  if (event === undefined) return;
  const webhooks = await deps.webhooks.list(owner);
  for (const webhook of webhooks.filter((one) => listens(one, event))) {
    const delivery = newDelivery(webhook.id, event);
    await deps.tasks.create(delivery);
    await deps.sendWebhookTask(toWebhookMessage(event, deliveryTask(delivery.id)));
  }
  await deps.tasks.finishEvent(event);
};

/** One message of the queue to its end. Throws INVALID_INPUT for no task; UNAVAILABLE (retryable). */
export const takeWebhookTask =
  (deps: TakeWebhookTaskDeps) =>
  async ({ owner, webhookTask }: Pick<WebhookMessage, 'owner' | 'webhookTask'>): Promise<void> => {
    const task = readTask(webhookTask);
    if (task === undefined)
      throw new FacelessError('INVALID_INPUT', `${webhookTask} is neither an event nor a delivery.`);
    if (task.kind === 'event') await handOut(deps, owner, task.id);
    else await deliverWebhook(deps)(owner, task.id);
  };
