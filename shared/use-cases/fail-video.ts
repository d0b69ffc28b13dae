import { FacelessError, isCode } from '../domain/errors.ts';
import { isTerminal } from '../domain/transitions.ts';
import type { Video, VideoFailure } from '../domain/video.ts';
import type { Lease, VideoStore } from '../ports/store.ts';
import { moveVideo } from './move-video.ts';

export interface Failure {
  readonly owner: string;
  readonly videoId: string;
  readonly attempt: number;
  readonly error: VideoFailure;
  readonly actor: string;
  readonly requestId: string;
  /** Where a worker fails its own part: refused when another has taken it. */
  readonly lease?: Lease;
}

/** Others' changes that may come in between; each is a transition, so there are few. */
const TRIES = 5;

const move = async (videos: VideoStore, video: Video, failure: Failure): Promise<boolean> => {
  const { error, actor, requestId, lease } = failure;
  const fence = lease === undefined ? {} : { lease };
  const end = { video, event: 'failed' as const, change: { error }, reason: error.message };
  try {
    await moveVideo(videos)({ ...end, actor, requestId, ...fence });
    return true;
  } catch (problem) {
    if (isCode(problem, 'STALE')) return false;
    throw problem;
  }
};

/**
 * Ends an attempt as FAILED with a reason; true if this call did. An attempt that has ended, or another one,
 * stays as it is. Throws LEASE_LOST, UNAVAILABLE.
 */
export const failVideo =
  ({ videos }: { readonly videos: VideoStore }) =>
  async (failure: Failure): Promise<boolean> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const video = await videos.get(failure.owner, failure.videoId);
      if (video === undefined || video.attempt !== failure.attempt || isTerminal(video.status)) return false;
      if (await move(videos, video, failure)) return true;
    }
    throw new FacelessError('UNAVAILABLE', 'The video changes faster than it can be failed.', {
      retryable: true,
    });
  };
