import * as av from '../../shared/adapters/media/av.ts';
import { decodeSound } from '../../shared/adapters/media/decode-sound.ts';
import { readPackets } from '../../shared/adapters/media/read-packets.ts';
import { decodeStep, filterFrames } from '../../shared/adapters/media/run-frames.ts';

const { signal } = new AbortController();

/** The sound of a file as heard by a player, mixed to one channel. */
export const readMono = async (path: string): Promise<Float32Array> => {
  const blocks: Buffer[] = [];
  const graph = 'aformat=sample_fmts=flt:channel_layouts=mono';
  for await (using frame of filterFrames(graph, decodeSound(path, signal))) {
    blocks.push(Buffer.from(frame.data![0]!.subarray(0, frame.nbSamples * 4)));
  }
  const bytes = Buffer.concat(blocks);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
};

/** When each frame is shown, in seconds, and the mean of its luma. */
export const readPicture = async (
  path: string,
): Promise<readonly { readonly at: number; readonly luma: number }[]> => {
  await using input = await av.Demuxer.open(path);
  const stream = input.video()!;
  using decoder = await av.Decoder.create(stream);
  const frames: { at: number; luma: number }[] = [];
  const take = (steps: ReturnType<typeof decodeStep>): void => {
    for (using frame of steps) {
      const [plane, stride] = [frame.data![0]!, frame.linesize[0]!];
      let sum = 0;
      for (let y = 0; y < frame.height; y += 1) {
        for (let x = 0; x < frame.width; x += 1) sum += plane[y * stride + x]!;
      }
      const at = (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den;
      frames.push({ at, luma: sum / (frame.width * frame.height) });
    }
  };
  for await (const packet of readPackets(input, signal)) {
    if (packet.streamIndex === stream.index) take(decodeStep(decoder, packet));
  }
  take(decodeStep(decoder, undefined));
  return frames;
};

/** How many samples `heard` lags behind `said` in a window, by the best match within ±`reach` samples. */
export const findLag = (
  said: Float32Array,
  heard: Float32Array,
  window: { readonly from: number; readonly count: number; readonly reach: number },
): number => {
  let [best, lag] = [-Infinity, 0];
  for (let shift = -window.reach; shift <= window.reach; shift += 1) {
    let sum = 0;
    for (let at = window.from; at < window.from + window.count; at += 1)
      sum += said[at]! * (heard[at + shift] ?? 0);
    if (sum > best) [best, lag] = [sum, shift];
  }
  return lag;
};

export const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
