import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { FilmPlan, ScenePlan } from '../../shared/domain/film.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { chooseLook, chooseSeed } from '../../shared/domain/look.ts';
import { pausesFor } from '../../shared/domain/planning/choose-pauses.ts';
import { chooseTags, writeDescription, writeMetadata } from '../../shared/domain/metadata.ts';
import { nameTopics } from '../../shared/domain/name-topics.ts';
import { mergeProvenance } from '../../shared/domain/merge-provenance.ts';
import { makeShot } from '../support/make-scene.ts';
import { makeVideo } from '../support/make-video.ts';

const asset = (change: Partial<Provenance> = {}): Provenance => ({
  kind: 'illustration',
  name: '1f30a',
  set: 'Fluent Emoji',
  source: '@lobehub/fluent-emoji-3d',
  author: 'Microsoft',
  licence: 'MIT',
  url: 'https://example.test/fluent',
  ...change,
});

const scene = (index: number, narration: string): ScenePlan => ({
  index,
  narration,
  role: 'body',
  pauseBefore: 0,
  pauseAfter: 0,
  shots: [],
});
const video = makeVideo();
const plan: FilmPlan = {
  schema: 1,
  title: 'Tea',
  look: chooseLook(video.settings),
  seed: 1,
  writer: { name: 'offline', detail: 'as written' },
  scenes: [scene(0, 'Tea is <old>.'), scene(1, 'Very old.')],
};

test('credits name each source once, whatever number of its pictures is used', () => {
  const pictures = [asset(), asset({ name: '1f375' }), asset()];
  assert.equal(mergeProvenance(pictures).length, 2);
  assert.equal(
    writeDescription({ opening: 'Tea.', chapters: [], provenance: pictures }),
    'Tea.\n\nCredits\nPictures: Fluent Emoji by Microsoft (MIT) https://example.test/fluent',
  );
});

test('tags are each by itself and once, in the order in which they are first said', () => {
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['meditation', 'sleep', 'Meditation'],
      ['meditation', 'sleep'],
    ],
    [
      ['#facts', 'facts', '#Deep  sea'],
      ['facts', 'Deep sea'],
    ],
    [
      ['deep sea, ocean', 'sea'],
      ['deep sea', 'ocean', 'sea'],
    ],
    [
      ['#sea #ocean', 'C#', 'no. #1'],
      ['sea', 'ocean', 'C#', 'no. #1'],
    ],
    [[' , ', '#'], []],
  ];
  for (const [given, chosen] of cases) assert.deepEqual(chooseTags(given), chosen);
});

test('a film without tags gets its topics: nouns that it keeps saying, and shows', () => {
  const shot = { ...makeShot(), because: 'hearts octopus' };
  const scenes = [
    'An octopus has three hearts.',
    'Two hearts feed the gills.',
    'The gills feed the octopus.',
  ];
  const film: FilmPlan = {
    ...plan,
    title: 'The octopus',
    scenes: scenes.map((narration, index) => ({ ...scene(index, narration), shots: [shot] })),
  };
  assert.deepEqual(nameTopics(film), ['octopus', 'hearts']);
  assert.deepEqual(nameTopics({ ...film, scenes: [] }), ['octopus']);
  const walk: FilmPlan = {
    ...film,
    title: 'Lisbon in one day',
    scenes: [
      scene(0, 'At sunrise you will see Portugal at its best.'),
      scene(1, 'All of Portugal eats here.'),
    ],
  };
  assert.deepEqual(nameTopics(walk), ['lisbon', 'portugal']);
  assert.deepEqual(nameTopics({ ...film, title: 'Lemons for lemonade', scenes: [] }), ['lemons']);
});

