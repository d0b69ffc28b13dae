import * as av from '../../shared/adapters/media/av.ts';
import { readPackets } from '../../shared/adapters/media/read-packets.ts';
import { decodeStep } from '../../shared/adapters/media/run-frames.ts';

export interface SegmentPackets {
  readonly times: readonly number[];
  readonly keys: readonly boolean[];
}

const { signal } = new AbortController();

/** Every frame of a file as planar 4:2:0 bytes without padding. Small pictures only. */
export const decodePlanes = async (path: string): Promise<readonly Uint8Array[]> => {
  await using input = await av.Demuxer.open(path);
  const stream = input.video()!;
  using decoder = await av.Decoder.create(stream);
  const frames: Uint8Array[] = [];
  const take = async (steps: ReturnType<typeof decodeStep>): Promise<void> => {
    for (using frame of steps) frames.push(new Uint8Array(frame.toBuffer()));
  };
  for await (const packet of readPackets(input, signal)) await take(decodeStep(decoder, packet));
  await take(decodeStep(decoder, undefined));
  return frames;
};

/** Presentation times in ticks, in order, and which packets in file order are keyframes. */
export const listPackets = async (path: string): Promise<SegmentPackets> => {
  await using input = await av.Demuxer.open(path);
  const times: number[] = [];
  const keys: boolean[] = [];
  for await (const packet of readPackets(input, signal)) {
    times.push(Number(packet.pts));
    keys.push(packet.isKeyframe);
  }
  return { times: times.sort((one, other) => one - other), keys };
};

/** Mean absolute difference of two byte arrays of one length. */
export const meanDifference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length;
