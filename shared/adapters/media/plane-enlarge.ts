import type { PlaneMemory } from './plane-memory.ts';
import type { Plane, Sprite } from './plane-picture.ts';

/** A small plane of numbers, rows without padding. */
export interface SoftPlane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A soft plane in a PlaneMemory; each row ends in its last sample once more. `stride` in bytes. */
interface Loaded {
  readonly at: number;
  readonly stride: number;
}

const load = (memory: PlaneMemory, { width, height, values }: SoftPlane): Loaded => {
  const stride = ((width + 4) & ~3) * 4;
  const at = memory.allocate(stride * height);
  const floats = memory.floats(at, (stride / 4) * height);
  for (let row = 0; row < height; row += 1) {
    floats.set(values.subarray(row * width, (row + 1) * width), (row * stride) / 4);
    floats[(row * stride) / 4 + width] = values[(row + 1) * width - 1]!;
  }
  return { at, stride };
};

/** Rows of a soft plane at the target's width: an enlarged row lies between two, which serve several of them. */
const createWideRows = (memory: PlaneMemory, soft: SoftPlane, width: number) => {
  const { at, stride } = load(memory, soft);
  const step = Math.floor(((soft.width - 1) * 65_536) / width);
  const size = (width + 4) * 4;
  const room = memory.allocate(2 * size);
  const held = [-1, -1];
  return {
    /** Address of a row, which stays until the second next one is asked for. */
    row: (index: number): number => {
      const last = Math.min(index, soft.height - 1);
      const place = room + (last & 1) * size;
      if (held[last & 1] !== last) memory.kernel.widenRow(place, width, at + last * stride, step >> 1, step);
      held[last & 1] = last;
      return place;
    },
    release: (): void => {
      memory.release(at);
      memory.release(room);
    },
  };
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
  const rows = createWideRows(memory, soft, target.width);
  const scaleY = (soft.height - 1) / target.height;
  let state = seed;
  for (let y = 0; y < target.height; y += 1) {
    const exact = Math.max(0, (y + 0.5) * scaleY);
    const row = Math.min(Math.floor(exact), soft.height - 1);
    const line = target.at + y * target.stride;
    const upper = rows.row(row);
    state = memory.kernel.blendRows(line, target.width, upper, rows.row(row + 1), exact - row, grain, state);
  }
  rows.release();
};

/** Fills a sprite's colour planes with one colour (Y, U, V), as far as it covers. */
export const fillColour = (
  memory: PlaneMemory,
  { y, a, u, v, c }: Sprite,
  [luma, blue, red]: readonly [number, number, number],
): void => {
  const tint = (plane: Plane, source: Plane, level: number): void =>
    memory.kernel.tint(plane.at, source.at, plane.stride * plane.height, Math.round((level * 256) / 255));
  tint(y, a, luma);
  tint(u, c, blue);
  tint(v, c, red);
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
  fillColour(memory, sprite, colour);
};
