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

export interface ShowVideoDeps extends ReadProgress {
  readonly costs: Pick<CostStore, 'readSpent'>;
}

/** A video with its progress and what it has cost. Throws UNAVAILABLE. */
export const showVideo = async (deps: ShowVideoDeps, video: Video): Promise<VideoWithProgress> => {
  const [found, spent] = await Promise.all([readProgress(deps, video), deps.costs.readSpent(video.id)]);
  return { ...found, spent };
};

/** One video of the owner, with its progress and its cost. Throws NOT_FOUND; UNAVAILABLE. */
export const getVideo =
  (deps: ShowVideoDeps & { readonly videos: Pick<VideoStore, 'get'> }) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<VideoWithProgress> =>
    showVideo(deps, await findVideo(deps.videos, input));
