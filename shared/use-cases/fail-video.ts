import { FacelessError, isCode } from '../domain/errors.ts';
import { isTerminal } from '../domain/transitions.ts';
import type { Video, VideoFailure } from '../domain/video.ts';
import type { Lease, VideoStore } from '../ports/store.ts';
import { type Move, moveVideo } from './move-video.ts';

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

/** A film that cannot be published is still a film. */
const endOf = ({ status }: Video, error: VideoFailure): Pick<Move, 'event' | 'change'> =>
  status === 'PUBLISHING'
    ? { event: 'publish-failed', change: { publishError: error, parked: undefined } }
    : { event: 'failed', change: { error } };

const move = async (videos: VideoStore, video: Video, failure: Failure): Promise<boolean> => {
  const { error, actor, requestId, lease } = failure;
  const fence = lease === undefined ? {} : { lease };
  const end = { video, ...endOf(video, error), reason: error.message };
  try {
    await moveVideo(videos)({ ...end, actor, requestId, ...fence });
    return true;
  } catch (problem) {
    if (isCode(problem, 'STALE')) return false;
    throw problem;
  }
};

/**
 * Ends an attempt with a reason: as FAILED, or as READY and unpublished where the film is made; true if this call did. An attempt that has ended, or another one,
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
