import type { RgbaImage } from '../media/plane-sprite.ts';

/** What an illustration stands on, in pixels from its corner. */
export interface Base {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** A pixel that covers more than half of what lies behind it. */
const SOLID = 128;
/** A base is looked at this far above the lowest pixel, to the image's height: edges are rounded. */
const ABOVE = 0.015;
/** A base has to the width of the whole this much that touches the ground. */
const FLAT = 0.72;

interface Row {
  readonly left: number;
  readonly right: number;
  readonly solid: number;
}

const measureRow = ({ width, pixels }: RgbaImage, row: number): Row => {
  let [left, right, solid] = [width, -1, 0];
  for (let column = 0; column < width; column += 1) {
    if (pixels[(row * width + column) * 4 + 3]! < SOLID) continue;
    left = Math.min(left, column);
    right = column;
    solid += 1;
  }
  return { left, right, solid };
};

/**
 * The flat lower edge of a house, of a ship cut off at the water or of a portrait; undefined for what ends in a point, a
 * curve or a few legs, and may float, and for tiles and screens, which are as flat above.
 */
export const findBase = (image: RgbaImage): Base | undefined => {
  const rows = Array.from({ length: image.height }, (_, row) => measureRow(image, row));
  const bottom = rows.findLastIndex(({ solid }) => solid > 0);
  const low = rows[bottom - Math.round(ABOVE * image.height)];
  if (!low) return undefined;
  const high = rows[rows.findIndex(({ solid }) => solid > 0) + Math.round(ABOVE * image.height)];
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const isFlat = (row: Row | undefined): boolean => (row?.solid ?? 0) >= FLAT * (right - left + 1);
  return isFlat(low) && !isFlat(high)
    ? { left: low.left, right: low.right + 1, bottom: bottom + 1 }
    : undefined;
};
