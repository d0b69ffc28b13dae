import type { PlaneMemory } from './plane-memory.ts';
import { allocateSprite, type Sprite } from './plane-picture.ts';

/** Straight (not multiplied) RGBA, rows without padding. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part that shows, widened to even coordinates so that colour samples stay on their pixels. */
const visibleBox = ({ width, height, pixels }: RgbaImage): Box => {
  let left = width;
  let right = 0;
  let top = height;
  let bottom = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width * 4 + 3; x < width; x += 1, at += 4) {
      if (pixels[at] === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right <= left) return { left: 0, top: 0, right: 2, bottom: 2 };
  return { left: left & ~1, top: top & ~1, right: (right + 1) & ~1, bottom: (bottom + 1) & ~1 };
};

interface Rows {
  readonly memory: PlaneMemory;
  readonly image: RgbaImage;
  readonly box: Box;
  readonly sprite: Sprite;
}

/** Colour of a 2×2 block: its pixels' colours weighed by their coverage (BT.709, limited range). */
const fillRowPair = ({ memory, image, box, sprite }: Rows, row: number): void => {
  const { pixels, width, height } = image;
  const y = memory.view(sprite.y.at + row * sprite.y.stride, sprite.y.stride * 2);
  const a = memory.view(sprite.a.at + row * sprite.a.stride, sprite.a.stride * 2);
  const half = (row / 2) * sprite.u.stride;
  const u = memory.view(sprite.u.at + half, sprite.u.width);
  const v = memory.view(sprite.v.at + half, sprite.v.width);
  const c = memory.view(sprite.c.at + half, sprite.c.width);
  for (let column = 0; column < sprite.width; column += 2) {
    let cover = 0;
    let blueness = 0;
    let redness = 0;
    for (let part = 0; part < 4; part += 1) {
      const px = box.left + column + (part & 1);
      const py = box.top + row + (part >> 1);
      if (px >= width || py >= height) continue;
      const at = (py * width + px) * 4;
      const alpha = pixels[at + 3]! / 255;
      if (alpha === 0) continue;
      const red = pixels[at]! * alpha;
      const blue = pixels[at + 2]! * alpha;
      const luma = 0.2126 * red + 0.7152 * pixels[at + 1]! * alpha + 0.0722 * blue;
      const to = (part >> 1) * sprite.y.stride + column + (part & 1);
      y[to] = 16 * alpha + luma * (219 / 255) + 0.5;
      a[to] = pixels[at + 3]!;
      cover += alpha;
      blueness += blue - luma;
      redness += red - luma;
    }
    if (cover === 0) continue;
    const to = column / 2;
    u[to] = 32 * cover + blueness * (224 / 255 / 1.8556 / 4) + 0.5;
    v[to] = 32 * cover + redness * (224 / 255 / 1.5748 / 4) + 0.5;
    c[to] = (cover * 255) / 4 + 0.5;
  }
};

/** A sprite and where its corner lay in the image it was cut from. */
export interface CutSprite {
  readonly sprite: Sprite;
  readonly left: number;
  readonly top: number;
}

/** Turns an RGBA image into a sprite, cut to what shows. */
export const spriteFromImage = (memory: PlaneMemory, image: RgbaImage): CutSprite => {
  const box = visibleBox(image);
  const sprite = allocateSprite(memory, box.right - box.left, box.bottom - box.top);
  for (let row = 0; row < sprite.height; row += 2) fillRowPair({ memory, image, box, sprite }, row);
  return { sprite, left: box.left, top: box.top };
};
