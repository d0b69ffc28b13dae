import type { Frame } from 'node-av';
import * as av from '../../../shared/adapters/media/av.ts';
import { readPackets } from '../../../shared/adapters/media/read-packets.ts';
import { decodeStep } from '../../../shared/adapters/media/run-frames.ts';

/** Every picture of a film in order; the caller disposes the frames. Throws FFmpeg's error for other files. */
export async function* decodePictures(path: string): AsyncGenerator<Frame, void> {
  await using input = await av.Demuxer.open(path);
  const stream = input.video();
  if (stream === undefined) {
    throw new Error(`${path} has no pictures.`);
  }
  using decoder = await av.Decoder.create(stream);
  for await (const packet of readPackets(input, new AbortController().signal)) {
    if (packet.streamIndex === stream.index) {
      yield* decodeStep(decoder, packet);
    }
  }
  yield* decodeStep(decoder, undefined);
}
