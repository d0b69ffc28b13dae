import type { Video } from '../domain/video.ts';
import type { Job } from '../ports/media.ts';
import type { Lease } from '../ports/store.ts';

/** What a worker is given: the video as it was read, and the right to one part of its current stage. */
export interface StageTask {
  readonly video: Video;
  readonly lease: Lease;
  readonly requestId: string;
  /** A folder and a span of the progress, 0 to 1, for one piece of the work; each name once. */
  readonly openJob: (name: string, span: readonly [from: number, to: number]) => Promise<Job>;
}

/** The part is not done, and nobody's fault: it is taken up again then, as if it had not begun. */
export interface Rest {
  readonly restUntil: Date;
}

/**
 * Does a part and hands on. Throws FacelessError: retryable comes back later, STALE, LEASE_LOST and CANCELLED
 * mean that it is no longer this worker's, everything else ends the attempt with that message.
 */
export type StageWork = (task: StageTask) => Promise<Rest | void>;
