import { BED_RATE } from './sound-format.ts';

/** Primes between 29 and 79 ms, so that no two echoes fall together. */
const LINE_SAMPLES = [719, 877, 1021, 1187, 1361, 1531, 1721, 1901] as const;
const LINES = LINE_SAMPLES.length;
/** Share of a line's sound that passes its damping at once; the highs of a room go first. */
const DAMPING = 0.62;

/** In-place Hadamard transform of eight values, scaled to keep energy. */
const mixLines = (values: Float64Array): void => {
  for (let half = 1; half < LINES; half *= 2) {
    for (let start = 0; start < LINES; start += half * 2) {
      for (let index = start; index < start + half; index += 1) {
        const a = values[index]!;
        const b = values[index + half]!;
        values[index] = a + b;
        values[index + half] = a - b;
      }
    }
  }
  for (let index = 0; index < LINES; index += 1) values[index]! *= Math.SQRT1_2 / 2;
};

/**
 * A room: a feedback delay network of eight lines (Jot and Chaigne 1991) with damped highs. Reads `left` and
 * `right` and adds the room's answer, at `level`, to the outputs. `decay` is seconds until −60 dB.
 */
export const createReverb = (decay: number, level: number) => {
  const lines = LINE_SAMPLES.map((size) => new Float32Array(size));
  const heads = new Int32Array(LINES);
  const gains = LINE_SAMPLES.map((size) => 10 ** ((-3 * size) / BED_RATE / decay));
  const damped = new Float64Array(LINES);
  const values = new Float64Array(LINES);
  return (input: {
    readonly left: Float32Array;
    readonly right: Float32Array;
    readonly outLeft: Float32Array;
    readonly outRight: Float32Array;
    readonly count: number;
  }): void => {
    for (let index = 0; index < input.count; index += 1) {
      let wetLeft = 0;
      let wetRight = 0;
      for (let line = 0; line < LINES; line += 1) {
        const heard = lines[line]![heads[line]!]!;
        const dull = damped[line]! + DAMPING * (heard - damped[line]!);
        damped[line] = dull;
        values[line] = dull * gains[line]!;
        const sign = (line & 2) === 0 ? 1 : -1;
        if ((line & 1) === 0) wetLeft += sign * dull;
        else wetRight += sign * dull;
      }
      mixLines(values);
      const left = input.left[index]! * 0.5;
      const right = input.right[index]! * 0.5;
      for (let line = 0; line < LINES; line += 1) {
        lines[line]![heads[line]!] = values[line]! + ((line & 1) === 0 ? left : right);
        heads[line] = heads[line]! + 1 === LINE_SAMPLES[line]! ? 0 : heads[line]! + 1;
      }
      input.outLeft[index]! += wetLeft * level;
      input.outRight[index]! += wetRight * level;
    }
  };
};
