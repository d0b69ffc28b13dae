import type { Decoder, FilterAPI, Frame, Packet } from 'node-av';
import { av } from './av.ts';

interface FrameSource {
  readonly receive: () => Promise<Frame | null | undefined>;
}

const drain = async function* (source: FrameSource): AsyncGenerator<Frame, void> {
  for (let frame = await source.receive(); frame; frame = await source.receive()) yield frame;
};

/** What comes out of a decoder for one packet, or at the end (`undefined`). The caller disposes the frames. */
export const decodeStep = async function* (
  decoder: Decoder,
  packet: Packet | undefined,
): AsyncGenerator<Frame, void> {
  await (packet ? decoder.decode(packet) : decoder.flush());
  yield* drain(decoder);
};

/** What comes out of a filter graph for one frame, or at the end (`undefined`). The caller disposes the frames. */
export const filterStep = async function* (
  filter: FilterAPI,
  frame: Frame | undefined,
): AsyncGenerator<Frame, void> {
  await (frame ? filter.process(frame) : filter.flush());
  yield* drain(filter);
};

/** Sends frames through a filter graph; takes each frame and hands out new ones, which the caller disposes. */
export const filterFrames = async function* (
  graph: string,
  frames: AsyncIterable<Frame>,
): AsyncGenerator<Frame, void> {
  using filter = av.FilterAPI.create(graph);
  for await (using frame of frames) yield* filterStep(filter, frame);
  yield* filterStep(filter, undefined);
};
