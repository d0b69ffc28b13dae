/** What workers and ticks are made of. No media here: each worker brings its own, so that no other carries it. */
import type { SQSClient } from '@aws-sdk/client-sqs';
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { countCalls } from '../../shared/adapters/aws/count-calls.ts';
import { createCostStore } from '../../shared/adapters/aws/create-cost-store.ts';
import { createDeadLetterStore } from '../../shared/adapters/aws/create-dead-letter-store.ts';
import { createDelayMessage } from '../../shared/adapters/aws/create-delay-message.ts';
import { createJobLeaseStore } from '../../shared/adapters/aws/create-job-lease-store.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { createSendToQueue } from '../../shared/adapters/aws/create-send-to-queue.ts';
import { createSettingsStore } from '../../shared/adapters/aws/create-settings-store.ts';
import { createUploadStore } from '../../shared/adapters/aws/create-upload-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWebhookTaskStore } from '../../shared/adapters/aws/create-webhook-task-store.ts';
import { createWorkStore } from '../../shared/adapters/aws/create-work-store.ts';
import { readBudgets } from '../../shared/config/budgets.ts';
import {
  LAMBDA_ENVIRONMENT,
  readEnvironment,
  WORKER_ENVIRONMENT,
  type Environment,
  type TICK_ENVIRONMENT,
} from '../../shared/config/environment.ts';
import { readTables } from '../../shared/config/tables.ts';
import { createMeter } from '../../shared/domain/cost/meter.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { recordCost } from '../../shared/observability/metrics.ts';
import { trackVideos } from '../../shared/observability/track.ts';
import { queueUrlsOf } from '../../shared/config/queue-urls.ts';
import { keepLedger } from '../../shared/use-cases/keep-ledger.ts';
import {
  tellOfScripts,
  tellOfVideos,
  type TellWebhooksDeps,
} from '../../shared/use-cases/webhooks/tell-webhooks.ts';

type CommonEnvironment = Environment<typeof TICK_ENVIRONMENT>;

const clock = { now: () => new Date() };
export const newId = () => ulid();

const log = logFrom('webhooks');

const connectTelling = (environment: CommonEnvironment, client: SQSClient): TellWebhooksDeps => ({
  sendWebhookTask: createSendToQueue({ client, queueUrl: environment.DELIVER_WEBHOOK_QUEUE_URL }),
  warnUntold: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { webhook_event: id, error });
  },
});

/** The stores of the two tables; webhooks hear of what ends. */
export const openTables = (
  environment: CommonEnvironment,
  client = createDynamoClient(),
  sqs = createSqsClient(),
) => {
  const tables = { client, ...readTables(environment), clock, newId };
  const telling = connectTelling(environment, sqs);
  const videos = trackVideos(createVideoStore(tables));
  const scripts = createScriptStore(tables);
  return {
    tables,
    clock,
    videos: { ...videos, change: tellOfVideos(telling, videos.change) },
    work: createWorkStore(tables),
    costs: createCostStore(tables),
    scripts: { ...scripts, change: tellOfScripts(telling, scripts.change) },
    uploads: createUploadStore(tables),
    jobs: createJobStore(tables),
    leases: createJobLeaseStore(tables),
    webhookTasks: createWebhookTaskStore(tables),
    deadLetters: createDeadLetterStore(tables),
    settings: createSettingsStore(tables),
  };
};

/** Sending to the stages' queues, and putting off what came from them. */
export const openQueues = (environment: CommonEnvironment, client = createSqsClient()) => {
  const queueUrls = queueUrlsOf(environment);
  return {
    send: createSendMessages({ client, queueUrls }),
    sendScript: createSendToQueue({ client, queueUrl: environment.WRITE_SCRIPT_QUEUE_URL }),
    sendUpload: createSendToQueue({ client, queueUrl: environment.INSPECT_UPLOAD_QUEUE_URL }),
    sendJob: createSendToQueue({ client, queueUrl: environment.RUN_JOB_QUEUE_URL }),
    sendWebhookTask: createSendToQueue({ client, queueUrl: environment.DELIVER_WEBHOOK_QUEUE_URL }),
    delay: createDelayMessage({ client, queueUrls }),
  };
};

/**
 * All that a stage's worker needs but its media. Its clients are counted, for the ledger. Throws an Error that names
 * missing variables.
 *
 * @param model the language model that the worker may ask
 */
export const openWorker = (model = '') => {
  const environment = readEnvironment(WORKER_ENVIRONMENT);
  const { AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memory } = readEnvironment(LAMBDA_ENVIRONMENT);
  const meter = createMeter();
  const bucket = { client: countCalls(createS3Client(), meter), bucketName: environment.BUCKET_NAME };
  const sqs = countCalls(createSqsClient(), meter);
  const tables = openTables(environment, countCalls(createDynamoClient(), meter), sqs);
  const ledger = keepLedger({
    costs: tables.costs,
    budgets: readBudgets(environment),
    meter,
    clock,
    memoryMb: Number(memory),
    model,
    onSettled: recordCost,
  });
  return {
    ...tables,
    ...openQueues(environment, sqs),
    objects: createObjectStore(bucket),
    bucket,
    newId,
    meter,
    ledger,
    codeVersion: environment.CODE_VERSION,
  };
};
