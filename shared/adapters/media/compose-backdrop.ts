import type { PlaneMemory } from './plane-memory.ts';
import type { Picture, Plane } from './plane-picture.ts';

/**
 * A picture larger than the film by `margin` pixels on both sides of one axis, along which it drifts; where that is 0
 * it stays in its place.
 */
export interface Backdrop {
  readonly picture: Picture;
  readonly axis: 'x' | 'y';
  readonly margin: number;
}

interface Window {
  readonly target: Plane;
  readonly source: Plane;
  /** Samples of this plane, fractions allowed. */
  readonly offset: number;
}

const copyWindow = (
  memory: PlaneMemory,
  axis: Backdrop['axis'],
  { target, source, offset }: Window,
): void => {
  const fixed = Math.round(offset * 256);
  const next = axis === 'x' ? 1 : source.stride;
  const from = source.at + (fixed >> 8) * next;
  const size = [target.width, target.height] as const;
  memory.kernel.shiftCopy(target.at, target.stride, from, source.stride, ...size, next, fixed & 255);
};

/** Fills a picture with the part of the backdrop that shows when it has moved by `shift` pixels. */
export const composeBackdrop = (
  memory: PlaneMemory,
  target: Picture,
  { backdrop, shift }: { readonly backdrop: Backdrop; readonly shift: number },
): void => {
  const { picture, axis, margin } = backdrop;
  const offset = Math.max(0, Math.min(2 * margin - 1, margin - shift));
  copyWindow(memory, axis, { target: target.y, source: picture.y, offset });
  copyWindow(memory, axis, { target: target.u, source: picture.u, offset: offset / 2 });
  copyWindow(memory, axis, { target: target.v, source: picture.v, offset: offset / 2 });
};
