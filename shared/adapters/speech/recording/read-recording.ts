import { decodeSound } from '../../media/decode-sound.ts';
import { filterFrames } from '../../media/run-frames.ts';

/** No effects but one that takes away rumble, which nobody hears and the meter does. */
const graphOf = (rate: number): string =>
  `highpass=f=60,aresample=${rate},aformat=sample_fmts=flt:channel_layouts=mono`;

/** A recording as mono samples (−1..1) at that rate. 5 minutes at 48 kHz are 58 MB. MEDIA_FAILED. */
export const readRecording = async (
  path: string,
  rate: number,
  signal: AbortSignal,
): Promise<Float32Array> => {
  const blocks: Float32Array[] = [];
  for await (using frame of filterFrames(graphOf(rate), decodeSound(path, signal))) {
    const bytes = frame.toBuffer();
    blocks.push(new Float32Array(Uint8Array.from(bytes).buffer, 0, frame.nbSamples));
  }
  const samples = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    samples.set(block, at);
    at += block.length;
  }
  return samples;
};
