import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFliteSpeech } from '../../shared/adapters/speech/create-flite-speech.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { FilmPlan, Look, Script } from '../../shared/domain/film.ts';
import { cutShots } from '../../shared/domain/planning/cut-shots.ts';
import { listPalettes } from '../../shared/domain/planning/palette-names.ts';
import { estimateSentence, paceFor } from '../../shared/domain/planning/choose-pace.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import type { Niche } from '../../shared/domain/video.ts';
import { DEFAULT_CAPTIONS } from '../support/make-video.ts';

const LOOK: Look = {
  width: 1080,
  height: 1920,
  frameRate: 30,
  niche: 'facts',
  tone: 'conversational',
  voice: 'slt',
  captions: DEFAULT_CAPTIONS,
  quality: 'standard',
};
const planner = createFilmPlanner(loadEmojiIndex);

const scriptOf = (...narrations: readonly string[]): Script => ({
  title: 'A film',
  writer: { name: 'test', detail: 'written here' },
  scenes: narrations.map((narration, at) => ({ narration, paragraphStart: at % 2 === 0 })),
});
const planOf = (script: Script, niche: Niche = 'facts', seed = 1): Promise<FilmPlan> =>
  planner({ script, look: { ...LOOK, niche }, seed });

const MIXED = scriptOf(
  'Honey never spoils.',
  'A jar holds 3,000 years of patience, and nobody has to wind it.',
  'The keeper said: “They sealed it well and went home.”',
  'Bees visit clover, thyme and heather.',
  'Then the hive falls asleep.',
  'Close the lid.',
);

test('parts, pauses and cards follow the script', async () => {
  const { scenes } = await planOf(MIXED);
  assert.deepEqual(
    scenes.map((scene) => scene.role),
    ['hook', 'number', 'body', 'list', 'body', 'closing'],
  );
  assert.deepEqual(
    scenes.map((scene) => [scene.pauseBefore, scene.pauseAfter]),
    [
      [0.3, 0.35],
      [0, 0.8],
      [0, 0.35],
      [0, 0.8],
      [0, 0.35],
      [0, 1.2],
    ],
  );
  assert.equal(scenes[1]?.shots[0]?.bigText, '3,000\nyears');
  assert.equal(scenes[3]?.shots[0]?.bigText, 'clover · thyme · heather');
  assert.equal(scenes[3]?.shots[0]?.composition, 'list');
  const quoted = await planOf(scriptOf('Bees.', 'He said: “They sealed it well and went home.”', 'End.'));
  assert.deepEqual(
    [quoted.scenes[1]?.role, quoted.scenes[1]?.shots[0]?.composition, quoted.scenes[1]?.shots[0]?.bigText],
    ['quote', 'quote', 'They sealed it well and went home.'],
  );
});

test('meditation breathes longer', async () => {
  const { scenes } = await planOf(MIXED, 'meditation');
  assert.ok(scenes.every((scene) => scene.pauseAfter >= 1.5));
});

const words =
  'bees honey three hives, and water. summer “gold” 40% wings; because sleep king ocean light 1969 why? never'.split(
    ' ',
  );
const narration = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 60 })
  .map((list) => list.join(' '));
const scripts = fc.array(narration, { minLength: 1, maxLength: 14 }).map((list) => scriptOf(...list));