test('description and tags keep YouTube’s bounds under any input, and lose no character by half', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  const assets = fc.array(
    fc.record({ name: text, source: text, author: text }).map((fields) => asset(fields)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, assets, fc.array(text, { maxLength: 60 }), (opening, provenance, tags) => {
      const chapters = tags.map((title, index) => ({ start: index * 10, title }));
      const description = writeDescription({ opening, chapters, provenance });
      assert.ok(Buffer.byteLength(description) <= 5000);
      assert.ok(description.isWellFormed() && !/[<>]/.test(description));
      const chosen = chooseTags(tags);
      const counted = chosen.map((tag) => tag.length + (tag.includes(' ') ? 2 : 0));
      const length = counted.reduce((sum, one) => sum + one + 1, -1);
      assert.ok(chosen.length <= 30 && length <= 500, `${chosen.length} tags of ${length}`);
      assert.equal(new Set(chosen.map((tag) => tag.toLowerCase())).size, chosen.length);
      for (const tag of chosen) assert.ok(tag.length <= 50 && tag !== '' && !/[<>]/.test(tag));
    }),
    { numRuns: 60 },
  );
});

test('metadata place every scene in the film by its frames', () => {
  const record = { segmentKey: 'k', words: [], provenance: [] };
  const metadata = writeMetadata({
    title: `${'x'.repeat(98)}<>😀`,
    tags: ['Tea', 'tea', 'green tea'],
    plan,
    records: [
      { ...record, index: 0, frames: 45 },
      { ...record, index: 1, frames: 30 },
    ],
    provenance: [asset(), asset()],
    duration: 2.5,
    loudness: { integratedLufs: -14, truePeakDbtp: -1.5 },
    stages: [],
  });
  assert.deepEqual(metadata.scenes, [
    { index: 0, start: 0, end: 1.5, narration: 'Tea is <old>.' },
    { index: 1, start: 1.5, end: 2.5, narration: 'Very old.' },
  ]);
  assert.equal(metadata.title, `${'x'.repeat(98)}‹…`);
  assert.deepEqual(metadata.tags, ['Tea', 'green tea', 'facts']);
  assert.ok(metadata.description.startsWith('Tea is ‹old›.'));
  assert.deepEqual(
    metadata.provenance.map(({ kind }) => kind),
    ['script', 'illustration'],
  );
});

/** A film with scenes of so many seconds, each a paragraph of its own where `paragraphs` says so. */
const chaptersOf = (
  scenes: readonly { readonly narration: string; readonly seconds: number; readonly paragraph: boolean }[],
  niche = plan.look.niche,
) => {
  const { frameRate } = plan.look;
  const pauses = pausesFor(niche);
  const film: FilmPlan = {
    ...plan,
    look: { ...plan.look, niche },
    scenes: scenes.map(({ narration }, index) => ({
      ...scene(index, narration),
      pauseAfter: scenes[index + 1]?.paragraph === true ? pauses.paragraph : pauses.sentence,
    })),
  };
  const record = { segmentKey: 'k', words: [], provenance: [] };
  return writeMetadata({
    title: 'Tea',
    tags: [],
    plan: film,
    records: scenes.map(({ seconds }, index) => ({ ...record, index, frames: seconds * frameRate })),
    provenance: [],
    duration: scenes.reduce((sum, { seconds }) => sum + seconds, 0),
    loudness: { integratedLufs: -14, truePeakDbtp: -1.5 },
    stages: [],
  });
};

test('a film of a minute or more has chapters: they begin with paragraphs and are called by how those begin', () => {
  const part = (narration: string, seconds: number, paragraph = true) => ({ narration, seconds, paragraph });
  const scenes = [
    part('Tea is old. Nobody knows how old.', 12),
    part('A legend tells of leaves that fell into a pot.', 9, false),
    part('Number one: green tea.', 9),
    part('It is short.', 4),
    part('When the first ships came to Europe with tea, after a year at sea, it cost a fortune.', 30),
    part('Which one is yours?', 11),
    part('Drink it.', 4),
  ];
  const { description, chapters } = chaptersOf(scenes);
  assert.equal(
    description,
    [
      'Tea is old. Nobody knows how old. A legend tells of leaves that fell into a pot. Number one: green tea. It is short. When the first ships came to Europe with tea, after a year at sea, it cost a fortune.',
      '',
      '0:00 Tea is old',
      '0:21 Number one: green tea',
      '0:34 When the first ships came to Europe with tea, after a year at sea',
      '1:04 Which one is yours?',
    ].join('\n'),
  );
  assert.deepEqual(
    chapters.map(({ start }) => start),
    [0, 21, 34, 64],
  );
  const hours = scenes.map((each) => ({ ...each, seconds: each.seconds * 60 }));
  assert.match(chaptersOf(hours).description, /^1:04:00 Which one is yours\?$/mu);
  const short = scenes.map((each) => ({ ...each, seconds: each.seconds / 3 }));
  assert.deepEqual([chaptersOf(short).chapters, chaptersOf(scenes.slice(0, 2)).chapters], [[], []]);
  const run = scenes.map((each) => ({ ...each, paragraph: false }));
  for (const niche of ['facts', 'gratitude', 'sleep'] as const)
    assert.deepEqual([chaptersOf(scenes, niche).chapters.length, chaptersOf(run, niche).chapters], [4, []]);
});

