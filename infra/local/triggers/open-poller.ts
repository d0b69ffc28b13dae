import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { logFailure } from '../emulators/aws/log-failure.ts';
import type { FunctionPool } from '../lambda/open-function-pool.ts';
import type { EventSource } from './read-event-sources.ts';
import { buildSqsEvent, chooseDone } from './sqs-event.ts';

/** Seconds; the longest that SQS lets a receiver wait. */
const LONG_POLL = 20;
/** Milliseconds before the queue is asked again after it did not answer. */
const PAUSE = 1000;

interface PollerOptions {
  readonly sqs: SQSClient;
  readonly pool: FunctionPool;
  /** How many batches at once this machine bears. */
  readonly limit: number;
  readonly region: string;
}

const toEntry = ({ ReceiptHandle }: Message, index: number): { Id: string; ReceiptHandle: string } => ({
  Id: String(index),
  ReceiptHandle: ReceiptHandle ?? '',
});

export interface Poller {
  /** Ends the waiting at once. */
  readonly stop: () => void;
  /** Resolves when the batches that were with the function are settled. */
  readonly untilSettled: () => Promise<void>;
}

/**
 * Takes a queue's messages to a function until it is stopped. A batch that ends because the function's process
 * was ended then is visible again at the next start.
 */
export function openPoller(source: EventSource, options: PollerOptions): Poller {
  const { sqs, pool, region } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const QueueUrl = source.queueUrl;

  const receive = async (): Promise<readonly Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: source.batchSize,
      WaitTimeSeconds: LONG_POLL,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(command, { abortSignal: signal });
    return Messages;
  };
  const settle = async (messages: readonly Message[]): Promise<void> => {
    const event = buildSqsEvent(messages, source, region);
    const result = await pool.invoke(JSON.stringify(event));
    const done = chooseDone(messages, result, source.reportsFailures);
    if (done.length > 0) {
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done.map(toEntry) }));
    }
    if (result.failed && signal.aborted) {
      // Cut short by the end of the local cloud, not by a fault: no reason to wait for the visibility.
      const Entries = messages.map((message, index) => ({
        ...toEntry(message, index),
        VisibilityTimeout: 0,
      }));
      await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    }
  };
  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const messages = await receive();
        if (messages.length > 0) {
          await settle(messages);
        }
      } catch (error) {
        if (!signal.aborted) {
          logFailure('event source', QueueUrl, error);
          await wait(PAUSE, undefined, { signal }).catch(() => undefined);
        }
      }
    }
  };
  const lanes = Array.from({ length: Math.min(source.maxConcurrency, options.limit) }, poll);
  return {
    stop: () => {
      closing.abort();
    },
    untilSettled: async () => {
      await Promise.all(lanes);
    },
  };
}