test('for any script: every word has a shot, neighbours differ, and the plan is repeatable', async () => {
  const codes = new Set(loadEmojiIndex().pictures.map(({ code }) => code));
  await fc.assert(
    fc.asyncProperty(scripts, fc.nat(), async (script, seed) => {
      const plan = await planOf(script, 'facts', seed);
      assert.deepEqual(await planOf(script, 'facts', seed), plan);
      assert.deepEqual(
        plan.scenes.map((scene) => scene.narration),
        script.scenes.map((scene) => scene.narration),
      );
      for (const scene of plan.scenes) {
        const starts = scene.shots.map((shot) => shot.fromWord);
        assert.equal(starts[0], 0);
        assert.ok(
          starts.every(
            (start, at) => start > (starts[at - 1] ?? -1) && start < splitWords(scene.narration).length,
          ),
        );
      }
      const shots = plan.scenes.flatMap((scene) => scene.shots);
      for (const [at, shot] of shots.entries()) {
        assert.ok([shot.subject, ...shot.companions].every((code) => codes.has(code)));
        assert.ok(!shot.companions.includes(shot.subject));
        assert.ok(splitWords(shot.bigText ?? '').filter((word) => word !== '·' && word !== '…').length <= 17);
        const before = shots[at - 1];
        if (before === undefined) continue;
        assert.notEqual(shot.subject, before.subject);
        assert.notEqual(shot.composition, before.composition);
        assert.notEqual(shot.camera, before.camera);
      }
      for (const [at, scene] of plan.scenes.entries())
        if (at > 0) assert.notEqual(scene.shots[0]?.palette, plan.scenes[at - 1]?.shots.at(-1)?.palette);
    }),
    { numRuns: 60 },
  );
});

test('another seed gives another film of the same pictures', async () => {
  const [one, other] = [await planOf(MIXED, 'facts', 1), await planOf(MIXED, 'facts', 2)];
  assert.notDeepEqual(one, other);
  const subjects = (plan: FilmPlan): readonly string[] =>
    plan.scenes.flatMap(({ shots }) => shots.map(({ subject }) => subject));
  assert.deepEqual(subjects(one), subjects(other));
});

test('a price, initials and a unit last as long as what is said for them', () => {
  const pace = paceFor('conversational', 'facts');
  const secondsOf = (text: string): number => estimateSentence(splitWords(text), pace);
  for (const [written, said] of [
    ['$2,528/mo.', 'two thousand five hundred twenty eight dollars per month.'],
    ['57.9 million km', 'fifty seven point nine million kilometers'],
    ['the 19th-century art', 'the nineteenth century art'],
  ] as const)
    assert.ok(Math.abs(secondsOf(written) - secondsOf(said)) < 0.01, written);
  assert.ok(secondsOf('FBI') > 1.5 * secondsOf('fib'));
});

test('pictures change every 3 to 7 seconds, at clauses where there are some', () => {
  const pace = paceFor('conversational', 'facts');
  const sentence = splitWords(
    'A worker gathers nectar, which is mostly water, and carries it home in a second stomach, where an enzyme begins to change it, long before anybody in the hive has tasted a drop.',
  );
  const cuts = cutShots(sentence, pace, 0.35);
  assert.ok(cuts.length >= 2);
  for (const [at, cut] of cuts.entries()) {
    const seconds = estimateSentence(sentence.slice(cut, cuts[at + 1]), pace);
    assert.ok(seconds > 2 && seconds < 7.5, `${seconds} s`);
    if (cut > 0) assert.match(sentence[cut - 1] ?? '', /,$/);
  }
  assert.deepEqual(cutShots(['Short.'], pace, 0.35), [0]);
});

test('no picture changes between an abbreviation and its name', () => {
  const pace = paceFor('conversational', 'facts');
  const names = splitWords(
    'The letter that reached the old harbour office that winter was written by the famous naturalist Dr. Smithson and the botanist Mr. Longbottom of St. Albans and also their good neighbour Mrs. Featherstone of Mt. Pleasant near the harbour.',
  );
  const cuts = cutShots(names, pace, 0.35);
  assert.ok(cuts.length >= 2);
  for (const cut of cuts.slice(1)) assert.doesNotMatch(names[cut - 1]!, /^(?:Dr|Mr|St|Mrs|Mt)\.$/);
});

