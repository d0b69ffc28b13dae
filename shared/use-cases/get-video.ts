import { measureProgress, NO_WORK, type Progress } from '../domain/progress.ts';
import type { Video } from '../domain/video.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import { findVideo } from './find-video.ts';

export interface VideoWithProgress {
  readonly video: Video;
  readonly progress: Progress;
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

/** One video of the owner, with its progress. Throws NOT_FOUND; UNAVAILABLE. */
export const getVideo =
  (deps: ReadProgress & { readonly videos: Pick<VideoStore, 'get'> }) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<VideoWithProgress> =>
    readProgress(deps, await findVideo(deps.videos, input));
