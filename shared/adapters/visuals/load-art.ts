import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { FacelessError } from '../../domain/errors.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { fromLayer } from '../media/from-layer.ts';
import { enlargeImage } from '../media/enlarge-image.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { releaseImage, type RgbaImage } from '../media/plane-sprite.ts';
import { sharp } from '../media/sharp.ts';

/** Pixels of an illustration's longer side, at most, in the set. */
const ART_SIZE = 264;

const ART_FOLDER = join(dirname(fromLayer.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

/** The path of an illustration by its code points. Throws FacelessError MEDIA_FAILED if the set has none. */
export const findArt = async (art: string): Promise<string> => {
  const path = join(ART_FOLDER, `${art}.webp`);
  const known =
    /^[0-9a-f-]+$/.test(art) &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!known)
    throw new FacelessError(
      'MEDIA_FAILED',
      `There is no illustration "${art}" in the art set; a name is code points in hex, such as 1f30a.`,
    );
  return path;
};

const readPixels = async (image: Sharp): Promise<RgbaImage> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data, multiplied: false };
};

/** Empty pixels around an illustration, so that its edge is soft on every side. */
const ROOM = 2;

/** Decodes an illustration, its longer side `size` pixels; `blur` is a radius in pixels, with room for it around. */
export const loadArt = async (
  memory: PlaneMemory,
  { art, size, blur = 0 }: { readonly art: string; readonly size: number; readonly blur?: number },
): Promise<RgbaImage> => {
  const image = sharp(await findArt(art));
  if (blur < 0.5 && size >= ART_SIZE) {
    const small = await readPixels(image);
    const scale = size / Math.max(small.width, small.height);
    const [width, height] = [Math.round(small.width * scale), Math.round(small.height * scale)];
    const enlarged = enlargeImage(memory, small, { size: { width, height }, room: ROOM });
    releaseImage(small);
    return enlarged;
  }
  const room = Math.ceil(blur * 2) + ROOM;
  const sized = image
    .resize(size, size, { kernel: 'lanczos3', fit: 'contain', background: '#0000' })
    .extend({ top: room, bottom: room, left: room, right: room, background: '#0000' });
  return readPixels(blur >= 0.5 ? sized.blur(blur) : sized);
};

/** Where an illustration comes from. */
export const artProvenance = (art: string): Provenance => ({
  kind: 'illustration',
  name: art,
  set: 'Fluent Emoji',
  source: '@lobehub/fluent-emoji-3d',
  author: 'Microsoft',
  licence: 'MIT',
  url: 'https://github.com/microsoft/fluentui-emoji',
});
