/** How far an attempt is: pure, from what the tables know of it. */
import { filmStageOf } from './transitions.ts';
import { FILM_STAGES, type FilmStage, type Stage, type Video } from './video.ts';

/** Structurally what `WorkStore.read` gives; the domain knows no ports. */
export interface KnownWork {
  readonly leases: readonly {
    readonly stage: Stage;
    readonly part: number;
    readonly attempt: number;
    readonly rebuild: number;
    /** 0..1. */
    readonly progress: number;
  }[];
  readonly parts: readonly { readonly attempt: number; readonly rebuild: number; readonly index: number }[];
}

export interface StageProgress {
  readonly stage: FilmStage;
  /** 0..1. */
  readonly progress: number;
  readonly done: number;
  readonly total: number;
}

export interface Progress {
  /** Whole per cent, rounded down; 100 only when the film is there. */
  readonly percent: number;
  readonly stages: readonly StageProgress[];
  readonly scenes: { readonly done: number; readonly total: number };
}

export const NO_WORK: KnownWork = { leases: [], parts: [] };

/** Shares of the whole in per cent: drawing and encoding is nearly all of the work. */
const WEIGHTS: Readonly<Record<FilmStage, number>> = {
  'write-script': 5,
  'render-scene': 75,
  assemble: 15,
  check: 5,
};

type Subject = Pick<Video, 'status' | 'attempt' | 'rebuilds' | 'sceneCount'>;

const isPresent =
  ({ attempt, rebuilds = 0 }: Subject) =>
  (work: { readonly attempt: number; readonly rebuild: number }): boolean =>
    work.attempt === attempt && work.rebuild === rebuilds;

const clamp = (fraction: number): number => Math.min(Math.max(fraction, 0), 1);

/** Of a stage with one part; of a scene. The furthest counts, as a part may be started again. */
const partProgress = (video: Subject, work: KnownWork, stage: FilmStage): Map<number, number> => {
  const furthest = new Map<number, number>();
  for (const lease of work.leases.filter(isPresent(video))) {
    if (lease.stage !== stage) continue;
    furthest.set(lease.part, Math.max(furthest.get(lease.part) ?? 0, clamp(lease.progress)));
  }
  return furthest;
};

const sceneProgress = (video: Subject, work: KnownWork): StageProgress => {
  const total = video.sceneCount ?? 0;
  const done = new Set(
    work.parts.filter(isPresent(video)).flatMap(({ index }) => (index < total ? [index] : [])),
  );
  const running = [...partProgress(video, work, 'render-scene')].filter(
    ([part]) => part < total && !done.has(part),
  );
  const sum = running.reduce((all, [, progress]) => all + progress, done.size);
  return { stage: 'render-scene', progress: total === 0 ? 0 : clamp(sum / total), done: done.size, total };
};

const singleProgress = (video: Subject, work: KnownWork, stage: FilmStage): StageProgress => ({
  stage,
  progress: partProgress(video, work, stage).get(0) ?? 0,
  done: 0,
  total: 1,
});

const toFinished = (stage: FilmStage, video: Subject): StageProgress => {
  const total = stage === 'render-scene' ? (video.sceneCount ?? 0) : 1;
  return { stage, progress: 1, done: total, total };
};

const NOT_MADE: ReadonlySet<string> = new Set(['FAILED', 'CANCELLED']);

// An attempt that has ended early is as far as the work that it left: stages before a lease are done.
const currentStage = (video: Subject, work: KnownWork): number => {
  const stage = filmStageOf(video.status);
  if (stage !== undefined) return FILM_STAGES.indexOf(stage);
  if (!NOT_MADE.has(video.status)) return FILM_STAGES.length;
  const seen = work.leases
    .filter(isPresent(video))
    .map((lease) => FILM_STAGES.findIndex((one) => one === lease.stage));
  return Math.max(0, ...seen);
};

/** Progress of the present attempt. More work done never gives a smaller number, until a rebuild begins. */
export const measureProgress = (video: Subject, work: KnownWork): Progress => {
  const current = currentStage(video, work);
  const stages = FILM_STAGES.map((stage, index): StageProgress => {
    if (index < current) return toFinished(stage, video);
    if (stage === 'render-scene') return sceneProgress(video, work);
    return index === current ? singleProgress(video, work, stage) : { stage, progress: 0, done: 0, total: 1 };
  });
  const percent = stages.reduce((sum, { stage, progress }) => sum + WEIGHTS[stage] * progress, 0);
  const { done, total } = stages.find(({ stage }) => stage === 'render-scene') ?? { done: 0, total: 0 };
  const isMade = current === FILM_STAGES.length;
  return {
    percent: isMade ? 100 : Math.min(99, Math.floor(percent + 1e-9)),
    stages,
    scenes: { done, total },
  };
};
