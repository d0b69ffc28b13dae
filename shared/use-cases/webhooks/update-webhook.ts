import type { AuditContext } from '../../domain/audit.ts';
import {
  planWebhookEdit,
  type Webhook,
  webhookDetails,
  type WebhookEdit,
} from '../../domain/webhooks/webhook.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import { assertVersion } from '../assert-version.ts';
import { assertWebhookUrl, type CheckUrl } from './assert-webhook-url.ts';
import { findWebhook } from './find-webhook.ts';

export interface UpdateWebhook {
  readonly owner: string;
  readonly id: string;
  readonly edit: WebhookEdit;
  /** The version that the caller has seen; undefined for any. */
  readonly version: number | undefined;
  readonly audit: AuditContext;
}

/**
 * Changes what is named. Throws NOT_FOUND; PRECONDITION_FAILED for another version; INVALID_INPUT; STALE where the
 * version moves meanwhile; UNAVAILABLE.
 */
export const updateWebhook =
  ({
    webhooks,
    checkUrl,
  }: {
    readonly webhooks: Pick<WebhookStore, 'get' | 'change'>;
    readonly checkUrl: CheckUrl;
  }) =>
  async (input: UpdateWebhook): Promise<Webhook> => {
    const { edit, audit } = input;
    const webhook = await findWebhook(webhooks, input);
    assertVersion('webhook', webhook, input.version);
    if (edit.url !== undefined) assertWebhookUrl(checkUrl, edit.url);
    const change = planWebhookEdit(edit, webhook);
    const { url = webhook.url, events = webhook.events } = change;
    const disabled = 'disabled' in change ? change.disabled : webhook.disabled;
    const details = webhookDetails({ id: webhook.id, url, events, disabled }, 'updated');
    return webhooks.change({
      webhook,
      change,
      audit: logConfigurationChange(audit, 'settings_changed', { details }),
    });
  };
