import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { CloudWatchLogsEvent, Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Envelope } from '../domain/envelope.ts';
import { FacelessError } from '../domain/errors.ts';
import type { JobMessage } from '../domain/job.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import type { UploadMessage } from '../domain/upload-message.ts';
import type { QueueName } from '../domain/queues.ts';
import type { WebhookMessage } from '../domain/webhooks/webhook-task.ts';
import { logFrom, logger } from '../observability/logger.ts';
import { countDeadLetter } from '../observability/metrics.ts';
import type { DelayMessage } from '../ports/world.ts';
import type { ReceivedLetter } from '../use-cases/record-dead-letter.ts';
import { readEnvelope } from './envelope.ts';
import { readJobMessage } from './job-message.ts';
import { type LogDelivery, readLogDelivery } from './log-delivery.ts';
import { processMessage, type ProcessDeps } from './process-message.ts';
import { readLetter } from './read-letter.ts';
import { returnDelay, ReturnLater } from './retry-delay.ts';
import { readScriptMessage } from './script-message.ts';
import { readUploadMessage } from './upload-message.ts';
import { readWebhookMessage } from './webhook-message.ts';

export interface WorkerDeps extends ProcessDeps {
  readonly delay: DelayMessage;
  /** Takes requests for scripts on their own, which come through the writer's queue. */
  readonly takeScript?: (message: ScriptMessage) => Promise<void>;
}

const log = logFrom('worker-chain');

const KEYS = [
  'request_id',
  'user_id',
  'video_id',
  'script_id',
  'upload_id',
  'job_id',
  'webhook_task',
  'stage',
  'part',
];

const readOwnEnvelope = (deps: WorkerDeps, body: string): Envelope => {
  const envelope = readEnvelope(body);
  if (envelope.stage === deps.stage) return envelope;
  throw new FacelessError('INVALID_INPUT', `A ${envelope.stage} message is in the queue of ${deps.stage}.`);
};

/** Where messages come from, by which request where they name none, and how one is put off. */
interface Source {
  readonly queue: QueueName;
  readonly requestId: string;
  readonly delay: DelayMessage;
}

/** Best effort: without it the message comes back when its visibility ends. */
const putOff = async (source: Source, record: SQSRecord, seconds: number): Promise<void> => {
  const { queue, delay } = source;
  try {
    await delay({ queue, receiptHandle: record.receiptHandle, seconds });
  } catch (problem) {
    log.warn('delay_failed', 'The message could not be put off.', { error: problem });
  }
};

/** Where no part of a video tells it: when the work that a message asked for has ended well. */
const logDone = async (work: () => Promise<void>): Promise<void> => {
  const began = performance.now();
  await work();
  log.info('message_done', 'The message is done with.', {
    duration_ms: Math.round(performance.now() - began),
  });
};

const handleScript = async (
  { scriptId, owner, requestId }: ScriptMessage,
  take: () => Promise<void>,
): Promise<void> => {
  logger.appendKeys({ request_id: requestId, user_id: owner, script_id: scriptId });
  await logDone(take);
};

const handleVideo = async (
  deps: WorkerDeps,
  record: SQSRecord,
  pace: { readonly remaining: () => number; readonly received: number },
): Promise<void> => {
  const envelope = readOwnEnvelope(deps, record.body);
  const { requestId, owner, videoId, part } = envelope;
  logger.appendKeys({ request_id: requestId, user_id: owner, video_id: videoId, part });
  await processMessage(deps, { envelope, ...pace });
};

/** Does one message's work under its log keys; where it fails, the message is put off and comes back. */
const handleRecord = async (
  source: Source,
  record: SQSRecord,
  work: (received: number) => Promise<void>,
): Promise<void> => {
  logger.appendKeys({
    stage: source.queue,
    request_id: record.messageAttributes['requestId']?.stringValue ?? source.requestId,
  });
  const received = Number(record.attributes.ApproximateReceiveCount);
  try {
    await work(received);
  } catch (error) {
    const seconds = error instanceof ReturnLater ? error.seconds : returnDelay(error, received);
    log.warn('message_returned', `The message comes back in ${seconds} s.`, { error, received });
    await putOff(source, record, seconds);
    throw error;
  } finally {
    logger.removeKeys(KEYS);
  }
};

/** A letter that nobody can read names no request, or an empty one. */
const findRequestId = (ids: readonly (string | undefined)[]): string | undefined =>
  ids.find((id) => id !== undefined && id !== '');

const handleStage = async (
  deps: WorkerDeps,
  record: SQSRecord,
  pace: { readonly remaining: () => number; readonly received: number },
): Promise<void> => {
  const { takeScript } = deps;
  const message = takeScript === undefined ? undefined : readScriptMessage(record.body);
  if (message === undefined || takeScript === undefined) await handleVideo(deps, record, pace);
  else await handleScript(message, async () => takeScript(message));
};

const logged = () => injectLambdaContext(logger, { resetKeys: true });

