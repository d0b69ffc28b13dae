import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { findBase } from '../../shared/adapters/visuals/find-base.ts';
import { loadArt } from '../../shared/adapters/visuals/load-art.ts';

const memory = createPlaneMemory();

const baseOf = async (name: string, size: number) => {
  const picture = loadEmojiIndex().pictures.find((one) => one.name === name);
  assert.ok(picture, name);
  return findBase(await loadArt(memory, { art: picture.code, size }));
};

const STANDS = [
  'mountain',
  'water wave',
  'ship',
  'sailboat',
  'people hugging',
  'house',
  'construction worker',
];
const FLOATS = [
  'sun',
  'full moon',
  'dove',
  'airplane',
  'balloon',
  'red apple',
  'red heart',
  'star',
  'rocket',
  'owl',
];

for (const size of [200, 700]) {
  for (const name of STANDS)
    test(`${name} stands on its lower edge at ${size} pixels`, async () => {
      const base = await baseOf(name, size);
      assert.ok(base, 'no base');
      assert.ok(base.right - base.left > size / 3);
      assert.ok(base.bottom > size / 2);
    });
  for (const name of FLOATS)
    test(`${name} stands on nothing at ${size} pixels`, async () => {
      assert.equal(await baseOf(name, size), undefined);
    });
}

test('an empty image stands on nothing', () => {
  const image = { width: 8, height: 8, pixels: new Uint8Array(256), multiplied: false };
  assert.equal(findBase(image), undefined);
});
