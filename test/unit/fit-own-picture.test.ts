import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import { fitOwnPicture } from '../../shared/adapters/visuals/fit-own-picture.ts';

const folder = await mkdtemp(join(tmpdir(), 'fit-'));
after(() => rm(folder, { recursive: true, force: true }));

const TALL = { width: 90, height: 160 };

/** A picture whose red grows from left to right and whose green grows from top to bottom, 0 to 255. */
const writeRamps = async (width: number, height: number): Promise<string> => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.set([(255 * x) / (width - 1), (255 * y) / (height - 1), 128], (y * width + x) * 3);
  const path = join(folder, `${width}x${height}.png`);
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path);
  return path;
};

/** A disc on nothing. */
const writeDisc = async (colour: string): Promise<string> => {
  const path = join(folder, `${colour}.png`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><circle cx="100" cy="100" r="100" fill="${colour}"/></svg>`;
  await sharp(Buffer.from(svg)).png().toFile(path);
  return path;
};

const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? NaN) - expected) <= 8, `${actual} is not near ${expected}`);

const pixelOf = async (path: string, x: number, y: number, frame = TALL): Promise<readonly number[]> => {
  const { width, height, pixels } = await fitOwnPicture(path, frame);
  assert.deepEqual({ width, height }, frame);
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
};

test('a picture of nearly the same shape covers the frame', async () => {
  const path = await writeRamps(80, 100);
  const share = (TALL.width / TALL.height) * (100 / 80);
  near((await pixelOf(path, 0, 80))[0], (255 * (1 - share)) / 2);
  near((await pixelOf(path, 45, 0))[1], 0);
  near((await pixelOf(path, 45, 159))[1], 255);
});

for (const [width, height] of [
  [150, 100],
  [300, 100],
] as const)
  test(`three fifths of a picture of ${width} × ${height} are seen in a tall frame, before itself darker`, async () => {
    const path = await writeRamps(width, height);
    near((await pixelOf(path, 0, 80))[0], 255 * 0.2);
    near((await pixelOf(path, 89, 80))[0], 255 * 0.8);
    const [, , blue] = await pixelOf(path, 45, 4);
    near(blue, 64);
  });

test('three fifths of a tall picture are seen in a wide frame', async () => {
  const path = await writeRamps(90, 160);
  const wide = { width: 160, height: 90 };
  near((await pixelOf(path, 80, 0, wide))[1], 255 * 0.2);
  near((await pixelOf(path, 80, 89, wide))[1], 255 * 0.8);
  near((await pixelOf(path, 4, 45, wide))[2], 64);
});

for (const [colour, ground] of [
  ['#102030', 0xe9],
  ['#f0f0ff', 0x14],
] as const)
  test(`a drawing in ${colour} is shown whole, before what it stands out from`, async () => {
    const path = await writeDisc(colour);
    near((await pixelOf(path, 2, 2))[0], ground);
    near((await pixelOf(path, 3, 80))[0], ground);
    near((await pixelOf(path, 45, 80))[0], Number.parseInt(colour.slice(1, 3), 16));
    assert.equal((await pixelOf(path, 45, 80))[3], 255);
  });
