import { videoPrefix } from '../domain/keys.ts';
import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { isTerminal } from '../domain/transitions.ts';
import { logDataModification } from '../observability/audit.ts';
import type { VideoStore } from '../ports/store.ts';
import type { ObjectStore } from '../ports/world.ts';
import { findVideo } from './find-video.ts';
import { retryStale } from './retry-stale.ts';

export interface DeleteVideoDeps {
  readonly videos: Pick<VideoStore, 'get' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/**
 * Deletes a video whose attempt has ended. Files go first: after a failure the video is still there, and the
 * same request finishes the job. They go once more after the tombstone, since a worker that has not yet noticed
 * the cancellation may have written in between (`leaveNothing`).
 * Throws NOT_FOUND; CONFLICT while it is being made; STALE; UNAVAILABLE.
 */
export const deleteVideo =
  ({ videos, objects }: DeleteVideoDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const video = await findVideo(videos, input);
      if (!isTerminal(video.status))
        throw new FacelessError('CONFLICT', `The video is ${video.status}. Cancel it first, then delete it.`);
      const files = videoPrefix(video.id);
      await objects.removePrefix(files);
      await videos.remove({
        video,
        audit: logDataModification(input.audit, 'video_deleted', {
          details: { status: video.status, attempt: video.attempt },
        }),
      });
      await objects.removePrefix(files);
    });
