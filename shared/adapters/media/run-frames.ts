import type { Decoder, FilterAPI, Frame, Packet } from 'node-av';
import * as av from './av.ts';

interface FrameSource {
  readonly receiveSync: () => Frame | null | undefined;
}

const drain = function* (source: FrameSource): Generator<Frame, void> {
  for (let frame = source.receiveSync(); frame; frame = source.receiveSync()) yield frame;
};

/** What comes out of a decoder for one packet, or at the end (`undefined`). The caller disposes the frames. */
export const decodeStep = function* (decoder: Decoder, packet: Packet | undefined): Generator<Frame, void> {
  if (packet) decoder.decodeSync(packet);
  else decoder.flushSync();
  yield* drain(decoder);
};

/** What comes out of a filter graph for one frame, or at the end (`undefined`). The caller disposes the frames. */
export const filterStep = function* (filter: FilterAPI, frame: Frame | undefined): Generator<Frame, void> {
  if (frame) filter.processSync(frame);
  else filter.flushSync();
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
