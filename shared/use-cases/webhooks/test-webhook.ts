import { FacelessError } from '../../domain/errors.ts';
import { type Delivery, newDelivery } from '../../domain/webhooks/delivery.ts';
import { testEvent } from '../../domain/webhooks/webhook-event.ts';
import { deliveryTask, toWebhookMessage } from '../../domain/webhooks/webhook-task.ts';
import type { SendWebhookTask, WebhookStore, WebhookTaskStore } from '../../ports/webhooks.ts';
import type { Clock, NewId } from '../../ports/world.ts';
import { findWebhook } from './find-webhook.ts';

export interface TestWebhookDeps {
  readonly webhooks: Pick<WebhookStore, 'get'>;
  readonly tasks: Pick<WebhookTaskStore, 'create'>;
  readonly send: SendWebhookTask;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Hears that the message was not sent; the sweeper sends it. */
  readonly warnUnsent: (delivery: Delivery, error: unknown) => void;
}

/** Has a test event delivered, whatever the webhook listens to. Throws NOT_FOUND; CONFLICT while it is disabled. */
export const testWebhook =
  (deps: TestWebhookDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly requestId: string;
  }): Promise<Delivery> => {
    const webhook = await findWebhook(deps.webhooks, input);
    if (webhook.disabled !== undefined)
      throw new FacelessError('CONFLICT', 'The webhook is disabled. Enable it, then test it.');
    const timestamp = deps.clock.now().toISOString();
    const event = testEvent(webhook, { id: deps.newId(), timestamp, requestId: input.requestId });
    const delivery = newDelivery(webhook.id, event);
    await deps.tasks.create(delivery);
    try {
      await deps.send(toWebhookMessage(delivery, deliveryTask(delivery.id)));
    } catch (error) {
      deps.warnUnsent(delivery, error);
    }
    return delivery;
  };
