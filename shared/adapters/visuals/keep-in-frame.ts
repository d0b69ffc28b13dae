import { shiftsByCamera, type View } from './move-actor.ts';
import type { Actor } from './scene-actors.ts';

/** Illustrations have a margin of their own: half of what is to be seen, to the art's width. */
const HALF = 0.48;
/** How far a floating picture goes sideways, to how far up and down. */
const SIDEWAYS = 0.35;

export interface Frame {
  readonly width: number;
  readonly height: number;
}

type Standing = Pick<Actor, 'x' | 'y' | 'size' | 'depth' | 'float'>;

/** The value between two bounds, or in their middle where there is no room. */
const clamp = (value: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));

/**
 * The nearest place from which the camera does not take any of a picture out of the frame while its shot lasts.
 *
 * @returns layout units
 */
export const keepInFrame = (
  { x, y, size, depth, float }: Standing,
  view: View,
  frame: Frame,
): { readonly x: number; readonly y: number } => {
  const shifts = shiftsByCamera(view, { x, y, depth });
  const [across, down] = [shifts.map(([dx]) => dx), shifts.map(([, dy]) => dy)];
  const [halfX, halfY] = [size * HALF + float.amplitude * SIDEWAYS, size * HALF + float.amplitude];
  return {
    x: clamp(x, halfX - Math.min(0, ...across), frame.width - halfX - Math.max(0, ...across)),
    y: clamp(y, halfY - Math.min(0, ...down), frame.height - halfY - Math.max(0, ...down)),
  };
};

/** Half the axes of a way around a picture, drawn in until all of what circles stays in the frame. */
export const keepOrbitInFrame = (
  actor: Standing,
  orbit: { readonly rx: number; readonly ry: number },
  { view, frame }: { readonly view: View; readonly frame: Frame },
): { readonly rx: number; readonly ry: number } => {
  const at = (dx: number, dy: number) =>
    keepInFrame({ ...actor, x: actor.x + dx, y: actor.y + dy }, view, frame);
  return {
    rx: Math.min(actor.x - at(-orbit.rx, 0).x, at(orbit.rx, 0).x - actor.x),
    ry: Math.min(actor.y - at(0, -orbit.ry).y, at(0, orbit.ry).y - actor.y),
  };
};
