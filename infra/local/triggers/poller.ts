import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { logFailure } from '../emulators/aws/log-failure.ts';
import type { FunctionPool } from '../lambda/function-pool.ts';
import type { EventSource } from './read-event-sources.ts';
import { buildSqsEvent, chooseDone } from './sqs-event.ts';

/** Seconds; the longest that SQS lets a receiver wait. */
const LONG_POLL = 20;
/** Milliseconds before the queue is asked again after it, or a batch, failed. */
const PAUSE = 1000;

export interface PollerOptions {
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

/**
 * Takes a queue's messages to a function until it is stopped: one long poll at a time, and as many batches with the
 * function as it bears. A batch that ends because the function's process was ended then is visible again at the next
 * start.
 */
export class Poller {
  readonly #source: EventSource;
  readonly #options: PollerOptions;
  readonly #closing = new AbortController();
  readonly #batches = new Set<Promise<void>>();
  readonly #polling: Promise<void>;

  constructor(source: EventSource, options: PollerOptions) {
    this.#source = source;
    this.#options = options;
    this.#polling = this.#poll(Math.min(source.maxConcurrency, options.limit));
  }

  /** Ends the waiting at once. */
  stop(): void {
    this.#closing.abort();
  }

  /** Resolves when the batches that were with the function are settled. */
  async untilSettled(): Promise<void> {
    await this.#polling;
    await Promise.all(this.#batches);
  }

  async #poll(most: number): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      try {
        const messages = await this.#receive();
        if (messages.length > 0) {
          this.#take(messages);
        }
        if (this.#batches.size >= most) {
          await Promise.race(this.#batches);
        }
      } catch (error) {
        await this.#pause(error);
      }
    }
  }

  #take(messages: readonly Message[]): void {
    const batch = this.#settle(messages)
      .catch((error: unknown) => this.#pause(error))
      .finally(() => this.#batches.delete(batch));
    this.#batches.add(batch);
  }

  /** Whoever failed keeps its place for a moment, so that a fault that stays does not use up every message. */
  async #pause(fault: unknown): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) {
      return;
    }
    logFailure('event source', this.#source.queueUrl, fault);
    await wait(PAUSE, undefined, { signal }).catch(() => undefined);
  }

  async #receive(): Promise<readonly Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.#source.queueUrl,
      MaxNumberOfMessages: this.#source.batchSize,
      WaitTimeSeconds: LONG_POLL,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await this.#options.sqs.send(command, { abortSignal: this.#closing.signal });
    return Messages;
  }

  async #settle(messages: readonly Message[]): Promise<void> {
    const { pool, sqs, region } = this.#options;
    const { queueUrl: QueueUrl, reportsFailures } = this.#source;
    const result = await pool.invoke(JSON.stringify(buildSqsEvent(messages, this.#source, region)));
    const done = chooseDone(messages, result, reportsFailures);
    if (done.length > 0) {
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done.map(toEntry) }));
    }
    if (result.failed && this.#closing.signal.aborted) {
      // Cut short by the end of the local cloud, not by a fault: no reason to wait for the visibility.
      const Entries = messages.map((message, index) => ({
        ...toEntry(message, index),
        VisibilityTimeout: 0,
      }));
      await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    }
  }
}
