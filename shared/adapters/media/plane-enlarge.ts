import type { PlaneMemory } from './plane-memory.ts';
import type { Plane, Sprite } from './plane-picture.ts';

/** A small plane of numbers, rows without padding. */
export interface SoftPlane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A soft plane in a PlaneMemory, with the room that enlarging it needs. */
interface Loaded {
  readonly at: number;
  readonly line: number;
  readonly stride: number;
}

const load = (memory: PlaneMemory, { width, height, values }: SoftPlane): Loaded => {
  const stride = ((width + 4) & ~3) * 4;
  const at = memory.allocate(stride * height);
  const line = memory.allocate(stride + 16);
  const floats = memory.floats(at, (stride / 4) * height);
  for (let row = 0; row < height; row += 1) {
    floats.set(values.subarray(row * width, (row + 1) * width), (row * stride) / 4);
    floats[(row * stride) / 4 + width] = values[(row + 1) * width - 1]!;
  }
  return { at, line, stride };
};

/** Levels of noise against banding: enough to hide a step of one, little enough to cost no bits. */
const GRAIN = 0.9;
/** Half a level leaves what is empty empty. */
const COVER_GRAIN = 0.5;

/** Enlarges a soft plane (0..255) to fill a plane of bytes, with noise against bands. */
export const enlargePlane = (
  memory: PlaneMemory,
  target: Plane,
  { soft, seed, grain = GRAIN }: { readonly soft: SoftPlane; readonly seed: number; readonly grain?: number },
): void => {
  const loaded = load(memory, soft);
  const scaleY = (soft.height - 1) / target.height;
  const step = Math.floor(((soft.width - 1) * 65_536) / target.width);
  let state = seed;
  for (let y = 0; y < target.height; y += 1) {
    const exact = Math.max(0, (y + 0.5) * scaleY);
    const row = Math.min(Math.floor(exact), soft.height - 1);
    const upper = loaded.at + row * loaded.stride;
    const lower = loaded.at + Math.min(row + 1, soft.height - 1) * loaded.stride;
    const rows = [target.at + y * target.stride, target.width, upper, lower, soft.width] as const;
    const line = [exact - row, loaded.line, step >> 1, step] as const;
    state = memory.kernel.enlargeRow(...rows, ...line, grain, state);
  }
  memory.release(loaded.at);
  memory.release(loaded.line);
};

/** Fills a sprite with one colour (Y, U, V) whose coverage (0..1) is a small soft plane: light and shade. */
export const fillWithLight = (
  memory: PlaneMemory,
  sprite: Sprite,
  { cover, colour }: { readonly cover: SoftPlane; readonly colour: readonly [number, number, number] },
): void => {
  const soft = { ...cover, values: cover.values.map((share) => share * 255) };
  enlargePlane(memory, sprite.a, { soft, seed: 7919, grain: COVER_GRAIN });
  enlargePlane(memory, sprite.c, { soft, seed: 7927, grain: COVER_GRAIN });
  const tint = (plane: Plane, source: Plane, level: number): void =>
    memory.kernel.tint(plane.at, source.at, plane.stride * plane.height, Math.round((level * 256) / 255));
  tint(sprite.y, sprite.a, colour[0]);
  tint(sprite.u, sprite.c, colour[1]);
  tint(sprite.v, sprite.c, colour[2]);
};
