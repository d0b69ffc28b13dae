import { type ColourWeights, TRUE_COLOURS } from './plane-colour.ts';
import type { PlaneMemory } from './plane-memory.ts';
import { allocateSprite, type Sprite } from './plane-picture.ts';

/** RGBA, rows without padding. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Whether colour is multiplied by coverage. */
  readonly multiplied: boolean;
}

/** Gives an image's memory back at once: it lies outside the heap, and the collector would keep it for long. */
export const releaseImage = ({ pixels }: RgbaImage): void => {
  const { buffer, byteLength } = pixels;
  if (!(buffer instanceof ArrayBuffer) || buffer.detached) return;
  // A part of a larger block is somebody else's too.
  if (buffer.byteLength === byteLength) buffer.transfer(0);
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first column of a row that shows, or `until`. */
const findLeft = ({ width, pixels }: RgbaImage, row: number, until: number): number => {
  const start = row * width * 4 + 3;
  let column = 0;
  while (column < until && pixels[start + column * 4] === 0) column += 1;
  return column;
};

/** The column after the last one of a row that shows, or `until`. */
const findRight = ({ width, pixels }: RgbaImage, row: number, until: number): number => {
  const start = row * width * 4 - 1;
  let column = width;
  while (column > until && pixels[start + column * 4] === 0) column -= 1;
  return column;
};

/** The part that shows, widened to even coordinates so that colour samples stay on their pixels. */
const visibleBox = (image: RgbaImage): Box => {
  const { width, height } = image;
  const isEmpty = (row: number): boolean => findLeft(image, row, width) === width;
  let top = 0;
  while (top < height && isEmpty(top)) top += 1;
  if (top === height) return { left: 0, top: 0, right: 2, bottom: 2 };
  let bottom = height;
  while (isEmpty(bottom - 1)) bottom -= 1;
  let left = width;
  let right = 0;
  for (let row = top; row < bottom; row += 1) {
    left = findLeft(image, row, left);
    right = findRight(image, row, right);
  }
  return { left: left & ~1, top: top & ~1, right: (right + 1) & ~1, bottom: (bottom + 1) & ~1 };
};

/** Copies a part of an image, its rows filled up with empty pixels to a multiple of four. */
const loadPixels = (memory: PlaneMemory, { width, height, pixels }: RgbaImage, box: Box) => {
  const stride = ((box.right - box.left + 3) & ~3) * 4;
  const rows = box.bottom - box.top;
  const at = memory.allocate(stride * rows);
  const target = memory.view(at, stride * rows);
  const end = Math.min(box.right, width);
  for (let row = 0; row < Math.min(rows, height - box.top); row += 1) {
    const start = (box.top + row) * width;
    target.set(pixels.subarray((start + box.left) * 4, (start + end) * 4), row * stride);
  }
  return { at, stride };
};

const loadWeights = (memory: PlaneMemory, weights: ColourWeights): number => {
  const numbers = weights.flat();
  const at = memory.allocate(numbers.length * 4);
  memory.floats(at, numbers.length).set(numbers);
  return at;
};

/** A sprite and where its corner lay in the image it was cut from. */
export interface CutSprite {
  readonly sprite: Sprite;
  readonly left: number;
  readonly top: number;
}

/** Turns an RGBA image into a sprite, cut to what shows; the colour of two times two pixels is their mean (BT.709). */
export const spriteFromImage = (
  memory: PlaneMemory,
  image: RgbaImage,
  weights: ColourWeights = TRUE_COLOURS,
): CutSprite => {
  const box = visibleBox(image);
  const sprite = allocateSprite(memory, box.right - box.left, box.bottom - box.top);
  const source = loadPixels(memory, image, box);
  const weightsAt = loadWeights(memory, weights);
  const { y, a, u, v, c } = sprite;
  const from = [source.at, source.stride, sprite.width, sprite.height, Number(image.multiplied), weightsAt];
  memory.kernel.separate(...from, y.at, a.at, y.stride, u.at, v.at, c.at, u.stride);
  memory.release(weightsAt);
  memory.release(source.at);
  return { sprite, left: box.left, top: box.top };
};
