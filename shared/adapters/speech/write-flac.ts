import type { Muxer, Packet } from 'node-av';
import * as av from '../media/av.ts';
import { openMuxer } from '../media/open-muxer.ts';

const toPcm = (samples: Float32Array): Buffer => {
  const pcm = Buffer.alloc(samples.length * 2);
  for (let index = 0; index < samples.length; index += 1) {
    const level = Math.round((samples[index] ?? 0) * 32_767);
    pcm.writeInt16LE(Math.max(-32_768, Math.min(32_767, level)), index * 2);
  }
  return pcm;
};

const writeAndFree = async (muxer: Muxer, packet: Packet, stream: number): Promise<void> => {
  using owned = packet;
  await muxer.writePacket(owned, stream);
};

interface FlacFormat {
  /** Samples a second. */
  readonly rate: number;
  /** Samples a packet. It must divide the length: node-av's encoder drops a last block that is not full. */
  readonly block: number;
}

/** Writes mono 16-bit FLAC of exactly those samples (−1..1). */
export const writeFlac = async (
  path: string,
  samples: Float32Array,
  { rate, block: size }: FlacFormat,
): Promise<void> => {
  const timeBase = { num: 1, den: rate };
  await using muxer = await openMuxer(path);
  using encoder = await av.Encoder.create(av.FF_ENCODER_FLAC, { context: { frameSize: size } });
  const stream = muxer.addStream(encoder);
  for (let at = 0; at < samples.length; at += size) {
    const block = samples.subarray(at, at + size);
    using frame = av.Frame.fromAudioBuffer(toPcm(block), {
      nbSamples: block.length,
      format: av.AV_SAMPLE_FMT_S16,
      sampleRate: rate,
      channelLayout: av.AV_CHANNEL_LAYOUT_MONO,
      timeBase,
    });
    frame.pts = BigInt(at);
    for (const packet of await encoder.encodeAll(frame)) await writeAndFree(muxer, packet, stream);
  }
  for await (const packet of encoder.flushPackets()) await writeAndFree(muxer, packet, stream);
};
