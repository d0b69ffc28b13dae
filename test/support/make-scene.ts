import type { Look, ScenePlan, Shot, WordTiming } from '../../shared/domain/film.ts';
import { DEFAULT_CAPTIONS } from './make-video.ts';

/** A quarter of the real size in each direction: layouts are relative, so everything is in its place. */
export const SMALL_LOOK: Look = {
  width: 270,
  height: 480,
  frameRate: 30,
  niche: 'facts',
  tone: 'conversational',
  voice: 'slt',
  captions: DEFAULT_CAPTIONS,
  quality: 'standard',
};

export const makeShot = (change: Partial<Shot> = {}): Shot => ({
  fromWord: 0,
  composition: 'hero',
  subject: '1f419',
  companions: ['1f30a', '1f41a'],
  because: 'octopus',
  camera: 'push-in',
  palette: 0,
  seed: 11,
  ...change,
});

export const makeScenePlan = (change: Partial<ScenePlan> = {}): ScenePlan => ({
  index: 0,
  narration: 'An octopus has three hearts',
  role: 'body',
  pauseAfter: 0.3,
  pauseBefore: 0,
  shots: [makeShot()],
  ...change,
});

/** Words of `each` seconds, one after the other, the first after `from`. */
export const sayWords = (text: string, from = 0.1, each = 0.3): readonly WordTiming[] =>
  text
    .split(' ')
    .map((word, index) => ({ text: word, start: from + index * each, end: from + (index + 1) * each }));
