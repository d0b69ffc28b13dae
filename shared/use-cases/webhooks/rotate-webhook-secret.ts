import type { AuditContext } from '../../domain/audit.ts';
import { ROTATION_HOURS } from '../../domain/limits.ts';
import { webhookDetails } from '../../domain/webhooks/webhook.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import type { Clock } from '../../ports/world.ts';
import { retryStale } from '../retry-stale.ts';
import type { IssuedWebhook } from './create-webhook.ts';
import { findWebhook } from './find-webhook.ts';
import { newWebhookSecret } from './new-webhook-secret.ts';

/**
 * A new secret; the one before goes on being used beside it for a day, and any that was still used beside that one ends.
 * Throws NOT_FOUND; STALE; UNAVAILABLE.
 */
export const rotateWebhookSecret =
  ({ webhooks, clock }: { readonly webhooks: Pick<WebhookStore, 'get' | 'rotate'>; readonly clock: Clock }) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<IssuedWebhook> =>
    retryStale(async () => {
      const webhook = await findWebhook(webhooks, input);
      const secret = newWebhookSecret();
      const until = new Date(clock.now().getTime() + ROTATION_HOURS * 3_600_000);
      const details = webhookDetails(webhook, 'secret rotated');
      const rotated = await webhooks.rotate({
        webhook,
        secret,
        previousUntil: until.toISOString(),
        audit: logConfigurationChange(input.audit, 'settings_changed', { details }),
      });
      return { webhook: rotated, secret };
    });
