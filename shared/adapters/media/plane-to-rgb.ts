import type { PlaneMemory } from './plane-memory.ts';
import type { Picture } from './plane-picture.ts';

/** RGB, 8 bits each, of a picture (BT.709, limited range; ITU-R BT.709-6, 3.2 and 3.3 solved for R, G, B). */
export const pictureToRgb = (memory: PlaneMemory, picture: Picture): Uint8ClampedArray => {
  const { width, height } = picture.y;
  const bytes = memory.view(picture.at, picture.size);
  const rgb = new Uint8ClampedArray(width * height * 3);
  const u0 = width * height;
  const v0 = u0 + u0 / 4;
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 3) {
      const luma = (bytes[row * width + column]! - 16) * (255 / 219);
      const half = (row >> 1) * (width / 2) + (column >> 1);
      const blueness = (bytes[u0 + half]! - 128) * (255 / 224);
      const redness = (bytes[v0 + half]! - 128) * (255 / 224);
      rgb[at] = luma + 1.5748 * redness;
      rgb[at + 1] = luma - 0.1873 * blueness - 0.4681 * redness;
      rgb[at + 2] = luma + 1.8556 * blueness;
    }
  }
  return rgb;
};
