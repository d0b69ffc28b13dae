import { stackSprite } from '../media/compose-sprite.ts';
import { toYuv, type Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocateSprite, type Plane, type Sprite } from '../media/plane-picture.ts';

interface Shadow {
  readonly colour: Rgb;
  /** Pixels below what casts it; even. */
  readonly drop: number;
  /** 0..1 */
  readonly opacity: number;
}

/** A share of 0..1 as the kernel takes it. */
const toWeight = (share: number): number => Math.round(share * 256);

/** Lays a shadow of a sprite under it; gives the two as one, `drop` higher than the sprite, which is released. */
export const castShadow = (
  memory: PlaneMemory,
  sprite: Sprite,
  { colour, drop, opacity }: Shadow,
): Sprite => {
  const both = allocateSprite(memory, sprite.width, sprite.height + drop);
  const weaken = (target: Plane, source: Plane, rows: number): void =>
    memory.kernel.tint(
      target.at + rows * target.stride,
      source.at,
      source.stride * source.height,
      toWeight(opacity),
    );
  weaken(both.a, sprite.a, drop);
  weaken(both.c, sprite.c, drop / 2);
  const fill = (target: Plane, cover: Plane, level: number): void =>
    memory.kernel.tint(target.at, cover.at, cover.stride * cover.height, toWeight(level / 255));
  const [y, u, v] = toYuv(colour);
  fill(both.y, both.a, y);
  fill(both.u, both.c, u);
  fill(both.v, both.c, v);
  stackSprite(memory, both, { sprite, x: 0, y: 0 });
  memory.release(sprite.at);
  return both;
};
