import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { enlargeImage } from '../../shared/adapters/media/enlarge-image.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import type { RgbaImage } from '../../shared/adapters/media/plane-sprite.ts';

const ROOM = 2;
const memory = createPlaneMemory();

/** Keys' cubic convolution with a = −1/2, by distance. */
const cubic = (distance: number): number => {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
};

/** A channel of a pixel multiplied by coverage; empty outside. */
const multiplied = ({ width, height, pixels }: RgbaImage, x: number, y: number, channel: number): number => {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  const at = (y * width + x) * 4;
  return channel === 3 ? pixels[at + 3]! : (pixels[at + channel]! * pixels[at + 3]!) / 255;
};

/** The same by the definition: every source pixel weighted by its distance on both axes. */
const expectAt = (
  image: RgbaImage,
  place: { readonly x: number; readonly y: number },
  channel: number,
): number => {
  let sum = 0;
  for (let y = -2; y < image.height + 2; y += 1)
    for (let x = -2; x < image.width + 2; x += 1)
      sum += multiplied(image, x, y, channel) * cubic(place.x - x) * cubic(place.y - y);
  return sum;
};

const side = fc.integer({ min: 1, max: 9 });
const images: fc.Arbitrary<RgbaImage> = fc
  .tuple(side, side)
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((pixels) => ({ width, height, pixels, multiplied: false })),
  );

describe('enlarging an image', () => {
  it('weighs neighbours by the cubic, keeps colour within coverage, and leaves room around', () => {
    const grown = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(images, grown, grown, (image, moreWidth, moreHeight) => {
        const size = { width: image.width + moreWidth, height: image.height + moreHeight };
        const large = enlargeImage(memory, image, { size, room: ROOM });
        assert.deepEqual([large.width, large.height], [size.width + 2 * ROOM, size.height + 2 * ROOM]);
        for (let row = 0; row < large.height; row += 1)
          for (let column = 0; column < large.width; column += 1) {
            const [x, y] = [column - ROOM, row - ROOM];
            const isRoom = x < 0 || y < 0 || x >= size.width || y >= size.height;
            const place = {
              x: ((x + 0.5) * image.width) / size.width - 0.5,
              y: ((y + 0.5) * image.height) / size.height - 0.5,
            };
            const cover = isRoom ? 0 : Math.min(255, Math.max(0, expectAt(image, place, 3)));
            for (let channel = 0; channel < 4; channel += 1) {
              const colour = isRoom ? 0 : Math.min(cover, Math.max(0, expectAt(image, place, channel)));
              const found = large.pixels[(row * large.width + column) * 4 + channel]!;
              const wanted = channel === 3 ? cover : colour;
              assert.ok(Math.abs(found - wanted) <= 1, `${found} for ${wanted} at ${x}, ${y}, ${channel}`);
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the inside of one colour as it is', () => {
    const pixels = Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) => [200, 100, 50, 255][at % 4]!);
    const image = { width: 16, height: 16, pixels, multiplied: false };
    const large = enlargeImage(memory, image, { size: { width: 40, height: 40 }, room: ROOM });
    const middle = (22 * large.width + 22) * 4;
    assert.deepEqual([...large.pixels.subarray(middle, middle + 4)], [200, 100, 50, 255]);
    assert.equal(large.multiplied, true);
  });
});
