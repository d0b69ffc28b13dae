import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { Script } from '../../shared/domain/film.ts';
import { chooseLook } from '../../shared/domain/look.ts';
import type { SceneText } from '../../shared/domain/source.ts';
import { makeVideo } from '../support/make-video.ts';

const { settings } = makeVideo();

const write = (scenes: readonly SceneText[]): Promise<Script> =>
  createOfflineWriter()({ ...settings, seed: 1, title: 'A film', source: { type: 'scenes', scenes } });

suite('scenes spelled out', () => {
  test('are narrated one by one as written, without markup', async () => {
    const { scenes } = await write([
      { text: '## The mountain\n\nIt **glows**.\nThen it sleeps 🌋.', picture: 'volcano at night' },
      { text: 'The end.' },
    ]);
    assert.deepEqual(scenes, [
      {
        narration: 'The mountain. It glows. Then it sleeps.',
        paragraphStart: true,
        picture: 'volcano at night',
      },
      { narration: 'The end.', paragraphStart: true },
    ]);
  });

  test('show their author’s picture first, and then what they say', async () => {
    const script = await write([
      { text: 'It begins.' },
      {
        text: 'Every morning people drink two billion cups of it all around the world. The first of these trees grew wild on a mountain in Ethiopia, a very long time ago.',
        picture: 'hot coffee',
      },
      { text: 'It ends.' },
    ]);
    const plan = await createFilmPlanner(loadEmojiIndex)({ script, look: chooseLook(settings), seed: 1 });
    const subjects = plan.scenes[1]?.shots.map(({ subject }) => subject) ?? [];
    assert.equal(subjects[0], '2615');
    assert.ok(subjects.includes('26f0-fe0f') || subjects.includes('1f3d4-fe0f'), subjects.join(' '));
  });

  test('are refused by their number where nothing can be said', async () => {
    await assert.rejects(
      write([{ text: 'Tea.' }, { text: '```\ncode\n```' }, { text: '![x](y.png)' }]),
      (error) =>
        isCode(error, 'INVALID_INPUT') &&
        error.message.startsWith('Scene 2, 3 has no sentence') &&
        error.fields[1]?.pointer === '/source/scenes/2/text',
    );
  });

  test('show what their author says they show, before what the narration says', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['The old car drives to the bank.', 'volcano at night', '1f30b'],
      ['A fish sleeps in the sea.', 'elephant', '1f418'],
      ['Honey never spoils.', 'a lighthouse? no: a rocket', '1f680'],
      ['Two cats watch the moon.', 'octopus', '1f419'],
      ['Bread rises in the warm kitchen.', 'violin', '1f3bb'],
      ['Birds cross the desert by night.', 'a golden trophy', '1f3c6'],
    ];
    const script = await write([
      { text: 'It begins.' },
      ...cases.map(([text, picture]) => ({ text, picture })),
      { text: 'It ends.' },
    ]);
    const plan = await createFilmPlanner(loadEmojiIndex)({ script, look: chooseLook(settings), seed: 1 });
    const seen = plan.scenes.slice(1, -1).map(({ shots }) => shots[0]?.subject);
    assert.deepEqual(
      seen,
      cases.map(([, , code]) => code),
    );
  });

  test('whose picture nobody has drawn show what the narration says', async () => {
    const script = await write([{ text: 'An octopus opens the jar.', picture: 'zzyzx qwrtp' }]);
    const plan = await createFilmPlanner(loadEmojiIndex)({ script, look: chooseLook(settings), seed: 1 });
    assert.equal(plan.scenes[0]?.shots[0]?.subject, '1f419');
  });
});
