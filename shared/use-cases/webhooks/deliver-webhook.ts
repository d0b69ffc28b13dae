import {
  type Delivery,
  type DeliveryTry,
  judgeTry,
  TRIES,
  type Verdict,
} from '../../domain/webhooks/delivery.ts';
import { signatureHeaders } from '../../domain/webhooks/sign-webhook.ts';
import { GIVEN_UP_MOST, type Webhook } from '../../domain/webhooks/webhook.ts';
import type { SendWebhook, WebhookStore, WebhookTaskStore } from '../../ports/webhooks.ts';
import type { Clock } from '../../ports/world.ts';
import { disableWebhook } from './disable-webhook.ts';

export interface DeliverWebhookDeps {
  readonly webhooks: Pick<WebhookStore, 'get' | 'change' | 'readSecrets' | 'countGivenUp'>;
  readonly tasks: Pick<WebhookTaskStore, 'begin' | 'settle'>;
  readonly post: SendWebhook;
  readonly clock: Clock;
  /** Hears what came of each try, and what becomes of the delivery. */
  readonly onTried: (delivery: Delivery, made: DeliveryTry, verdict: Verdict) => void;
}

/** Undefined where the webhook has no secret any more. */
const attempt = async (
  { webhooks, post, clock }: DeliverWebhookDeps,
  { url, id }: Webhook,
  { eventId, body, requestId }: Delivery,
): Promise<DeliveryTry | undefined> => {
  const secrets = await webhooks.readSecrets(id);
  if (secrets === undefined) return undefined;
  const at = clock.now();
  const message = { id: eventId, timestamp: Math.floor(at.getTime() / 1000), body };
  const headers = { ...signatureHeaders(message, secrets), 'X-Request-ID': requestId };
  const began = performance.now();
  const outcome = await post({ url, headers, body });
  return { at: at.toISOString(), durationMs: Math.round(performance.now() - began), ...outcome };
};

/** What a delivery that has ended says of its webhook. */
const judgeWebhook = async (
  { webhooks }: DeliverWebhookDeps,
  webhook: Webhook,
  { verdict, requestId }: { readonly verdict: Verdict; readonly requestId: string },
): Promise<void> => {
  if (verdict.status === 'PENDING') return;
  const givenUp = await webhooks.countGivenUp(webhook, verdict.status === 'FAILED');
  if (verdict.gone) await disableWebhook(webhooks, webhook, { reason: 'gone', requestId });
  else if (givenUp >= GIVEN_UP_MOST)
    await disableWebhook(webhooks, webhook, { reason: 'failing', requestId });
};

/**
 * One try of a delivery, signed anew under the same id: whoever is killed in between sends it once more, and the
 * receiver knows it by its id. A task that is not to be tried now is let go; the sweeper asks when it is.
 */
export const deliverWebhook =
  (deps: DeliverWebhookDeps) =>
  async (owner: string, id: string): Promise<void> => {
    const delivery = await deps.tasks.begin(owner, id);
    if (delivery === undefined) return;
    if (delivery.attempts > TRIES) {
      await deps.tasks.settle(delivery, { status: 'FAILED' });
      return;
    }
    const webhook = await deps.webhooks.get(owner, delivery.webhookId);
    const made =
      webhook === undefined || webhook.disabled !== undefined
        ? undefined
        : await attempt(deps, webhook, delivery);
    if (webhook === undefined || made === undefined) {
      await deps.tasks.settle(delivery, { status: 'DROPPED' });
      return;
    }
    const verdict = judgeTry(delivery.attempts, made, deps.clock.now());
    deps.onTried(delivery, made, verdict);
    const isOurs = await deps.tasks.settle(delivery, verdict, made);
    if (isOurs) await judgeWebhook(deps, webhook, { verdict, requestId: delivery.requestId });
  };
