import type { FinishedFilm, Video } from './video.ts';

const FINISHED: ReadonlySet<Video['status']> = new Set([
  'AWAITING_REVIEW',
  'READY',
  'PUBLISHING',
  'PUBLISHED',
]);

/** The newest film of a video that passed its checks: an attempt after it may be under way, or may have failed. */
export const finishedFilm = ({ status, attempt, files, finished }: Video): FinishedFilm | undefined =>
  FINISHED.has(status) && files !== undefined ? { attempt, files } : finished;
