/** What workers and ticks are made of. No media here: each worker brings its own, so that no other carries it. */
import { ulid } from 'ulid';
import { createDynamoClient, createS3Client, createSqsClient } from '../../shared/adapters/aws/clients.ts';
import { createDeadLetterStore } from '../../shared/adapters/aws/create-dead-letter-store.ts';
import { createDelayMessage } from '../../shared/adapters/aws/create-delay-message.ts';
import { createJobLeaseStore } from '../../shared/adapters/aws/create-job-lease-store.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createScriptStore } from '../../shared/adapters/aws/create-script-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { createSendToQueue } from '../../shared/adapters/aws/create-send-to-queue.ts';
import { createUploadStore } from '../../shared/adapters/aws/create-upload-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWorkStore } from '../../shared/adapters/aws/create-work-store.ts';
import {
  readEnvironment,
  WORKER_ENVIRONMENT,
  type Environment,
  type TICK_ENVIRONMENT,
} from '../../shared/config/environment.ts';
import { trackVideos } from '../../shared/observability/track.ts';
import { queueUrlsOf } from '../../shared/config/queue-urls.ts';

type CommonEnvironment = Environment<typeof TICK_ENVIRONMENT>;

const clock = { now: () => new Date() };
const newId = () => ulid();

/** The stores of the two tables. */
export const openTables = (environment: CommonEnvironment) => {
  const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
  const tables = { client: createDynamoClient(), tableName, auditTableName, clock, newId };
  return {
    clock,
    videos: trackVideos(createVideoStore(tables)),
    work: createWorkStore(tables),
    scripts: createScriptStore(tables),
    uploads: createUploadStore(tables),
    jobs: createJobStore(tables),
    leases: createJobLeaseStore(tables),
    deadLetters: createDeadLetterStore(tables),
  };
};

/** Sending to the stages' queues, and putting off what came from them. */
export const openQueues = (environment: CommonEnvironment) => {
  const client = createSqsClient();
  const queueUrls = queueUrlsOf(environment);
  return {
    send: createSendMessages({ client, queueUrls }),
    sendScript: createSendToQueue({ client, queueUrl: environment.WRITE_SCRIPT_QUEUE_URL }),
    sendUpload: createSendToQueue({ client, queueUrl: environment.INSPECT_UPLOAD_QUEUE_URL }),
    sendJob: createSendToQueue({ client, queueUrl: environment.RUN_JOB_QUEUE_URL }),
    delay: createDelayMessage({ client, queueUrls }),
  };
};

/** All that a stage's worker needs but its media. Throws an Error that names missing variables. */
export const openWorker = () => {
  const environment = readEnvironment(WORKER_ENVIRONMENT);
  const bucket = { client: createS3Client(), bucketName: environment.BUCKET_NAME };
  return {
    ...openTables(environment),
    ...openQueues(environment),
    objects: createObjectStore(bucket),
    bucket,
    newId,
    codeVersion: environment.CODE_VERSION,
  };
};
