import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import type { Quota } from '../domain/quota.ts';
import type { Video } from '../domain/video.ts';
import { findVideo } from './find-video.ts';
import { startAgain, type StartAgainDeps } from './start-again.ts';

const NOT_MADE: ReadonlySet<string> = new Set(['FAILED', 'CANCELLED']);

/**
 * Makes a video that failed or was cancelled in another attempt; script, plan and scenes that are there are used.
 * Throws NOT_FOUND; CONFLICT for a video that is being made or is there; STALE; QUOTA_EXCEEDED, BUDGET_EXCEEDED; UNAVAILABLE.
 */
export const retryVideo =
  (deps: StartAgainDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
    readonly quota: Quota;
  }): Promise<Video> => {
    const video = await findVideo(deps.videos, input);
    if (!NOT_MADE.has(video.status))
      throw new FacelessError(
        'CONFLICT',
        `The video is ${video.status}; what is retried is a video that FAILED or was CANCELLED.`,
      );
    return startAgain(deps)({ video, action: 'video_transition', ...input });
  };
