import { stackSprite } from '../media/compose-sprite.ts';
import { toYuv, type Rgb } from '../media/plane-colour.ts';
import { fillColour } from '../media/plane-enlarge.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocateSprite, fromRow, type Plane, type Sprite } from '../media/plane-picture.ts';

interface Shadow {
  readonly colour: Rgb;
  /** Pixels below what casts it; even. */
  readonly drop: number;
  /** 0..1 */
  readonly opacity: number;
}

/** Lays a shadow of a sprite under it; gives the two as one, `drop` higher than the sprite, which is released. */
export const castShadow = (
  memory: PlaneMemory,
  sprite: Sprite,
  { colour, drop, opacity }: Shadow,
): Sprite => {
  const both = allocateSprite(memory, sprite.width, sprite.height + drop);
  const weaken = (target: Plane, source: Plane): void =>
    memory.kernel.tint(target.at, source.at, source.stride * source.height, Math.round(opacity * 256));
  weaken(fromRow(both.a, drop), sprite.a);
  weaken(fromRow(both.c, drop / 2), sprite.c);
  fillColour(memory, both, toYuv(colour));
  stackSprite(memory, both, { sprite, x: 0, y: 0 });
  memory.release(sprite.at);
  return both;
};
