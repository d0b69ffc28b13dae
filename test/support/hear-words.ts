import { readMono } from './read-media.ts';

const RATE = 48_000;
const HOP = 0.0025;
/** Speech has most of its energy above the bed's pads: differences of neighbouring samples let it through. */
const WINDOW = 0.01;
/** A word begins where its energy rises above this share of the loudest. */
const HEARD = 0.06;
/** Shorter silences lie within words. */
const LEAST_SILENCE = 0.11;

/** Energy of the higher sounds, every `HOP` seconds. */
const readEnergy = (samples: Float32Array): readonly number[] => {
  const energy: number[] = [];
  for (let from = 1; from + WINDOW * RATE < samples.length; from += HOP * RATE) {
    let sum = 0;
    for (let at = from; at < from + WINDOW * RATE; at += 1) sum += (samples[at]! - samples[at - 1]!) ** 2;
    energy.push(Math.sqrt(sum / (WINDOW * RATE)));
  }
  return energy;
};

/** When a voice sets in after a silence, in seconds, heard in a finished film with its music. */
export const hearOnsets = async (path: string): Promise<readonly number[]> => {
  const energy = readEnergy(await readMono(path));
  const heard = Math.max(...energy) * HEARD;
  const onsets: number[] = [];
  let lastHeard = -Infinity;
  for (const [index, value] of energy.entries()) {
    if (value < heard) continue;
    if ((index - lastHeard) * HOP > LEAST_SILENCE) onsets.push(index * HOP + WINDOW / 2);
    lastHeard = index;
  }
  return onsets;
};
