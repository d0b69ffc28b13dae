import type { Chord, Mood } from './moods.ts';

/** A chord of a round: what the pad plays of it may lie otherwise than what the plucks do. */
export interface RoundChord {
  readonly chord: Chord;
  /** The pad's notes, from the lowest. */
  readonly pad: readonly number[];
}

/** No voice of a pad goes below: it would growl beside the bass. */
const LOWEST = 50;

const moveVoice = (pad: readonly number[], voice: number, by: number): readonly number[] =>
  pad
    .map((midi, index) => (index === voice && midi + by >= LOWEST ? midi + by : midi))
    .toSorted((a, b) => a - b);

/** Ways to lay a chord's notes: as written, its lowest up, its highest down, its second up. */
const VOICINGS: readonly ((pad: readonly number[]) => readonly number[])[] = [
  (pad) => pad,
  (pad) => moveVoice(pad, 0, 12),
  (pad) => moveVoice(pad, pad.length - 1, -12),
  (pad) => moveVoice(pad, 1, 12),
];
/** Orders of a progression's chords: each begins and ends as the first. */
const ORDERS = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
] as const;

/** One of the indices below `count` but the one before. */
const chooseOther = (before: number, count: number, random: () => number): number =>
  (before + 1 + Math.floor(random() * (count - 1))) % count;

/**
 * The rounds of a bed without end. The first is the progression as written; then order and voicing change with every
 * round, and each third or fourth is the bridge: a loop that comes back unchanged tires in a film of an hour.
 */
export const planRounds = function* (
  mood: Mood,
  random: () => number,
): Generator<readonly RoundChord[], never> {
  const every = 3 + Math.floor(random() * 2);
  let voicing = 0;
  let order = 0;
  for (let round = 0; ; round += 1) {
    const isBridge = round % every === every - 1;
    const chords = isBridge ? mood.bridge : ORDERS[order]!.map((index) => mood.chords[index]!);
    yield chords.map((chord) => ({ chord, pad: VOICINGS[voicing]!(chord.pad) }));
    voicing = chooseOther(voicing, VOICINGS.length, random);
    if (!isBridge) order = chooseOther(order, ORDERS.length, random);
  }
};
