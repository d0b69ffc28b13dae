import {
  GIVEN_UP_MOST,
  webhookDetails,
  type DisabledReason,
  type Webhook,
} from '../../domain/webhooks/webhook.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import { retryStale } from '../retry-stale.ts';

const REASONS: Readonly<Record<Exclude<DisabledReason, 'owner'>, string>> = {
  gone: 'The receiver answered 410: it is gone.',
  failing: `${GIVEN_UP_MOST} deliveries in a row were tried for a day each and given up.`,
};

const ACTOR = 'worker:deliver-webhook';

/** Stops sending to a receiver that does not answer any more; only its owner starts it again. Throws STALE. */
export const disableWebhook = async (
  webhooks: Pick<WebhookStore, 'get' | 'change'>,
  { owner, id }: Pick<Webhook, 'owner' | 'id'>,
  because: { readonly reason: Exclude<DisabledReason, 'owner'>; readonly requestId: string },
): Promise<void> =>
  retryStale(async () => {
    const webhook = await webhooks.get(owner, id);
    if (webhook === undefined || webhook.disabled !== undefined) return;
    const { reason, requestId } = because;
    await webhooks.change({
      webhook,
      change: { disabled: reason },
      audit: logConfigurationChange({ actor: ACTOR, requestId }, 'settings_changed', {
        reason: REASONS[reason],
        details: webhookDetails({ ...webhook, disabled: reason }, 'disabled'),
      }),
    });
  });
