import type { Frame } from 'node-av';
import * as av from '../media/av.ts';
import { openMuxer } from '../media/open-muxer.ts';
import { SAMPLE_RATE } from '../media/sound-settings.ts';

export const SOUND_TYPE = 'audio/flac';

/** Samples of a block: a film's frame. Node-av's encoder drops a last block that is not full, so it is filled up. */
const BLOCK = 1600;

/** Two channels, since music has them; what is a moment late or early in the file is filled or cut. */
export const SOUND_GRAPH = [
  `aresample=${SAMPLE_RATE}:async=1:first_pts=0`,
  'aformat=sample_fmts=s16:channel_layouts=stereo',
  `asetnsamples=n=${BLOCK}:p=1`,
].join(',');

export interface SoundWriter extends AsyncDisposable {
  readonly take: (frame: Frame) => Promise<void>;
  /** Completes the file; returns its samples. */
  readonly finish: () => Promise<number>;
}

/** FLAC of 16 bits, as the mixer reads it. */
export const openSound = async (path: string): Promise<SoundWriter> => {
  const muxer = await openMuxer(path, { format: 'flac' });
  const encoder = await av.Encoder.create(av.FF_ENCODER_FLAC, { context: { frameSize: BLOCK } });
  const stream = muxer.addStream(encoder);
  let samples = 0;
  return {
    take: async (frame) => {
      frame.pts = BigInt(samples);
      samples += frame.nbSamples;
      for (const packet of await encoder.encodeAll(frame)) {
        using owned = packet;
        await muxer.writePacket(owned, stream);
      }
    },
    finish: async () => {
      for await (const packet of encoder.flushPackets()) {
        using owned = packet;
        await muxer.writePacket(owned, stream);
      }
      return samples;
    },
    [Symbol.asyncDispose]: async () => {
      encoder.close();
      await muxer.close();
    },
  };
};
