import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { drawThumbnail } from '../../shared/adapters/visuals/draw-thumbnail.ts';
import { sharp } from '../../shared/adapters/media/sharp.ts';
import { makeScenePlan, SMALL_LOOK } from '../support/make-scene.ts';

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

test('its words stand out sharply still at 160 pixels, on the left; without a title there are none', async () => {
  const [withTitle, without] = [join(folder, 'b.jpg'), join(folder, 'c.jpg')];
  await drawThumbnail({ plan: makePlan(), path: withTitle });
  await drawThumbnail({ plan: makePlan({ title: '' }), path: without });
  assert.equal(await countSharpEdges(without), 0);
  const edges = await countSharpEdges(withTitle);
  assert.ok(edges > 150, `${edges} edges`);
});

test('a film without shots has no thumbnail', async () => {
  const plan = makePlan({ scenes: [] });
  await assert.rejects(drawThumbnail({ plan, path: join(folder, 'd.jpg') }), (error) =>
    isCode(error, 'MEDIA_FAILED'),
  );
});
