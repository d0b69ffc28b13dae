import { createDynamoClient, createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { createDelayMessage } from '../../../shared/adapters/aws/create-delay-message.ts';
import { createSendToQueue } from '../../../shared/adapters/aws/create-send-to-queue.ts';
import { createWebhookStore } from '../../../shared/adapters/aws/create-webhook-store.ts';
import { createWebhookTaskStore } from '../../../shared/adapters/aws/create-webhook-task-store.ts';
import { createSendWebhook } from '../../../shared/adapters/webhooks/send-webhook.ts';
import { readEnvironment, WEBHOOK_ENVIRONMENT } from '../../../shared/config/environment.ts';
import { queueUrlsOf } from '../../../shared/config/queue-urls.ts';
import { readTables } from '../../../shared/config/tables.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import { webhookChain } from '../../../shared/queue/worker-chain.ts';
import { takeWebhookTask } from '../../../shared/use-cases/webhooks/take-webhook-task.ts';
import { newId } from '../dependencies.ts';

const environment = readEnvironment(WEBHOOK_ENVIRONMENT);
const clock = { now: () => new Date() };
const tables = { client: createDynamoClient(), ...readTables(environment), clock, newId };
const sqs = createSqsClient();
const log = logFrom('deliver-webhook');

/** Hands events out to the webhooks that listen, and sends to one receiver at a time. */
export const handler = webhookChain({
  delay: createDelayMessage({ client: sqs, queueUrls: queueUrlsOf(environment) }),
  take: takeWebhookTask({
    webhooks: createWebhookStore(tables),
    tasks: createWebhookTaskStore(tables),
    post: createSendWebhook({ localOrigin: environment.WEBHOOK_ORIGIN }),
    sendWebhookTask: createSendToQueue({ client: sqs, queueUrl: environment.DELIVER_WEBHOOK_QUEUE_URL }),
    clock,
    onTried: ({ type, attempts }, { durationMs, statusCode, error }, { status }) => {
      log.info('webhook_tried', error ?? 'The receiver has it.', {
        event_type: type,
        attempt: attempts,
        status_code: statusCode,
        duration_ms: durationMs,
        outcome: status,
      });
    },
  }),
});
