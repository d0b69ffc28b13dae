import type { Composition } from '../../domain/film.ts';
import type { Orbit } from './scene-actors.ts';

/** A place for a picture: its middle as shares of the stage, its size in layout units of the reference stage. */
export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly depth: number;
  readonly blur: number;
}

/** A place for a card with its most width and height. */
interface CardSlot extends Pick<Slot, 'x' | 'y' | 'size'> {
  readonly height: number;
  /** Draws all of the card's content larger or smaller; 1 where absent. */
  readonly zoom?: number;
}

export interface Arrangement {
  readonly subject: Slot;
  readonly companions: readonly Slot[];
  readonly card?: CardSlot;
  /** Fewest companions with which it looks balanced; 0 where absent. */
  readonly needs?: number;
}

/** How every composition stands on a stage of about this ratio. */
export interface Arrangements {
  /** The stage for which sizes are given. */
  readonly width: number;
  readonly height: number;
  /** True where left and right may change places. */
  readonly mirrors: boolean;
  readonly orbit: Pick<Orbit, 'rx' | 'ry'> & { readonly subject: Slot; readonly size: number };
  readonly choices: Record<Exclude<Composition, 'orbit'>, readonly Arrangement[]>;
}

export const slot = (x: number, y: number, size: number, depth: number, blur = 0): Slot => ({
  x,
  y,
  size,
  depth,
  blur,
});
