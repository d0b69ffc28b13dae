import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { composeBackdrop } from '../../shared/adapters/media/compose-backdrop.ts';
import { composeSprite } from '../../shared/adapters/media/compose-sprite.ts';
import { toYuv } from '../../shared/adapters/media/plane-colour.ts';
import { enlargePlane } from '../../shared/adapters/media/plane-enlarge.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { allocatePicture } from '../../shared/adapters/media/plane-picture.ts';
import { spriteFromImage } from '../../shared/adapters/media/plane-sprite.ts';
import { pictureToRgb } from '../../shared/adapters/media/plane-to-rgb.ts';

const memory = createPlaneMemory();
const GREY = [90, 90, 90] as const;

/** A picture of one grey, with a square of `side` pixels of a colour composed on it. */
const composeSquare = (
  place: { readonly x: number; readonly y: number; readonly opacity?: number; readonly scale?: number },
  { side = 12, alpha = 255 } = {},
) => {
  const picture = allocatePicture(memory, 46, 34);
  const [y, u, v] = toYuv(GREY);
  memory.view(picture.y.at, 46 * 34).fill(Math.round(y));
  memory.view(picture.u.at, 23 * 17).fill(Math.round(u));
  memory.view(picture.v.at, 23 * 17).fill(Math.round(v));
  const pixels = Uint8Array.from({ length: side * side * 4 }, (_, at) => [250, 40, 20, alpha][at % 4]!);
  const { sprite } = spriteFromImage(memory, { width: side, height: side, pixels, multiplied: false });
  composeSprite(memory, picture, { sprite, placement: { opacity: 1, ...place } });
  const rgb = pictureToRgb(memory, picture);
  memory.release(picture.at);
  memory.release(sprite.at);
  return (column: number, row: number): readonly number[] => [
    ...rgb.subarray((row * 46 + column) * 3, (row * 46 + column) * 3 + 3),
  ];
};

const assertNear = (actual: readonly number[], wanted: readonly number[], tolerance = 4): void => {
  for (const [index, value] of actual.entries())
    assert.ok(Math.abs(value - wanted[index]!) <= tolerance, `${actual.join()} is not ${wanted.join()}`);
};

test('an opaque sprite covers what lies below and leaves the rest alone', () => {
  const at = composeSquare({ x: 10, y: 8 });
  assertNear(at(12, 10), [250, 40, 20]);
  assertNear(at(21, 19), [250, 40, 20]);
  assertNear(at(6, 10), GREY, 2);
  assertNear(at(24, 22), GREY, 2);
});

test('opacity and coverage mix colours in proportion', () => {
  const half = [170, 65, 55];
  assertNear(composeSquare({ x: 10, y: 8, opacity: 0.5 })(14, 12), half);
  assertNear(composeSquare({ x: 10, y: 8 }, { alpha: 128 })(14, 12), half);
});

test('a sprite between pixels covers its edges in part and its inside wholly', () => {
  const at = composeSquare({ x: 10.5, y: 8.25 });
  assertNear(at(16, 14), [250, 40, 20]);
  const [luma] = toYuv([at(10, 14)[0]!, at(10, 14)[1]!, at(10, 14)[2]!]);
  const [full] = toYuv([250, 40, 20]);
  const [none] = toYuv(GREY);
  assert.ok(Math.abs(luma - (full + none) / 2) < 3);
});

test('a scaled sprite keeps its middle and its colour', () => {
  const at = composeSquare({ x: 10, y: 8, scale: 0.5 });
  assertNear(at(16, 14), [250, 40, 20]);
  assertNear(at(11, 9), GREY, 2);
  assertNear(composeSquare({ x: 16, y: 12, scale: 1.8 })(15, 10), [250, 40, 20], 8);
});

test('sprites anywhere, also far outside, touch nothing but the picture', () => {
  const place = fc.double({ min: -60, max: 60, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.constantFrom(1, 0.4, 1.3), (x, y, scale) => {
      const guard = memory.allocate(64);
      memory.view(guard, 64).fill(77);
      composeSquare({ x, y, scale });
      assert.ok(memory.view(guard, 64).every((value) => value === 77));
      memory.release(guard);
    }),
    { numRuns: 60 },
  );
});

test('a backdrop moves by parts of a pixel', () => {
  const picture = allocatePicture(memory, 60, 20);
  const target = allocatePicture(memory, 40, 20);
  const bytes = memory.view(picture.at, picture.size);
  for (let at = 0; at < 60 * 20; at += 1) bytes[at] = 2 * (at % 60);
  const firstOf = (shift: number): number => {
    composeBackdrop(memory, target, { backdrop: { picture, axis: 'x', margin: 10 }, shift });
    return memory.view(target.y.at, 40)[20]!;
  };
  assert.deepEqual([firstOf(0), firstOf(-0.5), firstOf(3), firstOf(99)], [60, 61, 54, 40]);
});

test('an enlarged plane keeps its levels, with noise of at most a level', () => {
  const soft = { width: 3, height: 3, values: new Float32Array(9).fill(100.5) };
  const at = memory.allocate(80 * 40);
  enlargePlane(memory, { at, stride: 80, width: 80, height: 40 }, { soft, seed: 9 });
  const seen = new Set(memory.view(at, 80 * 40));
  assert.deepEqual(
    [...seen].toSorted((one, other) => one - other),
    [100, 101],
  );
  memory.release(at);
});

test('released memory is used again', () => {
  const own = createPlaneMemory();
  const blocks = [1000, 2000, 3000].map((size) => own.allocate(size));
  for (const block of [blocks[1]!, blocks[0]!, blocks[2]!]) own.release(block);
  assert.equal(own.allocate(6000), blocks[0]);
});

test('memory that is handed out again is empty', () => {
  const own = createPlaneMemory();
  const first = own.allocate(100);
  own.view(first, 100).fill(9);
  own.release(first);
  const second = own.allocate(100);
  assert.equal(second, first);
  assert.ok(own.view(second, 100).every((value) => value === 0));
});
