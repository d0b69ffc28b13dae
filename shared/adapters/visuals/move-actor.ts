import type { Camera } from '../../domain/film.ts';
import type { Placement } from '../media/compose-sprite.ts';
import type { Actor } from './scene-actors.ts';

/**
 * When a picture is looked at. `untilEnd` is anchored at the shot's end, so that the next scene, which does not
 * know how long this one was, continues its movement exactly.
 */
export interface ShotTime {
  /** Seconds since the shot began; Infinity once everything has settled. */
  readonly sinceStart: number;
  /** Seconds: negative before the shot's end, 0 at it, positive while the next shot uncovers itself. */
  readonly afterEnd: number;
}

export interface View {
  readonly camera: Camera;
  /** The point that push and pull aim at, in layout units. */
  readonly focusX: number;
  readonly focusY: number;
  /** Height of the picture in layout units. */
  readonly height: number;
}

const TURN = Math.PI * 2;
/** The camera swings this far in layout units, a quarter of its period before the shot's end. */
export const CAMERA_REACH = 84;
const CAMERA_PERIOD_SECONDS = 26;
/** Push and pull: share by which what lies around the focus spreads. */
const SPREAD = 0.13;
const ENTRANCE_SECONDS = 0.5;

/** The camera's way, -1..1, 0 at the shot's end; bounded however long a shot is. */
const swingCamera = (afterEnd: number): number => Math.sin((afterEnd * TURN) / CAMERA_PERIOD_SECONDS);

type Shift = readonly [number, number];

/** By camera: its reach for this depth, and how far the place spreads from the focus. */
const SHIFTS: Record<Camera, (reach: number, spread: Shift) => Shift> = {
  'drift-left': (reach) => [-reach, 0],
  'drift-right': (reach) => [reach, 0],
  rise: (reach) => [0, reach],
  'push-in': (reach, [x, y]) => [x, y + reach * 0.25],
  'pull-out': (reach, [x, y]) => [-x, -y - reach * 0.25],
};

/** How far a camera shifts what stands at (x, y), in layout units. */
export const shiftByCamera = (
  view: View,
  { x, y, depth }: { readonly x: number; readonly y: number; readonly depth: number },
  afterEnd: number,
): Shift => {
  const swing = swingCamera(afterEnd) * depth;
  const spread = SPREAD * swing;
  return SHIFTS[view.camera](CAMERA_REACH * swing, [(x - view.focusX) * spread, (y - view.focusY) * spread]);
};

/**
 * The ends of the camera's way in a shot, in seconds after its end: shots last less than half of its period, and stay
 * while the next one uncovers itself.
 */
const CAMERA_ENDS = [-CAMERA_PERIOD_SECONDS / 4, 1] as const;

/** How far a camera shifts what stands at (x, y) at both ends of its way. */
export const shiftsByCamera = (
  view: View,
  place: { readonly x: number; readonly y: number; readonly depth: number },
): readonly Shift[] => CAMERA_ENDS.map((end) => shiftByCamera(view, place, end));

/** Grows past full size and settles: 0 → 1.06 → 1 (back-out easing). */
const popScale = (share: number): number => {
  const rest = share - 1;
  return 1 + 2.2 * rest ** 3 + 1.2 * rest ** 2;
};

const entrance = (actor: Actor, sinceStart: number): { readonly scale: number; readonly opacity: number } => {
  if (actor.entersAt === undefined) return { scale: 1, opacity: 1 };
  const share = (sinceStart - actor.entersAt) / ENTRANCE_SECONDS;
  if (share >= 1) return { scale: 1, opacity: 1 };
  if (share <= 0) return { scale: 1, opacity: 0 };
  const scale = 0.35 + 0.65 * popScale(share);
  return { scale, opacity: Math.min(1, share * 4) };
};

/** Specks rise without end: out of the top, in again from below, faded while they change over. */
const rise = (
  actor: Actor,
  height: number,
  afterEnd: number,
): { readonly y: number; readonly fade: number } => {
  if (actor.rising === undefined) return { y: actor.y, fade: 1 };
  const range = height + 160;
  const way = (((actor.y - actor.rising * afterEnd + 80) % range) + range) % range;
  const edge = Math.min(way, range - way) / 120;
  return { y: way - 80, fade: Math.min(1, edge) };
};

/** Where an actor's middle is, in layout units, with its scale and opacity: a pure function of time. */
export const moveActor = (actor: Actor, view: View, time: ShotTime): Placement => {
  const { amplitude, period, phase } = actor.float;
  const turn = (TURN * time.afterEnd) / period + phase;
  const { y: baseY, fade } = rise(actor, view.height, time.afterEnd);
  const circling = actor.orbit && (TURN * time.afterEnd) / actor.orbit.period + actor.orbit.phase;
  const x = actor.x + (actor.orbit && circling !== undefined ? actor.orbit.rx * Math.cos(circling) : 0);
  const y = baseY + (actor.orbit && circling !== undefined ? actor.orbit.ry * Math.sin(circling) : 0);
  const [dx, dy] = shiftByCamera(view, { x, y, depth: actor.depth }, time.afterEnd);
  const { scale, opacity } = entrance(actor, time.sinceStart);
  const breath = actor.kind === 'halo' ? 0.8 + 0.2 * Math.sin(turn) : 1;
  return {
    x: x + dx + amplitude * 0.35 * Math.sin(turn * 0.62 + 1.3),
    y: y + dy + amplitude * Math.sin(turn),
    opacity: actor.opacity * opacity * fade * breath,
    scale,
  };
};
