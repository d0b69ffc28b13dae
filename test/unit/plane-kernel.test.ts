import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { composeSprite } from '../../shared/adapters/media/compose-sprite.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import {
  allocatePicture,
  allocateSprite,
  type Plane,
  type Sprite,
} from '../../shared/adapters/media/plane-picture.ts';

const memory = createPlaneMemory();

const read = (at: number): number => memory.view(at, 1)[0]!;

interface Taps {
  readonly stride: number;
  /** 256ths of the way to the next sample. */
  readonly fx: number;
  readonly fy: number;
}

/** Four samples from `at` on, weighed as plane-kernel.as says; `corner` has the weight that is rounded. */
const tap = (at: number, { stride, fx, fy }: Taps): number => {
  const w11 = (fx * fy + 128) >> 8;
  const weights = [256 - fx - fy + w11, fx - w11, fy - w11, w11];
  const taps = [at, at + 1, at + stride, at + stride + 1];
  return taps.reduce((sum, place, index) => sum + read(place) * weights[index]!, 0) >> 8;
};

const mix = (under: number, { c, a, opacity }: { c: number; a: number; opacity: number }): number => {
  const share = (a * opacity) >> 8;
  return Math.min(255, (c * opacity + under * (256 - share - (share >> 7))) >> 8);
};

interface ScaledCall {
  readonly target: Plane;
  readonly sprite: Sprite;
  readonly u0: number;
  readonly v0: number;
  readonly step: number;
  readonly opacity: number;
}

/** `blendScaled` sample by sample. */
const referenceScaled = (call: ScaledCall, before: Uint8Array): Uint8Array => {
  const { target, sprite, u0, v0, step, opacity } = call;
  return before.map((under, index) => {
    const u = u0 + (index % target.width) * step;
    const v = v0 + Math.floor(index / target.width) * step;
    const taps = { stride: sprite.y.stride, fx: (u >> 8) & 255, fy: (v >> 8) & 255 };
    const skip = (v >> 16) * sprite.y.stride + (u >> 16);
    const a = tap(sprite.a.at + skip, taps);
    return a === 0 ? under : mix(under, { c: tap(sprite.y.at + skip, taps), a, opacity });
  });
};

const SIDE = 64;

/** Luma and coverage with empty, full and half covered patches; colour never exceeds coverage. */
const patchySprite = (seed: number): Sprite => {
  const sprite = allocateSprite(memory, SIDE, SIDE);
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1) {
      const patch = (Math.imul((row >> 4) * 4 + (column >> 4) + seed, 0x9e37_79b1) >>> 16) % 3;
      const cover = [0, 255, (row * 37 + column * 101 + seed) & 255][patch]!;
      const at = row * sprite.y.stride + column;
      memory.view(sprite.a.at + at, 1)[0] = cover;
      memory.view(sprite.y.at + at, 1)[0] = Math.floor((cover * ((row * 11 + column * 3) & 255)) / 255);
    }
  return sprite;
};

test('scaled sprites are what a plain sum of their samples is, in vectors and out of them', () => {
  const part = fc.integer({ min: 0, max: 0xffff });
  const property = fc.property(
    fc.integer(),
    fc.integer({ min: 0x9000, max: 0x2c000 }),
    fc.tuple(part, part),
    fc.integer({ min: 1, max: 256 }),
    (seed, step, [u0, v0], opacity) => {
      const size = Math.min(44, Math.floor(((SIDE - 1) * 65_536 - 65_536) / step));
      const { y: target, at, size: bytes } = allocatePicture(memory, size & ~1, size & ~1);
      const sprite = patchySprite(seed);
      memory.view(at, bytes).fill(seed & 255);
      const area = target.width * target.height;
      const call = { target, sprite, u0, v0, step, opacity };
      const wanted = referenceScaled(call, memory.view(at, area).slice());
      const from = [target.at, target.stride, sprite.y.at, sprite.a.at, sprite.y.stride] as const;
      memory.kernel.blendScaled(...from, target.width, target.height, u0, v0, step, opacity);
      assert.deepEqual(memory.view(at, area).slice(), wanted);
      memory.release(at);
      memory.release(sprite.at);
    },
  );
  fc.assert(property, { numRuns: 60 });
});

test('shifted sprites are what a plain sum of their samples is, where they are empty, full and in between', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const opacities = fc.oneof(fc.constant(256), fc.integer({ min: 1, max: 255 }));
  const property = fc.property(fc.integer(), part, part, opacities, (seed, fx, fy, opacity) => {
    const { y: target, at, size } = allocatePicture(memory, 58, 58);
    const sprite = patchySprite(seed);
    const { stride } = sprite.y;
    memory.view(at, size).fill(seed & 255);
    const area = target.width * target.height;
    // The kernel shifts to the right: what it calls fx is the share of the sample before.
    const taps = { stride, fx: 256 - fx, fy: 256 - fy };
    const before = memory.view(at, area).slice();
    const wanted = before.map((under, index) => {
      const skip = Math.floor(index / target.width) * stride + (index % target.width);
      const a = tap(sprite.a.at + skip, taps);
      return mix(under, { c: tap(sprite.y.at + skip, taps), a, opacity });
    });
    const from = [target.at, target.stride, sprite.y.at, sprite.a.at, stride] as const;
    memory.kernel.blend(...from, target.width, target.height, fx, fy, opacity);
    const off = memory.view(at, area).map((value, index) => Math.abs(value - wanted[index]!));
    assert.ok(Math.max(...off) <= 1);
    memory.release(at);
    memory.release(sprite.at);
  });
  fc.assert(property, { numRuns: 60 });
});

test('a wide light stands on whole samples, any other sprite between them', () => {
  const lumaAt = (soft: boolean, x: number): Uint8Array => {
    const picture = allocatePicture(memory, 80, 80);
    const sprite = { ...patchySprite(3), soft };
    composeSprite(memory, picture, { sprite, placement: { x, y: 4, opacity: 1 } });
    const luma = memory.view(picture.y.at, 80 * 80).slice();
    memory.release(picture.at);
    memory.release(sprite.at);
    return luma;
  };
  assert.deepEqual(lumaAt(true, 6.4), lumaAt(false, 6));
  assert.notDeepEqual(lumaAt(false, 6.4), lumaAt(false, 6));
});
