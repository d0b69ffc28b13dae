import type { SoftPlane } from '../media/plane-enlarge.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';

/** A small plane of coverage (0..1), given by a function of the place: x and y from -1 to 1. */
export const shapeCover = (
  width: number,
  height: number,
  coverAt: (x: number, y: number) => number,
): SoftPlane => {
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      values[row * width + column] = coverAt((2 * column) / (width - 1) - 1, (2 * row) / (height - 1) - 1);
  return { width, height, values };
};

interface Lines {
  /** Samples from one to the next on a line, and from one line to the next. */
  readonly along: number;
  readonly across: number;
  readonly length: number;
  readonly count: number;
}

/** Mean of the neighbours within `radius` along every line. */
const blurLines = (values: Float32Array, radius: number, lines: Lines): void => {
  const line = new Float32Array(lines.length);
  for (let index = 0; index < lines.count; index += 1) {
    const start = index * lines.across;
    let sum = 0;
    for (let at = 0; at < lines.length; at += 1) line[at] = values[start + at * lines.along]!;
    for (let at = 0; at < radius; at += 1) sum += line[at] ?? 0;
    for (let at = 0; at < lines.length; at += 1) {
      sum += (line[at + radius] ?? 0) - (line[at - radius - 1] ?? 0);
      values[start + at * lines.along] = sum / (2 * radius + 1);
    }
  }
};

/** Blurs in place: three box blurs come close to a Gaussian one. */
export const blurCover = ({ width, height, values }: SoftPlane, radius: number): void => {
  for (let pass = 0; pass < 3; pass += 1) {
    blurLines(values, radius, { along: 1, across: width, length: width, count: height });
    blurLines(values, radius, { along: width, across: 1, length: height, count: width });
  }
};

/**
 * The image's outline as a small plane with `pad` pixels of room on each side, `step` pixels to a sample,
 * moved down by `drop` pixels and blurred: what a shadow or a glow is made of.
 */
export const outlineCover = (
  image: RgbaImage,
  {
    pad,
    step,
    drop,
    radius,
  }: { readonly pad: number; readonly step: number; readonly drop: number; readonly radius: number },
): SoftPlane => {
  const width = Math.ceil((image.width + 2 * pad) / step) + 1;
  const height = Math.ceil((image.height + 2 * pad) / step) + 1;
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const y = Math.round(row * step - pad - drop);
    if (y < 0 || y >= image.height) continue;
    for (let column = 0; column < width; column += 1) {
      const x = Math.round(column * step - pad);
      if (x < 0 || x >= image.width) continue;
      values[row * width + column] = image.pixels[(y * image.width + x) * 4 + 3]! / 255;
    }
  }
  const cover = { width, height, values };
  blurCover(cover, radius);
  return cover;
};