test('a chapter is called by words that say something, cut where one would cut them', () => {
  const titles: readonly (readonly [narration: string, title: string])[] = [
    ['Why? Nobody knows.', 'Why? Nobody knows'],
    ['Number 1. Green tea is old.', 'Number 1. Green tea is old'],
    [
      'Welcome. For the next few minutes, there is nothing that you need to do, or to be.',
      'Welcome. For the next few minutes, there is nothing that you need to do',
    ],
    [
      'He said “Go, my friend, and never look back, whatever they may call behind you as you go”.',
      'He said “Go, my friend, and never look back, whatever they may call behind you…',
    ],
    [
      '数千年前の伝説によると、神農という皇帝が湯を沸かしていたとき、一枚の葉が風に舞って釜の中に落ち、それが茶の始まりになったという。',
      '数千年前の伝説によると、神農という皇帝が湯を沸かしていたとき、一枚の葉が風に舞って釜の中に落ち',
    ],
    [
      'The Roman aqueducts carried water for more than five hundred years.',
      'The Roman aqueducts carried water for more than five hundred years',
    ],
    [
      'If the finding holds, elephants would be the first wild animals that are known to call one another by name.',
      'Elephants would be the first wild animals that are known to call one another…',
    ],
    [`Tea ${'.'.repeat(1900)}x`, 'Tea…'],
    ['Is 5 < 6, or is it not?', 'Is 5 ‹ 6, or is it not?'],
  ];
  const scenes = titles.map(([narration]) => ({ narration, seconds: 15, paragraph: true }));
  assert.deepEqual(
    chaptersOf(scenes).chapters.map(({ title }) => title),
    titles.map(([, title]) => title),
  );
  const clock = [{ narration: '9:00 is when it begins.', seconds: 15, paragraph: true }, ...scenes];
  assert.deepEqual(chaptersOf(clock).chapters, []);
});

test('whatever the scenes, players take the chapters: from 0:00 on, three or more, ten seconds or more', () => {
  const words = fc.array(
    fc.constantFrom(
      'Tea',
      'leaf,',
      'water.',
      'an',
      'old',
      'pot:',
      'boils!',
      '茶'.repeat(70),
      '👩‍🚀'.repeat(20),
      '…',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const scenes = fc.array(
    fc.record({
      narration: words.map((list) => list.join(' ')),
      seconds: fc.integer({ min: 1, max: 40 }),
      paragraph: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(scenes, (film) => {
      const { chapters, duration } = chaptersOf(film);
      if (chapters.length === 0) return;
      assert.ok(chapters.length >= 3 && chapters.length <= 12);
      const starts = [...chapters.map(({ start }) => start), duration];
      assert.equal(starts[0], 0);
      for (const [at, start] of starts.slice(1).entries()) assert.ok(start - starts[at]! >= 10);
      assert.equal(new Set(chapters.map(({ title }) => title)).size, chapters.length);
      for (const { title } of chapters) assert.ok(title !== '' && title.length <= 80);
    }),
  );
});

test('the same text with the same settings has the same seed, another text another', () => {
  const other = { ...video.source, sha256: '1'.repeat(64) };
  assert.equal(chooseSeed(video), chooseSeed(makeVideo({ owner: 'owner-b' })));
  assert.notEqual(chooseSeed(video), chooseSeed(makeVideo({ source: other })));
});
