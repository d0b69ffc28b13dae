import type { QueueName } from '../domain/queues.ts';
import type { Stage } from '../domain/video.ts';

/** What waits in the sparse indexes of due work. */
export interface WaitingWork {
  readonly videos: readonly {
    readonly stage: Stage | undefined;
    /** RFC 3339: the last change of its state. */
    readonly since: string;
    /** RFC 3339: when the sweeper wants to look at it. */
    readonly dueAt: string;
  }[];
  /** Scripts on their own. */
  readonly scripts: number;
  /** Deleted accounts of which something may be left; RFC 3339: when they were deleted. */
  readonly accounts: readonly { readonly removedAt: string }[];
}

/** Messages that a queue could hand out now. Throws UNAVAILABLE. */
export type CountMessages = (queue: QueueName) => Promise<number>;

/** Throws UNAVAILABLE. */
export type ListWaiting = () => Promise<WaitingWork>;
