import type { AuditContext } from '../../domain/audit.ts';
import { webhookDetails } from '../../domain/webhooks/webhook.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import { retryStale } from '../retry-stale.ts';
import { findWebhook } from './find-webhook.ts';

/** Ends a webhook with its secrets; what is under way to it is dropped. Throws NOT_FOUND; STALE; UNAVAILABLE. */
export const deleteWebhook =
  ({ webhooks }: { readonly webhooks: Pick<WebhookStore, 'get' | 'remove'> }) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const webhook = await findWebhook(webhooks, input);
      const details = webhookDetails(webhook, 'deleted');
      await webhooks.remove({
        webhook,
        audit: logConfigurationChange(input.audit, 'settings_changed', { details }),
      });
    });
