import { createRandom } from '../../domain/seeded-random.ts';
import type { Mood } from './moods.ts';
import { planRounds, type RoundChord } from './plan-rounds.ts';

/** A note to be played. Times are seconds from the bed's start; `pan` is -1 (left) to 1. */
export interface Note {
  readonly kind: 'pad' | 'bass' | 'pulse' | 'pluck';
  readonly start: number;
  /** Until the release begins; plucks and pulses fall by themselves. */
  readonly length: number;
  readonly hertz: number;
  readonly level: number;
  readonly pan: number;
  /** Any number in [0, 1): the note's own phases and drift. */
  readonly chance: number;
}

const hertzOf = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/** Eighth notes of two bars; a pattern repeats, because chance at every step is no melody. */
const PATTERN_STEPS = 16;
/** It is planned anew after so many rounds, two of which are heard: every third rests. */
const PATTERN_ROUNDS = 3;

interface Step {
  readonly voice: number;
  readonly octave: number;
  readonly accent: number;
}

const planPattern = (mood: Mood, random: () => number): readonly (Step | undefined)[] =>
  Array.from({ length: PATTERN_STEPS }, (_, step) => {
    const strong = step % 4 === 0 ? 1.35 : step % 2 === 0 ? 1 : 0.7;
    const played = random() < mood.pluckDensity * strong;
    const [voice, octave, accent] = [Math.floor(random() * 4), random() < 0.35 ? 24 : 12, random()];
    return played ? { voice, octave, accent: (0.55 + 0.45 * accent) * Math.min(1, strong) } : undefined;
  });

interface Bar extends RoundChord {
  readonly start: number;
  readonly seconds: number;
  /** Which round of the progression this is: layers come and go with it. */
  readonly round: number;
  readonly transpose: number;
}

const padNotes = ({ pad, start, seconds, round, transpose }: Bar, random: () => number): readonly Note[] => {
  const voices = round % 2 === 1 ? [...pad, pad[0]! + 12] : pad;
  return voices.map((midi, voice) => ({
    kind: 'pad',
    start: start + random() * 0.35,
    length: seconds,
    hertz: hertzOf(midi + transpose),
    level: (voice === 4 ? 0.45 : 1) * (0.8 + 0.2 * random()),
    pan: (voice / Math.max(1, voices.length - 1)) * 1.1 - 0.55,
    chance: random(),
  }));
};

const bassNotes = (mood: Mood, { chord, start, seconds, transpose }: Bar): readonly Note[] => {
  const note = { hertz: hertzOf(chord.bass + transpose), pan: 0, chance: 0.25 } as const;
  const long: Note = { ...note, kind: 'bass', start, length: seconds, level: mood.pulseLevel > 0 ? 0.55 : 1 };
  if (mood.pulseLevel === 0) return [long];
  const beat = seconds / mood.chordBeats;
  const pulses = Array.from({ length: mood.chordBeats }, (_, index): Note => {
    const level = mood.pulseLevel * (index % 4 === 0 ? 1 : 0.72);
    return { ...note, kind: 'pulse', start: start + index * beat, length: beat, level };
  });
  return [long, ...pulses];
};

const pluckNotes = (mood: Mood, bar: Bar, pattern: readonly (Step | undefined)[]): readonly Note[] => {
  const eighth = bar.seconds / (mood.chordBeats * 2);
  // The first two chords stay bare, and every third round rests: room for the voice.
  if (bar.round % 3 === 2 || bar.start < 2 * bar.seconds - 1e-6) return [];
  return pattern.flatMap((step, index): readonly Note[] => {
    if (!step) return [];
    const midi = bar.chord.pad[step.voice % bar.chord.pad.length]! + step.octave + bar.transpose;
    const pan = (index % 2 === 0 ? 1 : -1) * (0.25 + 0.3 * step.accent);
    const start = bar.start + index * eighth;
    const level = mood.pluckLevel * step.accent;
    return [{ kind: 'pluck', start, length: 1.6, hertz: hertzOf(midi), level, pan, chance: step.accent }];
  });
};

/**
 * Every note of a bed in order of its chord, without end: the caller stops. Key (up to two semitones either
 * way), rounds, patterns and small delays come from the seed.
 */
export const scheduleNotes = function* (mood: Mood, seed: number): Generator<readonly Note[], never> {
  const random = createRandom(seed);
  const transpose = Math.floor(random() * 5) - 2;
  let pattern = planPattern(mood, random);
  const seconds = (mood.chordBeats * 60) / mood.beatsPerMinute;
  const rounds = planRounds(mood, random);
  for (let round = 0, start = 0; ; round += 1) {
    if (round > 0 && round % PATTERN_ROUNDS === 0) pattern = planPattern(mood, random);
    for (const chord of rounds.next().value) {
      const bar: Bar = { ...chord, start, seconds, round, transpose };
      yield [...padNotes(bar, random), ...bassNotes(mood, bar), ...pluckNotes(mood, bar, pattern)];
      start += seconds;
    }
  }
};
