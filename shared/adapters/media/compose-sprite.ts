import type { ColourPlanes, Plane, Sprite } from './plane-picture.ts';
import type { PlaneMemory } from './plane-memory.ts';

/** Where a sprite stands: its upper left corner in samples of the picture, fractions allowed. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  /** 0..1. */
  readonly opacity: number;
  /** About the sprite's middle; 1 is much the fastest. */
  readonly scale?: number;
}

interface PlaneBlend {
  readonly memory: PlaneMemory;
  readonly target: Plane;
  readonly colour: Plane;
  readonly cover: Plane;
  readonly opacity: number;
}

/** Positions in 256ths of a sample. No arrays here: this runs a hundred times a frame, and each would be garbage. */
const blendAt = ({ memory, target, colour, cover, opacity }: PlaneBlend, x: number, y: number): void => {
  const fixedX = Math.round(x * 256);
  const fixedY = Math.round(y * 256);
  const left = fixedX >> 8;
  const top = fixedY >> 8;
  const fx = fixedX & 255;
  const fy = fixedY & 255;
  const spread = fx !== 0 || fy !== 0 ? 1 : 0;
  const x0 = Math.max(left, 0);
  const y0 = Math.max(top, 0);
  const width = Math.min(left + colour.width + spread, target.width) - x0;
  const height = Math.min(top + colour.height + spread, target.height) - y0;
  if (width <= 0 || height <= 0) return;
  const { stride } = colour;
  const skip = (y0 - top - spread) * stride + (x0 - left - spread);
  const to = target.at + y0 * target.stride + x0;
  const from = colour.at + skip;
  const over = cover.at + skip;
  if (spread === 1)
    memory.kernel.blend(to, target.stride, from, over, stride, width, height, fx, fy, opacity);
  else memory.kernel.blendWhole(to, target.stride, from, over, stride, width, height, opacity);
};

const FIXED_ONE = 65_536;

/** The first target sample that falls on the source (border included), and the one after the last. */
const scaledSpan = (start: number, size: number, scale: number, limit: number): readonly [number, number] => [
  Math.max(Math.ceil(start - 0.5 * scale - 0.5), 0),
  Math.min(Math.ceil(start + (size + 0.5) * scale - 0.5), limit),
];

const blendScaledAt = (work: PlaneBlend, placement: { x: number; y: number; scale: number }): void => {
  const { memory, target, colour, cover, opacity } = work;
  const { x, y, scale } = placement;
  const [x0, x1] = scaledSpan(x, colour.width, scale, target.width);
  const [y0, y1] = scaledSpan(y, colour.height, scale, target.height);
  if (x1 <= x0 || y1 <= y0) return;
  const border = colour.stride + 1;
  const source = (at: number, start: number): number =>
    Math.max(0, Math.round(((at + 0.5 - start) / scale + 0.5) * FIXED_ONE));
  const step = Math.floor(FIXED_ONE / scale);
  const to = target.at + y0 * target.stride + x0;
  const from = [to, target.stride, colour.at - border, cover.at - border, colour.stride] as const;
  memory.kernel.blendScaled(...from, x1 - x0, y1 - y0, source(x0, x), source(y0, y), step, opacity);
};

/** Blends a sprite over a picture; parts outside are cut off. Sub-pixel positions are exact to 1/256. */
export const composeSprite = (
  memory: PlaneMemory,
  target: ColourPlanes,
  { sprite, placement }: { readonly sprite: Sprite; readonly placement: Placement },
): void => {
  const opacity = Math.round(Math.min(1, Math.max(0, placement.opacity)) * 256);
  if (opacity === 0) return;
  const scale = placement.scale ?? 1;
  const x = placement.x + ((1 - scale) * sprite.width) / 2;
  const y = placement.y + ((1 - scale) * sprite.height) / 2;
  const isScaled = Math.abs(scale - 1) >= 0.001;
  const settle = sprite.soft === true ? Math.round : (place: number): number => place;
  const blendPlane = (plane: Plane, colour: Plane, part: 1 | 2): void => {
    const work = { memory, target: plane, colour, cover: part === 1 ? sprite.a : sprite.c, opacity };
    if (isScaled) blendScaledAt(work, { x: x / part, y: y / part, scale });
    else blendAt(work, settle(x / part), settle(y / part));
  };
  blendPlane(target.y, sprite.y, 1);
  blendPlane(target.u, sprite.u, 2);
  blendPlane(target.v, sprite.v, 2);
};

/** Lays one sprite over another of at least its size, both see-through; `x` and `y` are even. */
export const stackSprite = (
  memory: PlaneMemory,
  under: Sprite,
  { sprite, x, y }: { readonly sprite: Sprite; readonly x: number; readonly y: number },
): void => {
  const planes = [
    [under.y, sprite.y, sprite.a, 1],
    [under.a, sprite.a, sprite.a, 1],
    [under.u, sprite.u, sprite.c, 2],
    [under.v, sprite.v, sprite.c, 2],
    [under.c, sprite.c, sprite.c, 2],
  ] as const;
  for (const [target, colour, cover, part] of planes)
    blendAt({ memory, target, colour, cover, opacity: 256 }, x / part, y / part);
};
