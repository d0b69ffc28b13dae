import { FacelessError } from '../../domain/errors.ts';
import type { Camera, Look, Shot } from '../../domain/film.ts';
import type { OwnPicture } from '../../domain/provenance.ts';
import type { OwnPictures } from '../../ports/media.ts';
import type { Backdrop } from '../media/compose-backdrop.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture } from '../media/plane-picture.ts';
import { releaseImage, spriteFromImage } from '../media/plane-sprite.ts';
import { sharp } from '../media/sharp.ts';
import { backdropMargin } from './build-backdrop.ts';
import { fitOwnPicture } from './fit-own-picture.ts';

/** Where the owner's picture lies. Throws FacelessError MEDIA_FAILED where nobody brought it. */
export const locatePicture = (pictures: OwnPictures, { sha256 }: OwnPicture): string => {
  const path = pictures.get(sha256);
  if (path === undefined) throw new FacelessError('MEDIA_FAILED', `The picture ${sha256} is not there.`);
  return path;
};

/** Along the longer way over the picture, as far as the film's shape leaves one. */
const chooseCamera = (shot: Shot, isWider: boolean): Camera => {
  if (!isWider) return 'rise';
  return shot.seed % 2 === 0 ? 'drift-left' : 'drift-right';
};

/**
 * The owner's picture, a still one, as the whole of a shot, with room for a slow move of the camera along the longer way
 * over the picture.
 */
export const buildOwnPicture = async (
  memory: PlaneMemory,
  request: {
    readonly shot: Shot;
    readonly image: OwnPicture;
    readonly look: Pick<Look, 'width' | 'height'>;
    readonly pictures: OwnPictures;
  },
): Promise<{ readonly backdrop: Backdrop; readonly camera: Camera }> => {
  const { shot, image, look, pictures } = request;
  const path = locatePicture(pictures, image);
  const own = await sharp(path).metadata();
  const camera = chooseCamera(shot, own.width * look.height > own.height * look.width);
  const axis = camera === 'rise' ? 'y' : 'x';
  const margin = backdropMargin(look);
  const width = look.width + (axis === 'x' ? 2 * margin : 0);
  const height = look.height + (axis === 'y' ? 2 * margin : 0);
  const drawn = await fitOwnPicture(path, { width, height });
  const picture = allocatePicture(memory, width, height);
  const { sprite, left, top } = spriteFromImage(memory, drawn);
  releaseImage(drawn);
  composeSprite(memory, picture, { sprite, placement: { x: left, y: top, opacity: 1 } });
  memory.release(sprite.at);
  return { backdrop: { picture, axis, margin }, camera };
};
