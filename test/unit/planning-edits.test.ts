import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import type { FilmPlan, ScenePlan, Script } from '../../shared/domain/film.ts';
import { chooseLook } from '../../shared/domain/look.ts';
import { keepApart, type Place } from '../../shared/domain/planning/pictures/keep-apart.ts';
import { segmentKey } from '../../shared/domain/segment-key.ts';
import { completeSettings } from '../../shared/domain/video-request.ts';

const planner = createFilmPlanner(loadEmojiIndex);
const settings = completeSettings({ niche: 'facts' });
const look = chooseLook(settings);
const OTHER = 'A volcano on the far island coughed smoke into the evening sky.';

const example = await readFile(new URL('../support/texts/moon.md', import.meta.url), 'utf8');
const script = await createOfflineWriter()({
  title: 'The Moon is leaving us',
  source: { type: 'script', text: example.slice(example.indexOf('\n# ')) },
  durationSeconds: 45,
  niche: 'facts',
  tone: 'conversational',
  voice: 'slt',
  seed: 1,
});

const planOf = (given: Script, kept: readonly (ScenePlan | undefined)[] = []): Promise<FilmPlan> =>
  planner({ script: given, look, seed: 1, kept });

const keysOf = ({ scenes }: FilmPlan): readonly string[] =>
  scenes.map((scene, at) =>
    segmentKey({ scene, previous: scenes[at - 1], look, codeVersion: 'test', rebuild: 0 }),
  );

const edit = (at: number, change: (narration: string) => string): Script => ({
  ...script,
  scenes: script.scenes.map((scene, index) =>
    index === at ? { ...scene, narration: change(scene.narration) } : scene,
  ),
});

const first = await planOf(script);
const made = new Set(keysOf(first));
const madeAnew = (plan: FilmPlan): readonly number[] =>
  keysOf(plan).flatMap((key, at) => (made.has(key) ? [] : [at]));

const isApart = (plan: FilmPlan): void => {
  const shots = plan.scenes.flatMap((scene) => scene.shots);
  for (const [at, shot] of shots.entries()) {
    const before = shots[at - 1];
    if (before === undefined) continue;
    for (const name of ['subject', 'composition', 'camera'] as const)
      assert.notEqual(shot[name], before[name], `${name} of shot ${at}`);
  }
  for (const [at, { shots: own }] of plan.scenes.entries())
    assert.notEqual(own[0]?.palette, plan.scenes[at - 1]?.shots[0]?.palette, `palette of scene ${at}`);
};

test('where the others keep their plans, an edited scene and the transition after it are all that is made', async () => {
  for (const at of script.scenes.keys()) {
    const kept = first.scenes.map((scene) => (scene.index === at ? undefined : scene));
    const plan = await planOf(
      edit(at, () => OTHER),
      kept,
    );
    const expected = [at, at + 1].filter((index) => index < script.scenes.length);
    assert.deepEqual(madeAnew(plan), expected);
    assert.equal(plan.scenes[at]?.narration, OTHER);
    assert.equal(plan.scenes[at].role, first.scenes[at]?.role === 'number' ? 'body' : first.scenes[at]?.role);
    isApart(plan);
  }
});

test('a scene whose words are as they were is not made again, though it is planned again', async () => {
  const kept = first.scenes.map((scene) => (scene.index === 4 ? undefined : scene));
  assert.deepEqual(madeAnew(await planOf(script, kept)), []);
});

test('a text that is changed in one word finds all scenes but that one and its neighbours', async () => {
  const reword = (text: string): string => text.replace(/\b(?:the|a)\b/, 'this');
  const edited = script.scenes.flatMap(({ narration }, at) => (reword(narration) === narration ? [] : [at]));
  assert.ok(edited.length >= 8, 'enough scenes have a word to change');
  let count = 0;
  for (const at of edited) {
    const again = madeAnew(await planOf(edit(at, reword)));
    count += again.length;
    assert.ok(again.includes(at));
    assert.ok(
      again.every((index) => Math.abs(index - at) <= 2),
      `scene ${at} edited, ${again.join(' ')} made`,
    );
  }
  assert.ok(count / edited.length <= 2.5, `${count} scenes for ${edited.length} edits`);
});

test('a text with another sentence, or one more, or one less finds most of its scenes', async () => {
  const counts = { other: 0, more: 0, less: 0 };
  for (const [at, scene] of script.scenes.entries()) {
    const added = { narration: OTHER, paragraphStart: false };
    const changes = {
      other: script.scenes.with(at, { ...scene, narration: OTHER }),
      more: script.scenes.toSpliced(at + 1, 0, added),
      less: script.scenes.toSpliced(at, 1),
    };
    for (const name of ['other', 'more', 'less'] as const)
      counts[name] += madeAnew(await planOf({ ...script, scenes: changes[name] })).length;
  }
  const scenes = script.scenes.length;
  for (const [name, count] of Object.entries(counts))
    assert.ok(count / scenes <= scenes / 2, `${name}: ${count / scenes} of ${scenes} scenes`);
});

test('wishes are kept apart, what is fixed stays, and a change goes no further than its run', () => {
  const wish = (text: string): readonly string[] => text.split('');
  const places: readonly Place<string>[] = ['abc', 'acb', 'bca', 'bac', 'cab', 'abc'].map((text) => ({
    wishes: wish(text),
  }));
  assert.equal(keepApart(places).join(''), 'acbaca');
  const chosen = keepApart(places.with(1, { wishes: wish('bca') }));
  assert.deepEqual(chosen.slice(4), keepApart(places).slice(4));
  const fixed = keepApart(places.with(2, { wishes: wish('bca'), fixed: 'c' }));
  assert.equal(fixed[2], 'c');
  assert.ok(fixed.every((choice, at) => choice !== fixed[at - 1]));
});
