import type { Frame } from 'node-av';
import { FacelessError } from '../../domain/errors.ts';
import * as av from './av.ts';
import { readPackets } from './read-packets.ts';
import { decodeStep } from './run-frames.ts';

/** The sound of a file as frames, priming already taken off. The caller disposes them. */
export const decodeSound = async function* (path: string, signal: AbortSignal): AsyncGenerator<Frame, void> {
  await using input = await av.Demuxer.open(path);
  const stream = input.audio();
  if (!stream) throw new FacelessError('MEDIA_FAILED', `There is no sound in ${path}.`);
  using decoder = await av.Decoder.create(stream, { threadCount: 1 });
  for await (const packet of readPackets(input, signal)) {
    if (packet.streamIndex === stream.index) yield* decodeStep(decoder, packet);
  }
  yield* decodeStep(decoder, undefined);
};