/** A batch record by record, since one job takes a whole worker; what fails alone comes back. */
const batchChain = (handle: (record: SQSRecord, context: Context) => Promise<void>) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(logged())
    .handler(async (event, context) =>
      processPartialResponse(
        event,
        async (record: SQSRecord) => handle(record, context),
        new BatchProcessor(EventType.SQS),
        { context, processInParallel: false, throwOnFullBatchFailure: false },
      ),
    );

/**
 * The worker's chain, outermost first: log context, batch, then for each message its envelope, correlation,
 * lease, heartbeat and work. Metrics are emitted where they arise. With its sisters below the only place
 * that composes middleware for what no person calls.
 */
export const workerChain = (deps: WorkerDeps) =>
  batchChain(async (record, context) =>
    handleRecord(
      { queue: deps.stage, delay: deps.delay, requestId: context.awsRequestId },
      record,
      async (received) =>
        handleStage(deps, record, { remaining: () => context.getRemainingTimeInMillis(), received }),
    ),
  );

/** For a worker whose messages name one thing of an owner's, and no video. */
const namedChain = <Message extends UploadMessage | JobMessage | WebhookMessage>(
  { queue, delay }: Pick<Source, 'queue' | 'delay'>,
  read: (body: string) => Message | undefined,
  take: (message: Message, context: Context) => Promise<void>,
) =>
  batchChain(async (record, context) =>
    handleRecord({ queue, delay, requestId: context.awsRequestId }, record, async () => {
      const message = read(record.body);
      if (message === undefined)
        throw new FacelessError('INVALID_INPUT', `A message of another kind is in the queue of ${queue}.`);
      logger.appendKeys({ request_id: message.requestId, user_id: message.owner });
      await logDone(async () => take(message, context));
    }),
  );

/** For the inspector of uploads, which works for no video: `take` throws where a message has to come back. */
export const uploadChain = (deps: {
  readonly delay: DelayMessage;
  readonly take: (message: UploadMessage) => Promise<void>;
}) =>
  namedChain({ ...deps, queue: 'inspect-upload' }, readUploadMessage, async (message) => {
    logger.appendKeys({ upload_id: message.uploadId });
    await deps.take(message);
  });

/** For jobs: `take` hears how many milliseconds are left, and throws where a message has to come back. */
export const jobChain = (deps: {
  readonly delay: DelayMessage;
  readonly take: (message: JobMessage, remaining: () => number) => Promise<void>;
}) =>
  namedChain({ ...deps, queue: 'run-job' }, readJobMessage, async (message, context) => {
    logger.appendKeys({ job_id: message.jobId });
    await deps.take(message, () => context.getRemainingTimeInMillis());
  });

/** For webhooks: `take` throws where a message has to come back. */
export const webhookChain = (deps: {
  readonly delay: DelayMessage;
  readonly take: (message: WebhookMessage) => Promise<void>;
}) =>
  namedChain({ ...deps, queue: 'deliver-webhook' }, readWebhookMessage, async (message) => {
    logger.appendKeys({ webhook_task: message.webhookTask });
    await deps.take(message);
  });

/** For the queues of dead letters: `take` throws where a letter has to come back. */
export const deadLetterChain = (take: (letter: ReceivedLetter) => Promise<unknown>) =>
  batchChain(async (record, context) => {
    const letter = readLetter(record);
    const { id, stage, subject, script, upload, job, webhook } = letter;
    logger.appendKeys({
      stage,
      request_id:
        findRequestId([subject, script, upload, job, webhook].map((named) => named?.requestId)) ??
        context.awsRequestId,
      user_id: (subject ?? script ?? upload ?? job ?? webhook)?.owner,
      video_id: subject?.videoId,
      script_id: script?.scriptId,
      upload_id: upload?.uploadId,
      job_id: job?.jobId,
      webhook_task: webhook?.webhookTask,
    });
    try {
      countDeadLetter();
      const ended = await take(letter);
      log.error('dead_letter', 'A message was given up.', { letter: id, ended });
    } finally {
      logger.removeKeys(KEYS);
    }
  });

/** For a subscription to logs: `take` throws where a delivery has to come again. */
export const logChain = (take: (delivery: LogDelivery) => Promise<number>) =>
  middy<CloudWatchLogsEvent, undefined>()
    .use(logged())
    .handler(async (event, { awsRequestId }) => {
      logger.appendKeys({ request_id: awsRequestId });
      const delivery = readLogDelivery(event);
      const series = delivery === undefined ? 0 : await take(delivery);
      log.debug('delivery', 'The lines are read.', { lines: delivery?.lines.length ?? 0, series });
      return undefined;
    });

/** For a schedule's tick: `run` returns how much it looked at. */
export const tickChain = (run: () => Promise<number>) =>
  middy<unknown, undefined>()
    .use(logged())
    .handler(async (_event, { awsRequestId }) => {
      logger.appendKeys({ request_id: awsRequestId });
      const seen = await run();
      log.info('tick', 'The tick is done.', { seen });
      return undefined;
    });
