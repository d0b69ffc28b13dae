import { setTimeout } from 'node:timers/promises';
import { FacelessError } from '../domain/errors.ts';
import { triage } from '../domain/triage.ts';
import type { Video } from '../domain/video.ts';
import { logFrom } from '../observability/logger.ts';
import type { Lease, VideoStore, WorkStore } from '../ports/store.ts';
import type { Clock } from '../ports/world.ts';

/** Seconds of a lease: ten heartbeats may be lost before another worker may take over. */
export const LEASE_SECONDS = 30;

/** AWS.md: a heartbeat at most every 3 s, since it is what notices a cancellation. */
const HEARTBEAT_MS = 3000;

/** Milliseconds before the function's end when a job is stopped, so that it can tidy up and be retried. */
const END_MARGIN_MS = 5000;

export interface HeartbeatDeps {
  readonly videos: Pick<VideoStore, 'get'>;
  readonly work: WorkStore;
  readonly clock: Clock;
  /** Milliseconds between heartbeats; default 3,000. */
  readonly heartbeatMs?: number;
}

export interface HeldWork {
  readonly video: Video;
  readonly lease: Lease;
  /** Milliseconds that the function has left. */
  readonly remaining: () => number;
}

interface KeptLease {
  /** Aborts with a FacelessError: CANCELLED, LEASE_LOST, or UNAVAILABLE where the function's time is up. */
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
  /** Resolves when no heartbeat is under way any more. */
  readonly stop: () => Promise<void>;
}

const log = logFrom('keep-lease');

const findEnd = (video: Video | undefined, held: HeldWork): FacelessError | undefined => {
  if (triage(held.lease, video) !== 'run')
    return new FacelessError('CANCELLED', `The video is ${video?.status ?? 'deleted'}.`);
  if (held.remaining() <= END_MARGIN_MS)
    return new FacelessError('UNAVAILABLE', 'The time of the function is up.', { retryable: true });
  return undefined;
};

// A database that does not answer ends the work only once the lease may have run out.
const judgeProblem = (problem: unknown, silentSeconds: number): FacelessError | undefined => {
  if (problem instanceof FacelessError && problem.code === 'LEASE_LOST') return problem;
  log.warn('heartbeat_failed', 'A heartbeat failed.', { error: problem });
  if (silentSeconds < LEASE_SECONDS) return undefined;
  return new FacelessError('LEASE_LOST', 'The lease could not be renewed in time.', { cause: problem });
};

/** Renews a lease and looks after its video until stopped; what ends the work aborts the signal. */
export const keepLease = (deps: HeartbeatDeps, held: HeldWork): KeptLease => {
  const ended = new AbortController();
  const stopped = new AbortController();
  let progress = 0;
  let renewed = deps.clock.now().getTime();
  const beat = async (): Promise<FacelessError | undefined> => {
    try {
      await deps.work.renew(held.lease, { seconds: LEASE_SECONDS, progress });
      renewed = deps.clock.now().getTime();
      return findEnd(await deps.videos.get(held.video.owner, held.video.id), held);
    } catch (problem) {
      return judgeProblem(problem, (deps.clock.now().getTime() - renewed) / 1000);
    }
  };
  const run = async (): Promise<void> => {
    let end: FacelessError | undefined;
    while (end === undefined) {
      await setTimeout(deps.heartbeatMs ?? HEARTBEAT_MS, undefined, { signal: stopped.signal });
      end = await beat();
    }
    ended.abort(end);
  };
  const running = run().catch((error: unknown) => {
    if (!stopped.signal.aborted) ended.abort(error);
  });
  return {
    signal: ended.signal,
    progress: (fraction) => {
      progress = Math.max(progress, fraction);
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};
