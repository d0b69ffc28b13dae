import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { nextStatus } from '../domain/transitions.ts';
import type { Video } from '../domain/video.ts';
import { logDataModification } from '../observability/audit.ts';
import type { VideoStore } from '../ports/store.ts';
import { findVideo } from './find-video.ts';
import { retryStale } from './retry-stale.ts';

export interface CancelVideo {
  readonly owner: string;
  readonly id: string;
  readonly audit: AuditContext;
}

/**
 * Ends the attempt; workers notice at their next heartbeat. Cancelling twice is cancelling once.
 * Throws NOT_FOUND; CONFLICT for an attempt that has ended otherwise; STALE; UNAVAILABLE.
 */
export const cancelVideo =
  ({ videos }: { readonly videos: Pick<VideoStore, 'get' | 'change'> }) =>
  async (input: CancelVideo): Promise<Video> =>
    retryStale(async () => {
      const video = await findVideo(videos, input);
      if (video.status === 'CANCELLED') return video;
      const status = nextStatus(video.status, 'cancelled');
      if (status === undefined)
        throw new FacelessError('CONFLICT', `The video is ${video.status}: there is nothing left to cancel.`);
      return videos.change({
        video,
        change: { status },
        audit: logDataModification(input.audit, 'video_cancelled', {
          details: { from: video.status, to: status, attempt: video.attempt },
        }),
      });
    });
