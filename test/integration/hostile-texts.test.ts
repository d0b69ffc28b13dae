/** Texts that would add filters, styles or elements where they were put together with FFmpeg's, ASS's or SVG's own. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createFilmAssembler } from '../../shared/adapters/media/assemble-film.ts';
import * as av from '../../shared/adapters/media/av.ts';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import { CAPTION_STYLES } from '../../shared/domain/video.ts';
import { makeJob, makePlan, makeScenes } from '../support/make-film.ts';
import { makeScenePlan, makeShot, sayWords, SMALL_LOOK } from '../support/make-scene.ts';

const root = await mkdtemp(join(tmpdir(), 'faceless-texts-'));
after(async () => rm(root, { recursive: true }));

/** In every text below, and in nothing of ours. */
const MARK = 'quetzal';
const TEXTS = [
  `${MARK}':drawtext=textfile=/etc/passwd:x=0,`,
  `${MARK}[mix];movie=/etc/passwd[x]`,
  `{\\fs900\\blur99\\bord99\\t(0,9,\\fs1)}${MARK}`,
  `%{pts}${MARK}\\N`,
  `${MARK}</text><image href="file:///etc/passwd"/><text>`,
  `&xxe;${MARK}]]>`,
];

/** Every graph that is made meanwhile. */
const graphs: string[] = [];
for (const api of [av.FilterAPI, av.FilterComplexAPI] as { create: (...args: never[]) => unknown }[]) {
  const create = api.create.bind(api);
  api.create = (...args) => {
    graphs.push(JSON.stringify(args));
    return create(...args);
  };
}

const job = async (name: string) => {
  const folder = join(root, name);
  await mkdir(folder);
  return makeJob(folder);
};

const draw = createSceneDrawer();

/** Seconds that a scene of two seconds takes. */
const time = async (name: string, text: string, style: (typeof CAPTION_STYLES)[number]): Promise<number> => {
  const bigText = text.slice(0, 40);
  const scene = makeScenePlan({ narration: text, shots: [makeShot({ composition: 'quote', bigText })] });
  const look = { ...SMALL_LOOK, captions: { ...SMALL_LOOK.captions, style } };
  const words = sayWords(text, 0.1, 1.8 / text.split(' ').length);
  const input = { scene, previous: undefined, look, words, frames: 60 };
  const start = performance.now();
  const { segmentPath } = await draw(input, await job(name));
  const { picture } = await probeFile(segmentPath);
  assert.deepEqual([picture?.width, picture?.height], [SMALL_LOOK.width, SMALL_LOOK.height]);
  return (performance.now() - start) / 1000;
};

for (const style of CAPTION_STYLES)
  test(`captions (${style}) and cards draw such texts as letters, in no more time than others`, async () => {
    const plain = await time(`plain-${style}`, TEXTS.join(' ').replaceAll(/[^a-z ]/g, 'e'), style);
    const hostile = await time(`hostile-${style}`, TEXTS.join(' '), style);
    assert.ok(hostile < 3 * plain + 2, `${hostile} s, and ${plain} s for plain letters`);
  });

test('a film with such a title and such captions is a film, and says them as they are', async () => {
  const scenes = (await makeScenes(root)).map((scene) => ({
    ...scene,
    words: scene.words.map((word, index) => ({
      ...word,
      text: TEXTS[(index + scene.index * 2) % TEXTS.length]!,
    })),
  }));
  const title = TEXTS.join(' ');
  const film = await createFilmAssembler()(
    { plan: { ...makePlan(scenes), title }, scenes },
    await job('film'),
  );
  assert.equal((await probeFile(film.videoPath)).tags['title'], title);
  const [srt, vtt] = await Promise.all(
    [film.srtPath, film.vttPath].map(async (path) => readFile(path, 'utf8')),
  );
  for (const text of TEXTS.slice(0, 6)) assert.ok(srt?.includes(text), text);
  assert.doesNotMatch(vtt ?? '', /<\/?(?:text|image)|&xxe/);
});

test('no text of a person’s is part of any filter graph', () => {
  assert.ok(graphs.length >= 4, String(graphs.length));
  assert.deepEqual(
    graphs.filter((graph) => /quetzal|passwd|drawtext|movie/.test(graph)),
    [],
  );
});
