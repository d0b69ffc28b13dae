import type { Camera } from '../../domain/film.ts';
import { enlargePlane, type SoftPlane } from '../media/plane-enlarge.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture, Plane } from '../media/plane-picture.ts';
import { shapeCover } from './soft-cover.ts';

/** Seconds in which a shot uncovers itself over the one before. */
export const TRANSITION_SECONDS = 0.36;

/** In which order the places of a picture are uncovered, at the size of its planes. */
export interface Uncovering {
  readonly full: number;
  readonly half: number;
  readonly close: () => void;
}

/** Where each way begins: x and y from -1 to 1; the result from 0 (first) to 1 (last). */
const ORDERS: Record<Camera, (x: number, y: number) => number> = {
  'push-in': (x, y) => Math.hypot(x * 0.8, y + 0.25) / 1.6,
  'pull-out': (x, y) => 1 - Math.hypot(x * 0.8, y + 0.25) / 1.6,
  'drift-left': (x, y) => (1 - x * 0.85 + y * 0.15) / 2,
  'drift-right': (x, y) => (1 + x * 0.85 + y * 0.15) / 2,
  rise: (x, y) => (1 - y * 0.85 + x * 0.15) / 2,
};

const orderPlane = (memory: PlaneMemory, soft: SoftPlane, { width, height }: Plane): number => {
  const at = memory.allocate(width * height);
  enlargePlane(memory, { at, stride: width, width, height }, { soft, seed: 3 });
  return at;
};

/** Prepares the way in which a shot with this camera uncovers itself. */
export const planUncovering = (memory: PlaneMemory, camera: Camera, picture: Picture): Uncovering => {
  const isWide = picture.y.width > picture.y.height;
  const order = shapeCover(isWide ? 80 : 46, isWide ? 46 : 80, ORDERS[camera]);
  const soft = { ...order, values: order.values.map((share) => Math.min(255, Math.max(0, share * 255))) };
  const full = orderPlane(memory, soft, picture.y);
  const half = orderPlane(memory, soft, picture.u);
  return {
    full,
    half,
    close: () => {
      memory.release(full);
      memory.release(half);
    },
  };
};

/** The width of the moving edge, in steps of the order (plane-kernel.as, `reveal`). */
const EDGE = 32;

/** Starts and ends gently. */
const ease = (share: number): number => share * share * (3 - 2 * share);

/** Uncovers `over` on `target` as far as `share` (0..1) of the transition has gone. */
export const uncoverPicture = (
  memory: PlaneMemory,
  target: Picture,
  {
    over,
    uncovering,
    share,
  }: { readonly over: Picture; readonly uncovering: Uncovering; readonly share: number },
): void => {
  const level = Math.round(ease(share) * (255 + EDGE));
  const planes = [
    [target.y, over.y, uncovering.full],
    [target.u, over.u, uncovering.half],
    [target.v, over.v, uncovering.half],
  ] as const;
  for (const [under, upper, order] of planes)
    memory.kernel.reveal(under.at, upper.at, order, under.width * under.height, level);
};
