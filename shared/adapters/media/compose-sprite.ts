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

/** Splits a coordinate into whole samples and 256ths. */
const split = (value: number): readonly [number, number] => {
  const fixed = Math.round(value * 256);
  return [fixed >> 8, fixed & 255];
};

const blendAt = (work: PlaneBlend, x: number, y: number): void => {
  const { memory, target, colour, cover, opacity } = work;
  const [left, fx] = split(x);
  const [top, fy] = split(y);
  const shifted = fx !== 0 || fy !== 0;
  const spread = shifted ? 1 : 0;
  const x0 = Math.max(left, 0);
  const y0 = Math.max(top, 0);
  const width = Math.min(left + colour.width + spread, target.width) - x0;
  const height = Math.min(top + colour.height + spread, target.height) - y0;
  if (width <= 0 || height <= 0) return;
  const skip = (y0 - top - spread) * colour.stride + (x0 - left - spread);
  const to = target.at + y0 * target.stride + x0;
  const from = [to, target.stride, colour.at + skip, cover.at + skip, colour.stride, width, height] as const;
  if (shifted) memory.kernel.blend(...from, fx, fy, opacity);
  else memory.kernel.blendWhole(...from, opacity);
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
  const planes = [
    [target.y, sprite.y, sprite.a, 1],
    [target.u, sprite.u, sprite.c, 2],
    [target.v, sprite.v, sprite.c, 2],
  ] as const;
  const settle = sprite.soft === true ? Math.round : (place: number): number => place;
  for (const [plane, colour, cover, part] of planes) {
    const work = { memory, target: plane, colour, cover, opacity };
    if (Math.abs(scale - 1) < 0.001) blendAt(work, settle(x / part), settle(y / part));
    else blendScaledAt(work, { x: x / part, y: y / part, scale });
  }
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
