import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FacelessError } from '../../domain/errors.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { fromLayer } from '../media/from-layer.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { sharp } from '../media/sharp.ts';

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

/** Decodes and enlarges an illustration to a square; `blur` is a radius in pixels, with room for it around. */
export const loadArt = async (request: {
  readonly art: string;
  readonly size: number;
  readonly blur?: number;
}): Promise<RgbaImage> => {
  const { art, size, blur = 0 } = request;
  const room = Math.ceil(blur * 2) + 2;
  let image = sharp(await findArt(art))
    .ensureAlpha()
    .resize(size, size, { kernel: 'lanczos3', fit: 'contain', background: '#0000' })
    .extend({ top: room, bottom: room, left: room, right: room, background: '#0000' });
  if (blur >= 0.5) image = image.blur(blur);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data, multiplied: false };
};

/** Where an illustration comes from. */
export const artProvenance = (art: string): Provenance => ({
  kind: 'illustration',
  name: art,
  source: '@lobehub/fluent-emoji-3d',
  author: 'Microsoft (Fluent Emoji)',
  licence: 'MIT',
  url: 'https://github.com/microsoft/fluentui-emoji',
});
