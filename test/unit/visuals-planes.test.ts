import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { composeBackdrop } from '../../shared/adapters/media/compose-backdrop.ts';
import { composeSprite } from '../../shared/adapters/media/compose-sprite.ts';
import { recolourLetters, type Rgb, toYuv } from '../../shared/adapters/media/plane-colour.ts';
import { enlargePlane } from '../../shared/adapters/media/plane-enlarge.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { allocatePicture, bandOf } from '../../shared/adapters/media/plane-picture.ts';
import { releaseImage, spriteFromImage } from '../../shared/adapters/media/plane-sprite.ts';
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

test('a picture that is put together band by band is the one that is put together at once', () => {
  const backdrop = { picture: allocatePicture(memory, 46, 54), axis: 'y', margin: 10 } as const;
  memory.view(backdrop.picture.at, backdrop.picture.size).forEach((_, at, view) => {
    view[at] = (at * 37) & 255;
  });
  const pixels = Uint8Array.from({ length: 12 * 12 * 4 }, (_, at) => (at * 53) & 255);
  const { sprite } = spriteFromImage(memory, { width: 12, height: 12, pixels, multiplied: false });
  const whole = allocatePicture(memory, 46, 34);
  const banded = allocatePicture(memory, 46, 34);
  fc.assert(
    fc.property(fc.double({ min: -9, max: 40, noNaN: true }), fc.integer({ min: 1, max: 17 }), (y, half) => {
      const placement = { x: 20.3, y, opacity: 0.7 };
      composeBackdrop(memory, whole, { backdrop, shift: y / 9 });
      composeSprite(memory, whole, { sprite, placement });
      for (let top = 0; top < 34; top += 2 * half) {
        const band = bandOf(banded, top, Math.min(2 * half, 34 - top));
        composeBackdrop(memory, band, { backdrop, shift: y / 9, top });
        composeSprite(memory, band, { sprite, placement: { ...placement, y: y - top } });
      }
      assert.deepEqual(memory.view(banded.at, banded.size), memory.view(whole.at, whole.size));
    }),
  );
});

/** Y, coverage, U and V of one pixel of an image, or of the mean of several, as the standard says. */
const separateSlowly = (pixels: readonly (readonly number[])[]): readonly number[] => {
  const covers = pixels.map(([, , , alpha]) => alpha! / 255);
  const cover = covers.reduce((sum, share) => sum + share, 0) / pixels.length;
  const parts = pixels.map(([red, green, blue], at) =>
    toYuv([red!, green!, blue!]).map((value) => value * covers[at]!),
  );
  const mean = (part: number): number => parts.reduce((sum, one) => sum + one[part]!, 0) / pixels.length;
  return [mean(0), cover * 255, mean(1), mean(2)];
};

test('an image of any size, multiplied or not, becomes the planes that the standard says', () => {
  const sides = fc.integer({ min: 1, max: 13 });
  fc.assert(
    fc.property(
      sides,
      sides,
      fc.integer({ min: 1, max: 9999 }),
      fc.boolean(),
      (width, height, seed, multiplied) => {
        const straight = Array.from({ length: width * height }, (_, at) =>
          [7, 11, 13, 17].map((step) => ((at + 1) * step * seed) % 256),
        );
        // The first and the last pixel show, so that nothing is cut off.
        for (const pixel of [straight[0]!, straight.at(-1)!]) pixel[3] = 200;
        const stored = straight.map(([red, green, blue, alpha]) =>
          multiplied
            ? [red!, green!, blue!].map((part) => Math.round((part * alpha!) / 255)).concat(alpha!)
            : [red!, green!, blue!, alpha!],
        );
        const image = { width, height, pixels: Uint8Array.from(stored.flat()), multiplied };
        const { sprite, left, top } = spriteFromImage(memory, image);
        const pixelAt = (x: number, y: number): readonly number[] =>
          x < width && y < height ? straight[y * width + x]! : [0, 0, 0, 0];
        const near = (plane: { at: number; stride: number }, x: number, y: number, wanted: number): void => {
          const [value] = memory.view(plane.at + y * plane.stride + x, 1);
          assert.ok(Math.abs(value! - wanted) <= 2, `${value} is not ${wanted}`);
        };
        for (let y = 0; y < sprite.height; y += 1)
          for (let x = 0; x < sprite.width; x += 1) {
            const [luma, cover] = separateSlowly([pixelAt(left + x, top + y)]);
            near(sprite.y, x, y, luma!);
            near(sprite.a, x, y, cover!);
          }
        for (let y = 0; y < sprite.height; y += 2)
          for (let x = 0; x < sprite.width; x += 2) {
            const block = [0, 1, 2, 3].map((part) => pixelAt(left + x + (part & 1), top + y + (part >> 1)));
            const [, cover, u, v] = separateSlowly(block);
            near(sprite.c, x / 2, y / 2, cover!);
            near(sprite.u, x / 2, y / 2, u!);
            near(sprite.v, x / 2, y / 2, v!);
          }
        releaseImage(image);
        assert.equal(image.pixels.length, 0);
        releaseImage(image);
        memory.release(sprite.at);
      },
    ),
  );
});

test('white letters become those of another colour, their outline stays', () => {
  const [outline, colour]: readonly [Rgb, Rgb] = [
    [11, 11, 18],
    [255, 200, 40],
  ];
  const mix = (share: number, to: Rgb): Rgb =>
    [0, 1, 2].map((part) => outline[part]! + share * (to[part]! - outline[part]!)) as unknown as Rgb;
  for (const share of [0, 0.5, 1]) {
    const pixels = Uint8Array.from({ length: 16 }, (_, at) => [...mix(share, [255, 255, 255]), 255][at % 4]!);
    const { sprite } = spriteFromImage(
      memory,
      { width: 2, height: 2, pixels, multiplied: true },
      recolourLetters(outline, colour),
    );
    const seen = [sprite.y, sprite.u, sprite.v].map(({ at }) => memory.view(at, 1)[0]!);
    for (const [part, wanted] of toYuv(mix(share, colour)).entries())
      assert.ok(Math.abs(seen[part]! - wanted) <= 2, `${seen.join()} at ${share}`);
    memory.release(sprite.at);
  }
});
