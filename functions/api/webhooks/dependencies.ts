import { createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { createSendToQueue } from '../../../shared/adapters/aws/create-send-to-queue.ts';
import { createWebhookStore } from '../../../shared/adapters/aws/create-webhook-store.ts';
import { checkUrl } from '../../../shared/adapters/outbound/check-url.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import type { SendWebhookTask, WebhookStore } from '../../../shared/ports/webhooks.ts';
import type { CheckUrl } from '../../../shared/use-cases/webhooks/assert-webhook-url.ts';
import type { TellWebhooksDeps } from '../../../shared/use-cases/webhooks/tell-webhooks.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

export const connectWebhooks = (): WebhookStore => createWebhookStore(openTables());

const { WEBHOOK_ORIGIN: origin } = environment;

/** The same rules as the worker's, as far as an address alone tells. */
export const checkWebhookUrl: CheckUrl = (url) =>
  checkUrl(url, origin === '' ? {} : { operatorOrigin: origin });

export const connectWebhookQueue = (): SendWebhookTask =>
  createSendToQueue({ client: createSqsClient(), queueUrl: environment.DELIVER_WEBHOOK_QUEUE_URL });

const log = logFrom('webhooks');

/** For what ends a video. */
export const connectTelling = (): TellWebhooksDeps => ({
  sendWebhookTask: connectWebhookQueue(),
  warnUntold: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { webhook_event: id, error });
  },
});
