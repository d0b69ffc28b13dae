import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Envelope } from '../domain/envelope.ts';
import { FacelessError } from '../domain/errors.ts';
import { logFrom, logger } from '../observability/logger.ts';
import type { DelayMessage } from '../ports/world.ts';
import { readEnvelope } from './envelope.ts';
import { LEASE_SECONDS } from './keep-lease.ts';
import { processMessage, type ProcessDeps } from './process-message.ts';
import { returnDelay } from './retry-delay.ts';

export interface WorkerDeps extends ProcessDeps {
  readonly delay: DelayMessage;
}

const log = logFrom('worker-chain');

const KEYS = ['request_id', 'video_id', 'stage', 'part'];

const readOwnEnvelope = (deps: WorkerDeps, body: string): Envelope => {
  const envelope = readEnvelope(body);
  if (envelope.stage === deps.stage) return envelope;
  throw new FacelessError('INVALID_INPUT', `A ${envelope.stage} message is in the queue of ${deps.stage}.`);
};

/** Best effort: without it the message comes back when its visibility ends. */
const putOff = async (deps: WorkerDeps, record: SQSRecord, seconds: number): Promise<void> => {
  try {
    await deps.delay({ stage: deps.stage, receiptHandle: record.receiptHandle, seconds });
  } catch (problem) {
    log.warn('delay_failed', 'The message could not be put off.', { error: problem });
  }
};

const handleRecord = async (deps: WorkerDeps, record: SQSRecord, context: Context): Promise<void> => {
  logger.appendKeys({
    stage: deps.stage,
    request_id: record.messageAttributes['requestId']?.stringValue,
  });
  const received = Number(record.attributes.ApproximateReceiveCount);
  const random = Math.random();
  const secondsUntil = (error: unknown): number =>
    returnDelay(error, received, { leaseSeconds: LEASE_SECONDS, random });
  try {
    const envelope = readOwnEnvelope(deps, record.body);
    logger.appendKeys({
      request_id: envelope.requestId,
      video_id: envelope.videoId,
      part: envelope.part,
    });
    const remaining = (): number => context.getRemainingTimeInMillis();
    await processMessage(deps, { envelope, remaining, secondsUntil });
  } catch (error) {
    const seconds = secondsUntil(error);
    log.warn('message_returned', `The message comes back in ${seconds} s.`, { error, received });
    await putOff(deps, record, seconds);
    throw error;
  } finally {
    logger.removeKeys(KEYS);
  }
};

/**
 * The worker's chain, outermost first: log context, then the batch record by record; what fails alone comes
 * back. Metrics are emitted where they arise. The only place that composes middleware for queues.
 */
export const workerChain = (deps: WorkerDeps) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      processPartialResponse(
        event,
        async (record: SQSRecord) => handleRecord(deps, record, context),
        new BatchProcessor(EventType.SQS),
        { context, processInParallel: false, throwOnFullBatchFailure: false },
      ),
    );
