import { av } from '../../shared/adapters/media/av.ts';
import { readPackets } from '../../shared/adapters/media/read-packets.ts';
import { decodeStep, filterFrames } from '../../shared/adapters/media/run-frames.ts';

/** Every frame of a film as 54×96 grey bytes: enough to see that it moves and changes. */
export async function readSmallPictures(path: string): Promise<readonly Uint8Array[]> {
  await using input = await av.Demuxer.open(path);
  const stream = input.video()!;
  using decoder = await av.Decoder.create(stream);
  async function* decode() {
    for await (const packet of readPackets(input, new AbortController().signal)) {
      if (packet.streamIndex === stream.index) yield* decodeStep(decoder, packet);
    }
    yield* decodeStep(decoder, undefined);
  }
  const pictures: Uint8Array[] = [];
  for await (using frame of filterFrames('scale=54:96:flags=area,format=gray', decode())) {
    pictures.push(new Uint8Array(frame.toBuffer()));
  }
  return pictures;
}
