import { join } from 'node:path';
import { sharp } from '../media/sharp.ts';
import { type ConversionJob, type ConversionResult, OUTPUT, refuseFile } from './conversion.ts';
import { MAX_PIXELS, MAX_SIDE } from './limits.ts';

/** The four readers of what is taken; SVG, PDF, TIFF and the others stay shut whatever the file says of itself. */
const READERS = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}`);

const JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const;

/**
 * Draws the picture anew: upright, in sRGB, without its metadata, at most 2,560 pixels a side. An animation gives
 * its first picture; one that should move is uploaded as a clip. INVALID_INPUT for too many pixels.
 */
export const convertImage = async ({ path, folder }: ConversionJob): Promise<ConversionResult> => {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  const image = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
  const { width, height, hasAlpha } = await image.metadata();
  if (width * height > MAX_PIXELS)
    throw refuseFile(`The picture has ${width}×${height} pixels; at most ${MAX_PIXELS} are taken.`);
  const fitted = image
    .autoOrient()
    .resize({ width: MAX_SIDE.image, height: MAX_SIDE.image, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded = hasAlpha ? fitted.png() : fitted.jpeg(JPEG);
  const made = await encoded.toFile(join(folder, OUTPUT.image));
  const contentType = hasAlpha ? 'image/png' : 'image/jpeg';
  return { kind: 'image', file: { contentType }, width: made.width, height: made.height };
};
