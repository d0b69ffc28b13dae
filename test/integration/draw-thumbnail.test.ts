import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { drawThumbnail } from '../../shared/adapters/visuals/draw-thumbnail.ts';
import { sharp } from '../../shared/adapters/visuals/load-art.ts';
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

test('its words have strong contrast still at 160 pixels, on the left; without a title there are none', async () => {
  const [withTitle, without] = [join(folder, 'b.jpg'), join(folder, 'c.jpg')];
  await drawThumbnail({ plan: makePlan(), path: withTitle });
  await drawThumbnail({ plan: makePlan({ title: '' }), path: without });
  const spread = async (path: string): Promise<number> => {
    const small = await sharp(path).resize(160).greyscale().toBuffer();
    const { channels } = await sharp(small).extract({ left: 2, top: 10, width: 80, height: 70 }).stats();
    return channels[0]!.stdev;
  };
  assert.ok((await spread(withTitle)) > 55);
  assert.ok((await spread(without)) < 30);
});

test('a film without shots has no thumbnail', async () => {
  const plan = makePlan({ scenes: [] });
  await assert.rejects(drawThumbnail({ plan, path: join(folder, 'd.jpg') }), (error) =>
    isCode(error, 'MEDIA_FAILED'),
  );
});
