/** Where somebody speaks in a recording: pure. */

/** Seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Seconds of sound that one level is measured over. */
export const HOP = 0.01;
/** What is that far below speech is no speech, and what is so little above the noise between. */
const BELOW_SPEECH_DB = 32;
const ABOVE_NOISE_DB = 8;
/** Shorter silences are stops within words; shorter sounds are clicks. */
const LEAST_SILENCE = 0.12;
const LEAST_SOUND = 0.04;

const levelsOf = (samples: Float32Array, rate: number): Float32Array => {
  const hop = Math.round(HOP * rate);
  return Float32Array.from({ length: Math.floor(samples.length / hop) }, (_, frame) => {
    let sum = 1e-12;
    for (let at = frame * hop; at < (frame + 1) * hop; at += 1) sum += samples[at]! * samples[at]!;
    return 10 * Math.log10(sum / hop);
  });
};

const quantile = (sorted: Float32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? -120;

/** Between the noise and the speech; a recording without pauses has no noise to measure. */
const thresholdOf = (levels: Float32Array): number => {
  const sorted = levels.toSorted();
  const speech = quantile(sorted, 0.95);
  const noise = quantile(sorted, 0.05);
  return Math.min(Math.max(speech - BELOW_SPEECH_DB, noise + ABOVE_NOISE_DB), speech - ABOVE_NOISE_DB);
};

const runsOf = (levels: Float32Array, threshold: number): Span[] => {
  const runs: { start: number; end: number }[] = [];
  for (const [frame, level] of levels.entries()) {
    if (level < threshold) continue;
    const last = runs.at(-1);
    const start = frame * HOP;
    if (last !== undefined && start - last.end < LEAST_SILENCE) last.end = start + HOP;
    else runs.push({ start, end: start + HOP });
  }
  return runs.filter(({ start, end }) => end - start >= LEAST_SOUND);
};

/** The stretches in which something sounds, in order; none for silence. */
export const findSounding = (samples: Float32Array, rate: number): readonly Span[] => {
  const levels = levelsOf(samples, rate);
  if (levels.every((level) => level < SILENT_DB)) return [];
  return runsOf(levels, thresholdOf(levels));
};

/** No recording of a voice stays below that everywhere. */
const SILENT_DB = -66;
