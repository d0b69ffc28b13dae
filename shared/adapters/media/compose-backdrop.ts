import type { PlaneMemory } from './plane-memory.ts';
import { type ColourPlanes, fromRow, type Picture, type Plane } from './plane-picture.ts';

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
  const { at, stride, width, height } = target;
  memory.kernel.shiftCopy(at, stride, from, source.stride, width, height, next, fixed & 255);
};

interface View {
  readonly backdrop: Backdrop;
  /** Pixels that it has moved by. */
  readonly shift: number;
  /** The row of the whole picture where a band of it begins; even. */
  readonly top?: number;
}

/** Fills a picture, or a band of it, with the part of the backdrop that shows. */
export const composeBackdrop = (
  memory: PlaneMemory,
  target: ColourPlanes,
  { backdrop: { picture, axis, margin }, shift, top = 0 }: View,
): void => {
  const offset = Math.max(0, Math.min(2 * margin - 1, margin - shift));
  copyWindow(memory, axis, { target: target.y, source: fromRow(picture.y, top), offset });
  copyWindow(memory, axis, { target: target.u, source: fromRow(picture.u, top / 2), offset: offset / 2 });
  copyWindow(memory, axis, { target: target.v, source: fromRow(picture.v, top / 2), offset: offset / 2 });
};
