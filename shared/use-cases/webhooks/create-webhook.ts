import type { AuditContext } from '../../domain/audit.ts';
import {
  uniqueEvents,
  type Webhook,
  webhookDetails,
  type WebhookRequest,
} from '../../domain/webhooks/webhook.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import type { Clock, NewId } from '../../ports/world.ts';
import { assertWebhookUrl, type CheckUrl } from './assert-webhook-url.ts';
import { newWebhookSecret } from './new-webhook-secret.ts';

/** `secret` is in this answer and in no later one. */
export interface IssuedWebhook {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Makes a webhook with its secret. Throws INVALID_INPUT; CONFLICT when its owner has as many as can be; UNAVAILABLE. */
export const createWebhook =
  (deps: {
    readonly webhooks: Pick<WebhookStore, 'create'>;
    readonly checkUrl: CheckUrl;
    readonly clock: Clock;
    readonly newId: NewId;
  }) =>
  async (input: {
    readonly owner: string;
    readonly request: WebhookRequest;
    readonly audit: AuditContext;
  }): Promise<IssuedWebhook> => {
    const { owner, request, audit } = input;
    const { url, description } = request;
    assertWebhookUrl(deps.checkUrl, url);
    const at = deps.clock.now().toISOString();
    const secret = newWebhookSecret();
    const webhook: Webhook = {
      id: deps.newId(),
      owner,
      url,
      events: uniqueEvents(request.events),
      ...(description && { description }),
      version: 1,
      auditHash: '',
      createdAt: at,
      updatedAt: at,
    };
    const details = webhookDetails(webhook, 'created');
    const created = await deps.webhooks.create({
      webhook,
      secret,
      audit: logConfigurationChange(audit, 'settings_changed', { details }),
    });
    return { webhook: created, secret };
  };
