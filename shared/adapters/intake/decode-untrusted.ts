import type { Decoder, Demuxer, FilterAPI, Frame, Packet, Stream } from 'node-av';
import * as av from '../media/av.ts';
import { readPackets } from '../media/read-packets.ts';
import { decodeStep, filterStep } from '../media/run-frames.ts';
import { codecName } from './open-untrusted.ts';
import { refuseFile } from './conversion.ts';
import { MAX_PIXELS } from './limits.ts';

export interface Track {
  readonly stream: Stream;
  readonly codecs: ReadonlySet<string>;
  readonly graph: string;
  /** Pixels of all its pictures together, at most. */
  readonly mostPixels?: number;
  /** Takes a frame that came out of the graph; it is freed afterwards. */
  readonly take: (frame: Frame) => Promise<void>;
}

interface Lane extends Disposable {
  readonly index: number;
  /** Decodes a packet, or what is left (undefined). */
  readonly run: (packet: Packet | undefined) => Promise<void>;
}

const openDecoder = async ({ stream, codecs }: Track): Promise<Decoder> => {
  const codec = codecName(stream);
  if (!codecs.has(codec))
    throw refuseFile(`The file uses ${codec}, which is not taken; known are ${[...codecs].join(', ')}.`);
  return av.Decoder.create(stream, {
    threadCount: 2,
    options: { max_pixels: String(MAX_PIXELS) },
  });
};

const tooLong = (seconds: number): Error =>
  refuseFile(`The file lasts longer than ${seconds} s, the most that is taken.`);

/** Counts the pixels of pictures as they are decoded, whatever the file says of their number. */
const createPixelCount = (most: number) => {
  let pixels = 0;
  return ({ width, height }: Frame): void => {
    pixels += width * height;
    if (pixels > most)
      throw refuseFile(
        `All pictures of the file together have more than ${most} pixels, the most that is taken: send a shorter or smaller clip.`,
      );
  };
};

/**
 * Counts a frame's time from the start of the file: a jump in it would be filled with pictures, or with silence.
 */
const rebase = (frame: Frame, start: number, most: number): void => {
  if (frame.pts === av.AV_NOPTS_VALUE) return;
  const { num, den } = frame.timeBase;
  const seconds = (Number(frame.pts) * num) / den - start;
  if (seconds > most) throw tooLong(most);
  frame.pts = BigInt(Math.max(0, Math.round((seconds * den) / num)));
};

const openLane = async (track: Track, { start, most }: { start: number; most: number }): Promise<Lane> => {
  const decoder = await openDecoder(track);
  const filter: FilterAPI = av.FilterAPI.create(track.graph);
  const count = createPixelCount(track.mostPixels ?? Infinity);
  const pass = async (frame: Frame | undefined): Promise<void> => {
    for (using made of filterStep(filter, frame)) await track.take(made);
  };
  return {
    index: track.stream.index,
    run: async (packet) => {
      for (using frame of decodeStep(decoder, packet)) {
        rebase(frame, start, most);
        count(frame);
        await pass(frame);
      }
      if (packet === undefined) await pass(undefined);
    },
    [Symbol.dispose]: () => {
      decoder.close();
      filter.close();
    },
  };
};

/** FFmpeg counts a file's times in microseconds. */
const toSeconds = (time: bigint): number => (time === av.AV_NOPTS_VALUE ? 0 : Number(time) / 1e6);

/**
 * Decodes tracks of an open file through their graphs. Refuses a file that says, or shows, that it lasts longer than
 * `most` seconds. Throws FFmpeg's error where the file is damaged.
 */
export const decodeUntrusted = async (
  input: Demuxer,
  tracks: readonly Track[],
  most: number,
): Promise<void> => {
  const context = input.getFormatContext();
  if (toSeconds(context.duration) > most) throw tooLong(most);
  const start = toSeconds(context.startTime);
  using stack = new DisposableStack();
  const lanes: Lane[] = [];
  for (const track of tracks) lanes.push(stack.use(await openLane(track, { start, most })));
  for await (const packet of readPackets(input, AbortSignal.any([]))) {
    await lanes.find(({ index }) => index === packet.streamIndex)?.run(packet);
  }
  for (const lane of lanes) await lane.run(undefined);
};
