import type { AuditActionOf, AuditEvent } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { nextStatus, type VideoEvent } from '../domain/transitions.ts';
import type { Video } from '../domain/video.ts';
import { logDataModification } from '../observability/audit.ts';
import type { Lease, VideoStore } from '../ports/store.ts';

export interface Move {
  readonly video: Video;
  readonly event: VideoEvent;
  /** `worker:<stage>` or `tick:<name>`. */
  readonly actor: string;
  readonly requestId: string;
  readonly change?: { readonly [K in keyof Video]?: Video[K] | undefined };
  readonly lease?: Lease;
  readonly reason?: string;
  /** What the trail calls it; `video_transition` where it has no name of its own. */
  readonly action?: AuditActionOf<'data_modification'>;
}

const toAudit = (
  { actor, requestId, event, reason, video, action = 'video_transition' }: Move,
  to: string,
): AuditEvent =>
  logDataModification({ actor, requestId }, action, {
    success: event !== 'failed' && event !== 'publish-failed',
    reason,
    details: { event, from: video.status, to, attempt: video.attempt },
  });

/** Makes one transition with its audit row. Throws STALE or LEASE_LOST where it is not this caller's to make. */
export const moveVideo =
  (videos: Pick<VideoStore, 'change'>) =>
  async (move: Move): Promise<Video> => {
    const { video, event, change = {}, lease } = move;
    const status = nextStatus(video.status, event);
    if (status === undefined)
      throw new FacelessError('STALE', `A video that is ${video.status} cannot become ${event}.`);
    return videos.change({
      video,
      change: { ...change, status },
      audit: toAudit(move, status),
      ...(lease === undefined ? {} : { lease }),
    });
  };
