import { FacelessError } from '../../../domain/errors.ts';
import type { ScenePlan, WordTiming } from '../../../domain/film.ts';
import { isTooFast, isTooSlow } from '../../../domain/recording-pace.ts';
import type { Job, PlaceRecording, RecordedScene } from '../../../ports/media.ts';
import { asMediaWork, throwIfCancelled } from '../../media/media-errors.ts';
import { SOUND_RATE } from '../brighten-voice.ts';
import { writeSceneVoice } from '../write-scene-voice.ts';
import { alignWords } from './align-words.ts';
import { findSounding, type Span } from './find-sounding.ts';
import { levelVoice } from './level-voice.ts';
import { FEATURE_RATE } from './mel-features.ts';
import { readRecording } from './read-recording.ts';
import { spreadWords } from './spread-words.ts';

/** Seconds of the recording that stay before its first sound and after its last, faded: breath and room. */
const LEAD = 0.1;
const TAIL = 0.25;
/** Share of letters that an English voice can read, below which it cannot show where words are said. */
const LEAST_LATIN = 0.8;
/** Alignments above that are of other words: see decision 018. */
const UNLIKE = 0.95;

const isLatin = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= letters * LEAST_LATIN;
};

const refuse = (scene: ScenePlan, what: string): never => {
  throw new FacelessError('INVALID_INPUT', `The recording of scene ${scene.index + 1} ${what}.`);
};

const assertSpeech = (scene: ScenePlan, sounding: readonly Span[]): void => {
  const seconds = sounding.reduce((sum, { start, end }) => sum + end - start, 0);
  if (sounding.length === 0) refuse(scene, 'is silent');
  const lasts = `has ${seconds.toFixed(1)} s of sound, and its text ${scene.narration.length} characters`;
  if (isTooFast(scene.narration, seconds)) refuse(scene, `${lasts}; that is no time to say it in`);
  if (isTooSlow(scene.narration, seconds)) refuse(scene, `${lasts}; that is something else`);
};

/** When each word is said in the recording, and how that was found. */
const timeWords = async (
  { narration }: ScenePlan,
  sounding: readonly Span[],
  { path, job }: { readonly path: string; readonly job: Job },
): Promise<Pick<RecordedScene, 'words' | 'timing'>> => {
  const spread = { words: spreadWords(narration, sounding), timing: 'spread' } as const;
  if (!isLatin(narration)) return spread;
  const aligned = await alignWords(narration, await readRecording(path, FEATURE_RATE, job.signal), job);
  if (aligned === undefined) return spread;
  if (aligned.unlikeness > UNLIKE) return { ...spread, timing: 'unlike' };
  return { words: aligned.words, timing: 'aligned' };
};

/** Where the recording lies in its scene, in seconds; its first sound comes `LEAD` or more after the beginning. */
const placeIn = ({ pauseBefore, pauseAfter }: ScenePlan, sounding: readonly Span[], length: number) => {
  const [start, end] = [sounding[0]?.start ?? 0, sounding.at(-1)?.end ?? length];
  const at = Math.max(LEAD, pauseBefore);
  const cut = { from: Math.max(0, start - LEAD), to: Math.min(length, end + Math.min(TAIL, pauseAfter)) };
  return { cut, shift: at - start, duration: at + end - start + pauseAfter };
};

type Place = ReturnType<typeof placeIn>;

const FADE_SECONDS = { in: 0.02, out: 0.08 } as const;

const cutOut = (samples: Float32Array, { cut, shift, duration }: Place): Float32Array => {
  const placed = new Float32Array(Math.ceil(duration * SOUND_RATE));
  const [from, to] = [Math.round(cut.from * SOUND_RATE), Math.round(cut.to * SOUND_RATE)];
  const offset = Math.round(shift * SOUND_RATE);
  for (let at = from; at < to; at += 1) {
    const rise = (at - from) / (FADE_SECONDS.in * SOUND_RATE);
    const fall = (to - at) / (FADE_SECONDS.out * SOUND_RATE);
    placed[at + offset] = samples[at]! * Math.min(1, rise, fall);
  }
  return placed;
};

const shiftWords = (words: readonly WordTiming[], { shift, duration }: Place): readonly WordTiming[] =>
  words.map(({ text, start, end }) => ({
    text,
    start: Math.min(duration, Math.max(0, start + shift)),
    end: Math.min(duration, Math.max(0, end + shift)),
  }));

/**
 * A person's own voice for a scene: trimmed, brought to the loudness of every voice, and with the time of each word.
 * Throws INVALID_INPUT for one that is silent or plainly not of that text, PROVIDER_FAILED where Flite fails,
 * MEDIA_FAILED where the sound cannot be read or written, CANCELLED.
 */
export const createRecordingPlacer =
  (): PlaceRecording =>
  async ({ scene, recording, path, frameRate }, job) =>
    asMediaWork(`The recording of scene ${scene.index + 1} could not be used`, job.signal, async () => {
      const samples = await readRecording(path, SOUND_RATE, job.signal);
      const sounding = findSounding(samples, SOUND_RATE);
      assertSpeech(scene, sounding);
      const half = { ...job, progress: (fraction: number) => job.progress(fraction / 2) };
      const { words, timing } = await timeWords(scene, sounding, { path, job: half });
      throwIfCancelled(job.signal);
      const place = placeIn(scene, sounding, samples.length / SOUND_RATE);
      const voice = await levelVoice(cutOut(samples, place));
      job.progress(0.9);
      const written = await writeSceneVoice({ samples: voice, duration: place.duration }, frameRate, job);
      return { ...written, words: shiftWords(words, place), timing, provenance: [recording.provenance] };
    });
