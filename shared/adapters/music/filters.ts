import { BED_RATE } from './sound-format.ts';

/** Changes a stretch of samples in place. */
export type Filter = (samples: Float32Array, from: number, count: number) => void;

/**
 * Two-pole low-pass in its trapezoidal form (V. Zavalishin, The Art of VA Filter Design, 2018, ch. 4), which
 * stays quiet while its cut-off moves. `resonance` is Q.
 */
export const createLowPass = (resonance: number): { readonly tune: (hertz: number) => void; run: Filter } => {
  const damping = 1 / resonance;
  let [g, a1] = [0, 0];
  let [lowBefore, bandBefore] = [0, 0];
  return {
    tune: (hertz) => {
      g = Math.tan((Math.PI * hertz) / BED_RATE);
      a1 = 1 / (1 + g * (g + damping));
    },
    run: (samples, from, count) => {
      // Local while it runs: a double that a closure holds is a new object at each change.
      let low = lowBefore;
      let band = bandBefore;
      for (let index = from; index < from + count; index += 1) {
        const v1 = a1 * (band + g * (samples[index]! - low));
        const v2 = low + g * v1;
        band = 2 * v1 - band;
        low = 2 * v2 - low;
        samples[index] = v2;
      }
      lowBefore = low;
      bandBefore = band;
    },
  };
};

/** One-pole high-pass: keeps rumble and direct current out. */
export const createHighPass = (hertz: number): Filter => {
  const keep = Math.exp((-2 * Math.PI * hertz) / BED_RATE);
  let before = 0;
  return (samples, from, count) => {
    let low = before;
    for (let index = from; index < from + count; index += 1) {
      const sample = samples[index]!;
      low = sample + keep * (low - sample);
      samples[index] = sample - low;
    }
    before = low;
  };
};
