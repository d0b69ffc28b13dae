import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { drawThumbnail } from '../../shared/adapters/visuals/draw-thumbnail.ts';
import { castThumbnail } from '../../shared/adapters/visuals/cast-thumbnail.ts';
import { drawHeadline } from '../../shared/adapters/visuals/draw-headline.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import { shortenTitle } from '../../shared/domain/planning/titles/shorten-title.ts';
import { makeScenePlan, SMALL_LOOK } from '../support/make-scene.ts';
import { LONG_TITLES, LONG_WORDED_TITLES, WHOLE_TITLES } from '../support/tables/titles.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faceless-thumbnail-'));
});
after(() => rm(folder, { recursive: true }));

const makePlan = (change: Partial<FilmPlan> = {}): FilmPlan => ({
  schema: 1,
  title: 'Why octopuses have three hearts',
  look: SMALL_LOOK,
  scenes: [makeScenePlan()],
  writer: { name: 'test', detail: '' },
  seed: 1,
  ...change,
});

test('a thumbnail is a JPEG of 1280×720 below 2 MB', async () => {
  const path = join(folder, 'a.jpg');
  await drawThumbnail({ plan: makePlan(), path });
  const { format, width, height, size } = await sharp(await readFile(path)).metadata();
  assert.deepEqual([format, width, height], ['jpeg', 1280, 720]);
  assert.ok((size ?? 0) > 20_000 && (size ?? 0) < 2_000_000);
});

/** How many places of the left half are nearly white within two pixels of nearly black ones, at 160 pixels. */
const countSharpEdges = async (path: string): Promise<number> => {
  const { data, info } = await sharp(path)
    .resize(160)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let edges = 0;
  for (let at = 2; at < data.length - 2; at += 1) {
    if (at % info.width > 85 || data[at]! < 170) continue;
    if (data[at - 2]! < 60 || data[at + 2]! < 60) edges += 1;
  }
  return edges;
};

test('its words stand out sharply still at 160 pixels, on the left; without any words there are none', async () => {
  const [withTitle, without] = [join(folder, 'b.jpg'), join(folder, 'c.jpg')];
  await drawThumbnail({ plan: makePlan(), path: withTitle });
  const silent = makePlan({ title: '', scenes: [{ ...makeScenePlan(), narration: '' }] });
  await drawThumbnail({ plan: silent, path: without });
  assert.equal(await countSharpEdges(without), 0);
  const edges = await countSharpEdges(withTitle);
  assert.ok(edges > 150, `${edges} edges`);
});

test('a title of nothing but emoji gives way to the words that the film begins with', async () => {
  const path = join(folder, 'e.jpg');
  await drawThumbnail({ plan: makePlan({ title: '🐙🐙' }), path });
  const edges = await countSharpEdges(path);
  assert.ok(edges > 150, `${edges} edges`);
});

/** Heights of the lines of letters without accents, in pixels: rows that show their fill, not the dark outline. */
const measureLines = (title: string): readonly number[] => {
  const words = shortenTitle(title.normalize('NFD').replace(/\p{M}/gu, ''));
  const request = { words, width: 700, height: 720, accent: [255, 0, 255], han: 'chinese' } as const;
  const { width, height, pixels } = drawHeadline(request);
  const heights: number[] = [];
  let rows = 0;
  for (let y = 0; y <= height; y += 1) {
    let isLetters = false;
    for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4) isLetters ||= (pixels[at] ?? 0) > 200;
    if (!isLetters && rows > 0) heights.push(rows);
    rows = isLetters ? rows + 1 : 0;
  }
  return heights;
};

test('every title is readable at 160 pixels: capitals are five and a half of them high, and all lines fit', () => {
  for (const title of [...WHOLE_TITLES, ...LONG_TITLES.map(([long]) => long), ...LONG_WORDED_TITLES]) {
    const heights = measureLines(title);
    const smallest = Math.min(...heights) / 8;
    assert.ok(smallest >= 5.5, `${title}: ${smallest.toFixed(1)} pixels`);
    assert.ok(heights.length <= 6, title);
  }
});

test('Greek capitals have no accents', () => {
  const draw = (...words: readonly string[]) =>
    drawHeadline({ words, width: 700, height: 720, accent: [255, 0, 255], han: 'chinese' }).pixels;
  assert.deepEqual(draw('ιστορία', 'ελαιόλαδου'), draw('ιστορια', 'ελαιολαδου'));
  assert.notDeepEqual(draw('café'), draw('cafe'));
});

const COMPANIONS = ['1f331', '1f6cf-fe0f', '1f5bc-fe0f'];

test('the pictures on a thumbnail stand beside one another, also those that fill their square', () => {
  for (const count of [0, 1, 2, 3]) {
    const [, ...placed] = castThumbnail({ subject: '1f5bc-fe0f', companions: COMPANIONS.slice(0, count) });
    assert.equal(placed.length, count + 1);
    for (const [index, one] of placed.entries()) {
      assert.ok(one.x - one.size / 2 >= 1030 && one.x + one.size / 2 <= 1920, 'beside the title');
      for (const other of placed.slice(index + 1)) {
        const reach = (one.size + other.size) / 2;
        const [across, down] = [reach - Math.abs(one.x - other.x), reach - Math.abs(one.y - other.y)];
        const hidden = (Math.max(0, across) * Math.max(0, down)) / Math.min(one.size, other.size) ** 2;
        assert.ok(hidden < 0.05, `${one.art} and ${other.art} overlap by ${hidden}`);
      }
    }
  }
});

test('a film without shots has no thumbnail', async () => {
  const plan = makePlan({ scenes: [] });
  await assert.rejects(drawThumbnail({ plan, path: join(folder, 'd.jpg') }), (error) =>
    isCode(error, 'MEDIA_FAILED'),
  );
});
