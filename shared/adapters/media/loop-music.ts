import type { Frame } from 'node-av';
import { FacelessError } from '../../domain/errors.ts';
import { fadeEnds } from '../music/fade-ends.ts';
import { decodeSound } from './decode-sound.ts';
import { createLoudnessMeter, loudnessFilter, tagsOf } from './measure-loudness.ts';
import { musicGain } from './mix-graph.ts';
import { filterFrames } from './run-frames.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

export interface MusicRequest {
  /** 48 kHz, two channels. */
  readonly path: string;
  /** Of the file. */
  readonly samples: number;
  /** Of the film. */
  readonly filmSamples: number;
  /** Of the film's end, in seconds. */
  readonly fadeOut: number;
  readonly signal: AbortSignal;
}

/** Seconds in which the end goes over into the beginning; shorter music takes a quarter of its length. */
const CROSSFADE_SECONDS = 2;
const FLOATS = 'aformat=sample_fmts=flt:channel_layouts=stereo';

/** As interleaved floats of their own. */
const copySamples = (frame: Frame): Float32Array => {
  const bytes = frame.data![0]!.subarray(0, frame.nbSamples * 8);
  return new Float32Array(Uint8Array.from(bytes).buffer);
};

/** Loudness of what the film plays of it at all. */
const measureMusic = async ({ path, filmSamples, signal }: MusicRequest): Promise<number> => {
  const meter = createLoudnessMeter();
  let heard = 0;
  for await (using frame of filterFrames(loudnessFilter({ peak: false }), decodeSound(path, signal))) {
    meter.read(tagsOf(frame));
    heard += frame.nbSamples;
    if (heard >= filmSamples) break;
  }
  return meter.result().integratedLufs;
};

/** Adds the end of the round before to the beginning of this one, at equal power; `at` is the block's first sample. */
const joinRounds = (block: Float32Array, at: number, before: Float32Array): void => {
  const overlap = before.length / 2;
  for (let sample = at; sample < Math.min(overlap, at + block.length / 2); sample += 1) {
    const angle = ((sample / overlap) * Math.PI) / 2;
    for (const side of [0, 1]) {
      const own = (sample - at) * 2 + side;
      block[own] = block[own]! * Math.sin(angle) + before[sample * 2 + side]! * Math.cos(angle);
    }
  }
};

/**
 * One round of the file. What belongs to the cross-fade into the next is put into `tail` and not handed out, unless
 * the film ends with this round.
 */
const playRound = async function* (
  { path, samples, signal }: MusicRequest,
  round: { readonly before: Float32Array | undefined; readonly tail: Float32Array; readonly isLast: boolean },
): AsyncGenerator<Float32Array, void> {
  const { before, tail, isLast } = round;
  const until = samples - (isLast ? 0 : tail.length / 2);
  let at = 0;
  for await (using frame of filterFrames(FLOATS, decodeSound(path, signal))) {
    const block = copySamples(frame);
    if (before !== undefined) joinRounds(block, at, before);
    const whole = Math.max(0, Math.min(block.length, (until - at) * 2));
    if (whole < block.length && !isLast) tail.set(block.subarray(whole), Math.max(0, at - until) * 2);
    at += block.length / 2;
    if (whole > 0) yield block.slice(0, whole);
  }
  if (at !== samples)
    throw new FacelessError('MEDIA_FAILED', `The music has ${at} samples; its upload had ${samples}.`);
};

/** Rounds without end but the film's, one going over into the next. */
const playRounds = async function* (request: MusicRequest): AsyncGenerator<Float32Array, void> {
  const { samples, filmSamples } = request;
  const overlap = Math.min(CROSSFADE_SECONDS * SAMPLE_RATE, Math.floor(samples / 4));
  let before: Float32Array | undefined;
  for (let start = 0; start < filmSamples; start += samples - overlap) {
    const tail = new Float32Array(overlap * 2);
    yield* playRound(request, { before, tail, isLast: filmSamples - start <= samples });
    before = tail;
  }
};

/**
 * The owner's music as a bed: at the loudness of a computed one, looped or cut to the film's length, with the same
 * fades. Yields interleaved stereo samples at 48 kHz; holds a cross-fade and a few blocks. MEDIA_FAILED.
 */
export const loopMusic = async function* (request: MusicRequest): AsyncGenerator<Float32Array, void> {
  const { filmSamples, fadeOut } = request;
  const level = 10 ** (musicGain(await measureMusic(request)) / 20);
  const fade = fadeEnds(filmSamples, SAMPLE_RATE, fadeOut);
  let played = 0;
  for await (const block of playRounds(request)) {
    const bed = block.slice(0, Math.min(block.length, (filmSamples - played) * 2));
    for (let at = 0; at < bed.length; at += 1) bed[at] = bed[at]! * level * fade(played + (at >> 1));
    played += bed.length / 2;
    yield bed;
    if (played >= filmSamples) return;
  }
};
