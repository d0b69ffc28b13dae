const TABLE_SIZE = 2048;

/** One period of a sound. One sample more than the period, so that interpolation needs no wrap. */
export type Wavetable = Float32Array;

/** Sums sine partials (`amplitudes[0]` is the fundamental) into one period with a peak of 1. */
export const buildWavetable = (amplitudes: readonly number[]): Wavetable => {
  const table = new Float32Array(TABLE_SIZE + 1);
  for (let index = 0; index <= TABLE_SIZE; index += 1) {
    const angle = (2 * Math.PI * index) / TABLE_SIZE;
    // Partials start at phases of their own: a softer, flatter wave than one where all rise together.
    for (const [partial, amplitude] of amplitudes.entries()) {
      table[index]! += amplitude * Math.sin((partial + 1) * angle + partial * partial * 0.7);
    }
  }
  const peak = table.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return table.map((sample) => sample / peak);
};

/** An oscillator that reads a table; `phase` and `step` are in table positions. */
export interface Oscillator {
  readonly table: Wavetable;
  phase: number;
  readonly step: number;
  readonly left: number;
  readonly right: number;
}

/** Equal-power panning: -1 is left, 1 right. */
const panGains = (pan: number): { readonly left: number; readonly right: number } => {
  const angle = ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4;
  return { left: Math.cos(angle), right: Math.sin(angle) };
};

export const createOscillator = (input: {
  readonly table: Wavetable;
  readonly hertz: number;
  readonly sampleRate: number;
  /** 0..1 of a period. */
  readonly phase: number;
  readonly pan: number;
  readonly level: number;
}): Oscillator => {
  const { left, right } = panGains(input.pan);
  return {
    table: input.table,
    phase: (input.phase % 1) * TABLE_SIZE,
    step: (input.hertz / input.sampleRate) * TABLE_SIZE,
    left: left * input.level,
    right: right * input.level,
  };
};

/** Where an oscillator writes: `from` and `count` in samples, the gain moving in a straight line. */
export interface Stretch {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly from: number;
  readonly count: number;
  readonly gainBefore: number;
  readonly gainAfter: number;
}

/** Adds a stretch of the oscillator's sound. */
export const addOscillator = (oscillator: Oscillator, stretch: Stretch): void => {
  const { table, step, left: toLeft, right: toRight } = oscillator;
  const { left, right, from, count } = stretch;
  const slope = (stretch.gainAfter - stretch.gainBefore) / count;
  let { phase } = oscillator;
  let gain = stretch.gainBefore;
  for (let index = from; index < from + count; index += 1) {
    const whole = phase | 0;
    const here = table[whole]!;
    const sample = (here + (table[whole + 1]! - here) * (phase - whole)) * gain;
    left[index]! += sample * toLeft;
    right[index]! += sample * toRight;
    gain += slope;
    phase += step;
    if (phase >= TABLE_SIZE) phase -= TABLE_SIZE;
  }
  oscillator.phase = phase;
};
