import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { deadlineFrom } from '../domain/limits.ts';
import { nextStatus } from '../domain/transitions.ts';
import type { Video } from '../domain/video.ts';
import { logDataModification } from '../observability/audit.ts';
import type { VideoStore } from '../ports/store.ts';
import type { Clock, SendMessages } from '../ports/world.ts';
import { findVideo } from './find-video.ts';
import { toEnvelope } from './missing-work.ts';
import { retryStale } from './retry-stale.ts';

export interface ApproveVideoDeps {
  readonly videos: Pick<VideoStore, 'get' | 'change'>;
  readonly send: SendMessages;
  readonly clock: Clock;
  /** Told when the message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (video: Video, error: unknown) => void;
}

/**
 * The owner has seen the film and takes it: AWAITING_REVIEW → PUBLISHING where that was asked for, else READY. Throws
 * NOT_FOUND; CONFLICT for a video that does not wait for it; STALE; UNAVAILABLE.
 */
export const approveVideo =
  ({ videos, send, clock, warnUnsent }: ApproveVideoDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<Video> => {
    const approved = await retryStale(async () => {
      const video = await findVideo(videos, input);
      const event = video.publish === undefined ? 'approved' : 'publish-asked';
      const status = video.status === 'AWAITING_REVIEW' ? nextStatus(video.status, event) : undefined;
      if (status === undefined)
        throw new FacelessError('CONFLICT', `The video is ${video.status}; it does not wait for approval.`);
      return videos.change({
        video,
        change: { status, deadline: deadlineFrom(clock.now()) },
        audit: logDataModification(input.audit, 'video_transition', {
          details: { event, from: video.status, to: status, attempt: video.attempt },
        }),
      });
    });
    if (approved.status === 'PUBLISHING')
      await send([toEnvelope(approved, 'publish', 0)]).catch((error: unknown) => {
        warnUnsent(approved, error);
      });
    return approved;
  };
