const RATE = 48_000;

/** A bend of this share of full scale is heard as a click where nobody shouts. */
export const CLICK = 0.03;

/** The sharpest bend of a sound within 10 ms around a moment: a step from one sample to the next is one. */
export const bendAt = (samples: Float32Array, seconds: number): number => {
  const middle = Math.round(seconds * RATE);
  let sharpest = 0;
  for (let at = middle - RATE / 200; at < middle + RATE / 200; at += 1)
    sharpest = Math.max(sharpest, Math.abs(samples[at]! - 2 * samples[at - 1]! + samples[at - 2]!));
  return sharpest;
};
