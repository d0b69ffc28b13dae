import type { Sharp } from 'sharp';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { sharp } from '../media/sharp.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that would lose more than the rest of its width or height is not cut to the frame's shape. */
const LEAST_SHOWN = 0.6;
/** How much out of focus a picture lies behind itself, to its width, and how much darker; drawn so many times smaller. */
const SOFTNESS = 0.05;
const DIMMED = 0.5;
const SMALLER = 8;
/** Behind a drawing that can be seen through: what it stands out from. */
const [LIGHT, DARK] = ['#e9ebee', '#14171c'];
/** How much of the frame such a drawing takes. */
const DRAWING_ROOM = 0.8;

const read = async (image: Sharp): Promise<RgbaImage> => {
  const { data: pixels, info } = await image
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels, multiplied: false };
};

const open = ({ width, height, pixels }: RgbaImage): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 4 } });

/** `over` in the middle of `ground`. */
const layOver = (ground: Sharp, over: RgbaImage): Promise<RgbaImage> => {
  const raw = { width: over.width, height: over.height, channels: 4 } as const;
  return read(ground.composite([{ input: Buffer.from(over.pixels), raw }]));
};

const fill = (path: string, size: Size): Sharp =>
  sharp(path)
    .flatten({ background: '#000' })
    .resize({ ...size, fit: 'cover', kernel: 'lanczos3' });

/** The share of a picture's longer way that is left where it covers the frame. */
const shareLeft = (own: Size, frame: Size): number => {
  const ratio = (own.width * frame.height) / (own.height * frame.width);
  return Math.min(ratio, 1 / ratio);
};

/** As much of a picture of another shape as is to be seen, before itself out of focus. */
const showMost = async (path: string, own: Size, frame: Size): Promise<RgbaImage> => {
  const covering = Math.max(frame.width / own.width, frame.height / own.height);
  const scale = (covering * shareLeft(own, frame)) / LEAST_SHOWN;
  const sizeOf = (side: number, most: number): number => Math.min(most, Math.round(side * scale));
  const size = { width: sizeOf(own.width, frame.width), height: sizeOf(own.height, frame.height) };
  const small = { width: Math.ceil(frame.width / SMALLER), height: Math.ceil(frame.height / SMALLER) };
  const soft = fill(path, small)
    .blur(Math.max(1, small.width * SOFTNESS))
    .linear(DIMMED);
  const ground = await read(open(await read(soft)).resize({ ...frame, fit: 'fill' }));
  return layOver(open(ground), await read(fill(path, size)));
};

/** Mean lightness (0..255) of what can be seen of an image. */
const lightnessOf = ({ pixels }: RgbaImage): number => {
  let [sum, cover] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!;
    sum += alpha * (0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!);
    cover += alpha;
  }
  return cover === 0 ? 0 : sum / cover;
};

/** All of a drawing that can be seen through, before a plain ground. */
const showDrawing = async (path: string, frame: Size): Promise<RgbaImage> => {
  const size = {
    width: Math.round(frame.width * DRAWING_ROOM),
    height: Math.round(frame.height * DRAWING_ROOM),
  };
  const drawing = await read(sharp(path).resize({ ...size, fit: 'inside', kernel: 'lanczos3' }));
  const background = lightnessOf(drawing) < 128 ? LIGHT : DARK;
  return layOver(sharp({ create: { ...frame, channels: 4, background } }), drawing);
};

/**
 * The owner's picture for a frame: it covers all of it, cut about the middle, unless the cut would take more than two
 * fifths of its width or height; then more of it stands before itself out of focus. A drawing that can be seen through
 * is shown whole, before light or dark. Sizes in pixels.
 */
export const fitOwnPicture = async (path: string, frame: Size): Promise<RgbaImage> => {
  const { width, height, hasAlpha } = await sharp(path).metadata();
  if (hasAlpha && !(await sharp(path).stats()).isOpaque) return showDrawing(path, frame);
  const own = { width, height };
  return shareLeft(own, frame) < LEAST_SHOWN ? showMost(path, own, frame) : read(fill(path, frame));
};
