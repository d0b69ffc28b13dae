import { decodePictures } from '../../infra/local/frames/decode-pictures.ts';
import { filterFrames } from '../../shared/adapters/media/run-frames.ts';

/** Every frame of a film as 54×96 grey bytes: enough to see that it moves and changes. */
export async function readSmallPictures(path: string): Promise<readonly Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  for await (using frame of filterFrames('scale=54:96:flags=area,format=gray', decodePictures(path))) {
    pictures.push(new Uint8Array(frame.toBuffer()));
  }
  return pictures;
}
