import { FacelessError } from '../domain/errors.ts';
import { triage } from '../domain/triage.ts';
import type { Video } from '../domain/video.ts';
import type { Lease, VideoStore, WorkStore } from '../ports/store.ts';
import { type Heartbeat, type HeartbeatDeps, LEASE_SECONDS, startHeartbeat } from './heartbeat.ts';

/** Milliseconds before the function's end when a job is stopped, so that it can tidy up and be retried. */
const END_MARGIN_MS = 5000;

export interface KeepLeaseDeps extends Pick<HeartbeatDeps, 'clock' | 'heartbeatMs'> {
  readonly videos: Pick<VideoStore, 'get'>;
  readonly work: WorkStore;
}

export interface HeldWork {
  readonly video: Video;
  readonly lease: Lease;
  /** Milliseconds that the function has left. */
  readonly remaining: () => number;
}

const findEnd = (video: Video | undefined, held: HeldWork): FacelessError | undefined => {
  if (triage(held.lease, video) !== 'run')
    return new FacelessError('CANCELLED', `The video is ${video?.status ?? 'deleted'}.`);
  if (held.remaining() <= END_MARGIN_MS)
    return new FacelessError('UNAVAILABLE', 'The time of the function is up.', { retryable: true });
  return undefined;
};

/**
 * Renews a part's lease and looks after its video until stopped. The signal aborts with CANCELLED, LEASE_LOST, or
 * UNAVAILABLE where the function's time is up.
 */
export const keepLease = (deps: KeepLeaseDeps, held: HeldWork): Heartbeat =>
  startHeartbeat({
    ...deps,
    renew: async (progress) => deps.work.renew(held.lease, { seconds: LEASE_SECONDS, progress }),
    findEnd: async () => findEnd(await deps.videos.get(held.video.owner, held.video.id), held),
  });
