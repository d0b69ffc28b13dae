/** Bucket, queue, clock and identifiers. */
import type { Envelope } from '../domain/envelope.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import type { QueueName } from '../domain/queues.ts';
import type { StoredValue } from '../domain/video.ts';

export interface FoundObject extends StoredValue {
  readonly bytes: number;
  readonly modifiedAt: Date;
}

export interface ObjectStore {
  /** Writes canonical JSON; returns key and SHA-256. */
  readonly putJson: (key: string, value: unknown) => Promise<StoredValue>;
  /** NOT_FOUND when absent; UNAVAILABLE (retryable) when the bytes are not the ones that were written. */
  readonly getJson: <T>(stored: StoredValue) => Promise<T>;
  /** Streams a file of any size (multipart where large), with its checksum. */
  readonly putFile: (input: {
    readonly key: string;
    readonly path: string;
    readonly contentType: string;
  }) => Promise<StoredValue & { readonly bytes: number }>;
  /** NOT_FOUND when absent; UNAVAILABLE (retryable) when the bytes are not the ones that were written. */
  readonly getFile: (key: string, path: string) => Promise<void>;
  /** What is stored under the key, without reading it. */
  readonly find: (key: string) => Promise<FoundObject | undefined>;
  /** Removes everything under a prefix that ends in `/`. */
  readonly removePrefix: (prefix: string) => Promise<void>;
  /** A link that the holder can GET, and when it ends. */
  readonly presignGet: (input: {
    readonly key: string;
    readonly fileName: string;
    readonly contentType: string;
    readonly seconds: number;
  }) => Promise<string>;
}

/** Writes lines, each with its newline, to a file in gzip. */
export type WriteLines = (path: string, lines: AsyncIterable<string>) => Promise<void>;

/** Sends to the queue of each envelope's stage, in batches; throws UNAVAILABLE (retryable). */
export type SendMessages = (envelopes: readonly Envelope[]) => Promise<void>;

/** Sends to the writer's queue; throws UNAVAILABLE (retryable). */
export type SendScript = (message: ScriptMessage) => Promise<void>;

/** Lets a received message come back after so many seconds, 0 to 43,200. */
export type DelayMessage = (input: {
  readonly queue: QueueName;
  readonly receiptHandle: string;
  readonly seconds: number;
}) => Promise<void>;

export interface Clock {
  readonly now: () => Date;
}
/** ULIDs. */
export type NewId = () => string;
