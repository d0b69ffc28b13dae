/**
 * What an attempt will cost, before it begins: by length, shape, quality and writer, at the prices of the table. Times
 * are half as long again as those of `docs/performance.md` on a function's 1.7 processors: no function was timed on AWS
 * yet, and what is held too much is let go. The ledger then has what was really used.
 */
import {
  type Estimate,
  FILM_STAGES,
  type FilmStage,
  type Stage,
  type Video,
  type VideoSettings,
} from '../video.ts';
import { addUsed, priceUse, type Used } from './price-use.ts';

export interface Film {
  readonly filmSeconds: number;
  readonly settings: Pick<VideoSettings, 'aspect' | 'quality'>;
  /** The language model that writes the text; absent where none is asked. */
  readonly model?: string;
}

/** Megabytes of the stages' functions (`infra/config.ts`; a test compares them). */
export const STAGE_MEMORY: Readonly<Record<FilmStage, number>> = {
  'write-script': 1024,
  'render-scene': 3008,
  assemble: 3008,
  check: 3008,
};

/** Seconds of film that a scene has, as the planner cuts it. */
const SCENE_SECONDS = 5;

/** Of an upright or wide picture in full size. */
const PIXELS: Readonly<Record<VideoSettings['aspect'], number>> = { '9:16': 1, '16:9': 1, '1:1': 0.5625 };
/** Half of each side is a quarter of the picture; the encoder works twice as much on `high` (docs/decisions/005). */
const EFFORT: Readonly<Record<VideoSettings['quality'], number>> = { draft: 0.27, standard: 1, high: 2 };
const BYTES: Readonly<Record<VideoSettings['quality'], number>> = { draft: 0.4, standard: 1, high: 1.9 };

/** Milliseconds for a second of film in full size and standard quality, and of each part whatever its length. */
const MS = {
  draw: 780,
  speak: 60,
  scene: 400,
  write: 1500,
  assemble: { second: 60, part: 1500 },
  check: { second: 110, part: 500 },
} as const;

/** Bytes of a second of picture, stored once as a scene and once in the film. */
const SECOND_BYTES = 205_000;

/** Of the question, and of the answer for each second: 2.2 words of 2.5 tokens. */
const TOKENS = { input: 600, second: 5.5 } as const;

/** Requests that each part makes beside its work: its lease, its video, its ledger, its message. */
const PART: Used = { invocations: 1, queueRequests: 3, tableWrites: 30, tableReads: 8, objectGets: 3 };

const computing = (stage: FilmStage, ms: number): Used => ({
  megabyteMs: Math.round(ms * STAGE_MEMORY[stage]),
});

const scenesOf = ({ filmSeconds }: Film): number => Math.ceil(filmSeconds / SCENE_SECONDS);

const bytesOf = ({ filmSeconds, settings: { aspect, quality } }: Film): number =>
  Math.round(filmSeconds * SECOND_BYTES * PIXELS[aspect] * BYTES[quality]);

const times = (used: Used, count: number): Used =>
  Object.fromEntries(Object.entries(used).map(([name, amount]) => [name, amount * count]));

const planScript = ({ filmSeconds, model }: Film): Used => {
  const answer = { inputTokens: TOKENS.input, outputTokens: Math.ceil(filmSeconds * TOKENS.second) };
  return { ...computing('write-script', MS.write), objectPuts: 2, ...(model === undefined ? {} : answer) };
};

const planScenes = (film: Film): Used => {
  const { aspect, quality } = film.settings;
  const scenes = scenesOf(film);
  const ms = film.filmSeconds * (MS.draw * PIXELS[aspect] * EFFORT[quality] + MS.speak) + scenes * MS.scene;
  const more = times(PART, scenes - 1);
  return addUsed(more, { ...computing('render-scene', ms), objectPuts: 4 * scenes, bytes: bytesOf(film) });
};

const planFilm = (film: Film): Used => {
  const ms = film.filmSeconds * MS.assemble.second + MS.assemble.part;
  return {
    ...computing('assemble', ms),
    objectPuts: 5,
    objectGets: 3 * scenesOf(film),
    bytes: bytesOf(film),
  };
};

const planCheck = (film: Film): Used => {
  const ms = film.filmSeconds * MS.check.second + MS.check.part;
  return { ...computing('check', ms), objectPuts: 1, objectGets: scenesOf(film) };
};

/** Beside what one part of each takes anyway. */
const PLANS: Readonly<Record<FilmStage, (film: Film) => Used>> = {
  'write-script': planScript,
  'render-scene': planScenes,
  assemble: planFilm,
  check: planCheck,
};

export const estimateCost = (film: Film): Estimate =>
  Object.fromEntries(
    FILM_STAGES.map((stage) => [stage, priceUse(addUsed(PART, PLANS[stage](film)), film.model)]),
  ) as Estimate;

/** Nano-dollars. */
export const totalOf = (estimate: Estimate): number =>
  FILM_STAGES.reduce((sum, stage) => sum + estimate[stage], 0);

/** What one part of a stage is expected to cost: its share of the stage. 0 where nothing was estimated, as for publishing. */
export const expectPart = (
  { estimate, sceneCount = 0 }: Pick<Video, 'estimate' | 'sceneCount'>,
  stage: Stage,
): number => {
  if (estimate === undefined || stage === 'publish') return 0;
  return Math.floor(estimate[stage] / (stage === 'render-scene' ? Math.max(1, sceneCount) : 1));
};
