import type { Frame, Packet, Stream } from 'node-av';
import * as av from './av.ts';
import { tagsOf } from './measure-loudness.ts';
import { decodeStep, filterStep } from './run-frames.ts';

export interface Lane extends Disposable {
  readonly streamIndex: number;
  /** Decodes a packet, or what is left (`undefined`), and sends the frames through the filter. */
  readonly take: (packet: Packet | undefined) => void;
}

/** One stream of a file on its way through decoder and detectors, whose tags `read` collects. */
export const openLane = async (input: {
  readonly stream: Stream;
  readonly graph: string;
  /** A frame as it was decoded, with its time in `frame.timeBase`. */
  readonly see: (frame: Frame) => void;
  /** The tags that the detectors left on a frame. */
  readonly read: (tags: Readonly<Record<string, string>>) => void;
}): Promise<Lane> => {
  const decoder = await av.Decoder.create(input.stream);
  const filter = av.FilterAPI.create(input.graph);
  const detect = (frame: Frame | undefined): void => {
    for (using detected of filterStep(filter, frame)) input.read(tagsOf(detected));
  };
  return {
    streamIndex: input.stream.index,
    take: (packet) => {
      for (using frame of decodeStep(decoder, packet)) {
        input.see(frame);
        detect(frame);
      }
      if (!packet) detect(undefined);
    },
    [Symbol.dispose]: () => {
      decoder.close();
      filter.close();
    },
  };
};
