import { composeBackdrop } from '../media/compose-backdrop.ts';
import { composeSprite, type Placement } from '../media/compose-sprite.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { bandOf, type Picture, type Sprite } from '../media/plane-picture.ts';
import { BACKDROP_DEPTH } from './build-backdrop.ts';
import type { Stage, StagePart } from './build-stage.ts';
import { moveActor, shiftByCamera, type ShotTime } from './move-actor.ts';

/** Rows that are finished before the next ones are begun: 300 kB at 1080 pixels, which stays in a core's cache. */
const BAND_ROWS = 192;

interface Placed {
  readonly sprite: Sprite;
  readonly placement: Placement;
  /** The rows that it may touch. */
  readonly from: number;
  readonly to: number;
}

const placePart = (
  { actor, piece: { sprite, middleX, middleY } }: StagePart,
  { view, unit }: Pick<Stage, 'view' | 'unit'>,
  time: ShotTime,
): Placed => {
  const { x, y, opacity, scale = 1 } = moveActor(actor, view, time);
  const placement = { x: x * unit - middleX, y: y * unit - middleY, opacity, scale };
  const middle = placement.y + sprite.height / 2;
  const reach = (scale * sprite.height) / 2 + 2;
  return { sprite, placement, from: middle - reach, to: middle + reach };
};

/** Puts a stage together as it is at one moment, filling the whole picture. */
export const showStage = (
  memory: PlaneMemory,
  target: Picture,
  { stage, time }: { readonly stage: Stage; readonly time: ShotTime },
): void => {
  const { backdrop, view, unit } = stage;
  const focus = { x: view.focusX, y: view.focusY, depth: BACKDROP_DEPTH };
  const [dx, dy] = shiftByCamera(view, focus, time.afterEnd);
  const shift = (backdrop.axis === 'x' ? dx : dy) * unit;
  const placed = stage.parts.map((part) => placePart(part, stage, time));
  const { height } = target.y;
  for (let top = 0; top < height; top += BAND_ROWS) {
    const bottom = Math.min(top + BAND_ROWS, height);
    const band = bandOf(target, top, bottom - top);
    composeBackdrop(memory, band, { backdrop, shift, top });
    for (const { sprite, placement, from, to } of placed) {
      if (to <= top || from >= bottom) continue;
      composeSprite(memory, band, { sprite, placement: { ...placement, y: placement.y - top } });
    }
  }
};
