import { measureProgress, NO_WORK, type Progress } from '../domain/progress.ts';
import type { Video } from '../domain/video.ts';
import type { CostStore } from '../ports/costs.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import { findVideo } from './find-video.ts';

export interface VideoWithProgress {
  readonly video: Video;
  readonly progress: Progress;
  /** Nano-dollars of all attempts so far, where it was read. */
  readonly spent?: number;
}

export interface ReadProgress {
  readonly work: Pick<WorkStore, 'read'>;
}

/** Before the first worker and once the film is made, progress is known without reading. */
const NEEDS_NO_READ: ReadonlySet<string> = new Set([
  'QUEUED',
  'AWAITING_REVIEW',
  'READY',
  'PUBLISHING',
  'PUBLISHED',
]);

export const readProgress = async ({ work }: ReadProgress, video: Video): Promise<VideoWithProgress> => {
  const known = NEEDS_NO_READ.has(video.status) ? NO_WORK : await work.read(video.id, video.attempt);
  return { video, progress: measureProgress(video, known) };
};

/** One video of the owner, with its progress and its cost. Throws NOT_FOUND; UNAVAILABLE. */
export const getVideo =
  (
    deps: ReadProgress & {
      readonly videos: Pick<VideoStore, 'get'>;
      readonly costs: Pick<CostStore, 'readSpent'>;
    },
  ) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<VideoWithProgress> => {
    const video = await findVideo(deps.videos, input);
    const [found, spent] = await Promise.all([readProgress(deps, video), deps.costs.readSpent(video.id)]);
    return { ...found, spent };
  };
