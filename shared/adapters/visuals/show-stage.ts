import { composeBackdrop } from '../media/compose-backdrop.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { BACKDROP_DEPTH } from './build-backdrop.ts';
import type { Stage } from './build-stage.ts';
import { moveActor, shiftByCamera, type ShotTime } from './move-actor.ts';

/** Puts a stage together as it is at one moment, filling the whole picture. */
export const showStage = (
  memory: PlaneMemory,
  target: Picture,
  { stage, time }: { readonly stage: Stage; readonly time: ShotTime },
): void => {
  const { backdrop, view, unit } = stage;
  const middle = { x: view.focusX, y: view.focusY, depth: BACKDROP_DEPTH };
  const [dx, dy] = shiftByCamera(view, middle, time.afterEnd);
  composeBackdrop(memory, target, { backdrop, shift: (backdrop.axis === 'x' ? dx : dy) * unit });
  for (const { actor, piece } of stage.parts) {
    const { x, y, opacity, scale = 1 } = moveActor(actor, view, time);
    const left = x * unit - piece.middleX;
    const top = y * unit - piece.middleY;
    composeSprite(memory, target, { sprite: piece.sprite, placement: { x: left, y: top, opacity, scale } });
  }
};
