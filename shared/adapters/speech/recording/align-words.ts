import type { WordTiming } from '../../../domain/film.ts';
import { splitWords } from '../../../domain/planning/text/split-sentences.ts';
import type { Job } from '../../../ports/media.ts';
import { FLITE_VOICES } from '../flite-voices.ts';
import { placeSpeech } from '../place-speech.ts';
import { sayPhrases } from '../say-phrases.ts';
import { FLITE_RATE } from '../speak-phrase.ts';
import { findSounding, type Span } from './find-sounding.ts';
import { FEATURE_HOP, type Features, melFeatures, reversed } from './mel-features.ts';
import { type Warp, warpTime } from './warp-time.ts';

export interface Alignment {
  readonly words: readonly WordTiming[];
  /** How far the two voices are apart, as a share of how far they are when one is heard backwards. */
  readonly unlikeness: number;
}

const VOICE = 'slt';
/** How much slower or faster than Flite's own pace a reader is followed. */
const PACES = { least: 0.5, most: 2 } as const;
/** Short, so that the recording's own decide. */
const SILENCES = { before: 0.1, after: 0.1, betweenSentences: 0.2, atClauses: 0.1 };

const isIn = (spans: readonly Span[]) => {
  let at = 0;
  return (seconds: number): boolean => {
    while (at < spans.length - 1 && spans[at]!.end <= seconds) at += 1;
    const span = spans[at];
    return span !== undefined && seconds >= span.start && seconds < span.end;
  };
};

const featuresOf = (samples: Float32Array): Features =>
  melFeatures(samples, isIn(findSounding(samples, FLITE_RATE)));

/** Of the frames in which a moment of the reference is heard: where sound sets in last, where it first ends. */
const onsetIn = ({ sounding }: Features, first: number, last: number): number => {
  for (let frame = last; frame > first; frame -= 1)
    if (sounding[frame] === true && sounding[frame - 1] !== true) return frame;
  return first;
};
const offsetIn = ({ sounding }: Features, first: number, last: number): number => {
  for (let frame = first; frame < last; frame += 1)
    if (sounding[frame] === true && sounding[frame + 1] !== true) return frame;
  return last;
};

const placeWords = (
  words: readonly WordTiming[],
  recording: Features,
  { first, last }: Warp,
): readonly WordTiming[] => {
  const frameOf = (seconds: number): number =>
    Math.max(0, Math.min(first.length - 1, Math.round(seconds / FEATURE_HOP)));
  let before = 0;
  return words.map(({ text, start, end }) => {
    const [from, to] = [frameOf(start), Math.max(frameOf(start), frameOf(end) - 1)];
    const onset = onsetIn(recording, first[from]!, last[from]!) * FEATURE_HOP;
    const offset = (offsetIn(recording, first[to]!, last[to]!) + 1) * FEATURE_HOP;
    const placed = { text, start: Math.max(before, onset), end: Math.max(before, onset, offset) };
    before = placed.end;
    return placed;
  });
};

interface Reference {
  readonly words: readonly WordTiming[];
  readonly features: Features;
}

const sayReference = async (narration: string, pace: number, job: Job): Promise<Reference | undefined> => {
  const voice = { voice: VOICE, stretch: Number((FLITE_VOICES[VOICE].stretch * pace).toFixed(3)) };
  const said = await sayPhrases(narration, voice, job);
  if (said.length === 0) return undefined;
  const { words, samples } = placeSpeech(splitWords(narration), said, SILENCES);
  return { words, features: featuresOf(samples) };
};

const countSounding = ({ sounding }: Features): number => Math.max(1, sounding.filter(Boolean).length);

/**
 * Tells when each word of a recording is said: Flite says the same text, its times are known, and the one is warped
 * onto the other. Undefined where Flite cannot say it. PROVIDER_FAILED; CANCELLED.
 *
 * @param recording mono at 16 kHz
 */
export const alignWords = async (
  narration: string,
  recording: Float32Array,
  job: Job,
): Promise<Alignment | undefined> => {
  const first = await sayReference(narration, 1, job);
  if (first === undefined) return undefined;
  const heard = featuresOf(recording);
  const ratio = countSounding(heard) / countSounding(first.features);
  const pace = Math.min(PACES.most, Math.max(PACES.least, ratio));
  // At the reader's own pace there is less to warp: of slow ones a quarter fewer words are off.
  const { words, features } = (await sayReference(narration, pace, job)) ?? first;
  const warp = warpTime(heard, features);
  const backwards = warpTime(heard, reversed(features));
  return { words: placeWords(words, heard, warp), unlikeness: warp.cost / backwards.cost };
};