test('the palette suits what the film opens with', async () => {
  const opening = async (sentence: string): Promise<string | undefined> => {
    const { scenes, look } = await planOf(scriptOf(sentence));
    return listPalettes(look)[scenes[0]?.shots[0]?.palette ?? -1];
  };
  assert.equal(await opening('The Moon drifts away from us.'), 'deep blue');
  assert.equal(await opening('An octopus swims in the ocean.'), 'ocean teal');
  assert.equal(await opening('The volcano woke up.'), 'ember');
  assert.equal(await opening('The Sun is a star.'), 'gold night');
  assert.equal(await opening('A tree is taller than it looks.'), 'forest');
});

const rolesOf = async (...narrations: readonly string[]): Promise<readonly string[]> =>
  (await planOf(scriptOf(...narrations))).scenes.map(({ role }) => role);

test('of neighbours that could have cards the strongest has one', async () => {
  assert.deepEqual(
    await rolesOf('Bees.', 'It lives for 20 days.', 'It costs $5 million.', 'It ends in 30 days.', 'End.'),
    ['hook', 'body', 'number', 'body', 'closing'],
  );
  assert.deepEqual(
    await rolesOf('Bees.', 'It has 200 eyes.', 'It has 200 ears.', 'It has 200 toes.', 'End.'),
    ['hook', 'number', 'body', 'number', 'closing'],
  );
});

test('a film opens on a quotation or a strong figure, and closes on any card', async () => {
  assert.deepEqual(
    await rolesOf('“I came, I saw, I conquered.”', 'Caesar wrote it.', 'It took 1,000 years.'),
    ['quote', 'body', 'number'],
  );
  assert.deepEqual(
    await rolesOf('Half a million people came.', 'They sang.', 'They ate bread, ham and eggs.'),
    ['number', 'body', 'list'],
  );
  assert.deepEqual(await rolesOf('About 30 people came.', 'They sang.', 'Nobody knows why.'), [
    'hook',
    'body',
    'closing',
  ]);
});

test('a list is on one card whole, however long its sentence is', async () => {
  const sentence =
    'Long before anybody in the valley had seen a road or a wheel, the people of the lake carried salt, amber, dried fish, and furs over the pass into the warm plains of the south, where they were sold.';
  const { scenes } = await planOf(scriptOf('Roads.', sentence, 'End.'));
  const shots = scenes[1]?.shots ?? [];
  assert.ok(shots.length > 1);
  assert.deepEqual(
    shots.flatMap(({ bigText }) => bigText ?? []),
    ['salt · amber · dried fish · furs'],
  );
});

test('a film that takes its time ticks nothing off and counts nothing', async () => {
  const narrations = [
    'Welcome.',
    'The boat, the mountains and the moon will wait.',
    'Wait 90 seconds.',
    'Good night.',
  ];
  for (const [niche, roles] of [
    ['sleep', 'hook body body closing'],
    ['facts', 'hook list body closing'],
  ] as const) {
    const { scenes } = await planOf(scriptOf(...narrations), niche);
    assert.equal(scenes.map(({ role }) => role).join(' '), roles);
  }
});

test('a script without scenes is refused', async () => {
  await assert.rejects(planOf(scriptOf()), (error) => isCode(error, 'INVALID_INPUT'));
});

test('notes condensed to 30 s are spoken in 30 s, within 12 %', async () => {
  const text = await readFile(new URL('../support/texts/honey.md', import.meta.url), 'utf8');
  const wish = { niche: 'facts', tone: 'conversational', voice: 'slt', seed: 1 } as const;
  const request = {
    title: 'Why honey never spoils',
    source: { type: 'notes', text },
    durationSeconds: 30,
    ...wish,
  } as const;
  const plan = await planOf(await createOfflineWriter()(request));
  const folder = await mkdtemp(join(tmpdir(), 'film-'));
  const job = { folder, signal: new AbortController().signal, progress: (): void => undefined };
  let seconds = 0;
  for (const scene of plan.scenes)
    seconds += (await createFliteSpeech()({ scene, look: plan.look }, job)).duration;
  await rm(folder, { recursive: true });
  assert.ok(Math.abs(seconds / 30 - 1) <= 0.12, `${seconds} s`);
});
