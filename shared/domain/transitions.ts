/** MODEL §1: what may happen to a video, and what it becomes. Everything else that asks, asks here. */
import type { FilmStage, Stage, VideoStatus } from './video.ts';

export const VIDEO_EVENTS = [
  'writer-leased',
  'plan-stored',
  'parts-present',
  'file-stored',
  'passed',
  'review-asked',
  'publish-asked',
  'rebuild-asked',
  'approved',
  'rejected',
  'published',
  'publish-failed',
  'parked',
  'cancelled',
  'failed',
  'retried',
] as const;
export type VideoEvent = (typeof VIDEO_EVENTS)[number];

type Row = Readonly<Partial<Record<VideoEvent, VideoStatus>>>;

const END: Row = { cancelled: 'CANCELLED', failed: 'FAILED' };
const AGAIN: Row = { retried: 'QUEUED' };

const TABLE: Readonly<Record<VideoStatus, Row>> = {
  QUEUED: { ...END, 'writer-leased': 'SCRIPTING' },
  SCRIPTING: { ...END, 'plan-stored': 'RENDERING' },
  RENDERING: { ...END, 'parts-present': 'ASSEMBLING' },
  ASSEMBLING: { ...END, 'file-stored': 'CHECKING' },
  CHECKING: {
    ...END,
    passed: 'READY',
    'review-asked': 'AWAITING_REVIEW',
    'publish-asked': 'PUBLISHING',
    'rebuild-asked': 'RENDERING',
  },
  AWAITING_REVIEW: { ...END, approved: 'READY', 'publish-asked': 'PUBLISHING', rejected: 'SCRIPTING' },
  READY: { ...AGAIN, 'publish-asked': 'PUBLISHING' },
  PUBLISHING: { ...END, published: 'PUBLISHED', 'publish-failed': 'READY', parked: 'PUBLISHING' },
  PUBLISHED: AGAIN,
  FAILED: AGAIN,
  CANCELLED: AGAIN,
};

/** What a video in that status becomes by that event; undefined where the event cannot happen. */
export const nextStatus = (status: VideoStatus, event: VideoEvent): VideoStatus | undefined =>
  TABLE[status][event];

/** Whether the attempt has ended. READY is left again only where publishing is asked for. */
export const isTerminal = (status: VideoStatus): boolean => TABLE[status].cancelled === undefined;

/** Whether nobody but a person moves it on: an attempt that has ended, or waits for approval. */
export const isAtRest = (status: VideoStatus): boolean => isTerminal(status) || status === 'AWAITING_REVIEW';

/** The number of the attempt after that event; counts from 1. */
export const nextAttempt = (attempt: number, event: VideoEvent): number =>
  event === 'retried' ? attempt + 1 : attempt;

const WORK: Readonly<Partial<Record<VideoStatus, Stage>>> = {
  QUEUED: 'write-script',
  SCRIPTING: 'write-script',
  RENDERING: 'render-scene',
  ASSEMBLING: 'assemble',
  CHECKING: 'check',
  PUBLISHING: 'publish',
};

/** The stage whose messages move a video out of that status; undefined where none does. */
export const stageOf = (status: VideoStatus): Stage | undefined => WORK[status];

/** The stage that makes the film, where one does: a film that is made and goes to its channel has none left. */
export const filmStageOf = (status: VideoStatus): FilmStage | undefined => {
  const stage = stageOf(status);
  return stage === 'publish' ? undefined : stage;
};
