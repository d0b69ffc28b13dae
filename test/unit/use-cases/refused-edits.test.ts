import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { loadEmojiIndex } from '../../../shared/adapters/visuals/emoji-index.ts';
import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import type { OwnSound } from '../../../shared/domain/own-sound.ts';
import { isKnownPicture } from '../../../shared/domain/planning/draft-scenes.ts';
import type { SceneEditRequest } from '../../../shared/domain/video-edit.ts';
import { listFiles } from '../../../shared/use-cases/list-files.ts';
import {
  depsOf,
  edit,
  EDIT_AUDIT as audit,
  makeFilm,
  readFilmPlan,
  runFilm as run,
} from '../../support/edit-film.ts';
import { openWorld } from '../../support/open-pipeline.ts';

suite('an edit of a finished film that cannot be made', () => {
  test('words in another script are for who records them, and refused before a voice would have to say them', async () => {
    const { world, video: made } = await makeFilm();
    const recording: OwnSound = {
      sha256: 'a'.repeat(64),
      samples: 48_000,
      sampleRate: 48_000,
      provenance: { kind: 'upload', name: 'take', source: 'upload', author: 'the owner', licence: 'theirs' },
    };
    const plan = await readFilmPlan(world, made);
    const scenes = plan.scenes.map((scene) =>
      scene.index === 2 ? { ...scene, narration: 'Три сердца.', recording } : scene,
    );
    const video = await world.ports.videos.change({
      video: made,
      change: { plan: await world.ports.objects.putJson('plan.json', { ...plan, scenes }) },
      audit: { ...audit, type: 'data_modification', action: 'video_transition', success: true },
    });
    const refuses = async (scene: SceneEditRequest, pointer: string): Promise<void> =>
      assert.rejects(edit(world, video, { scenes: [scene] }), (error) => {
        assert.ok(isCode(error, 'INVALID_INPUT'));
        assert.deepEqual(
          error.fields.map((field) => field.pointer),
          [pointer],
        );
        return true;
      });
    await refuses({ index: 1, text: 'Три сердца.' }, '/scenes/0/text');
    await refuses({ index: 2, text: 'Три сердца.', recording: null }, '/scenes/0/text');
    await refuses({ index: 2, recording: null }, '/scenes/0/recording');
    const started = await edit(world, video, { scenes: [{ index: 2, text: 'Два сердца.' }] });
    assert.equal(started.attempt, 2);
  });

  test('the film that was finished stays served until there is another, whatever becomes of the next attempt', async () => {
    const base = openWorld().ports.media;
    const { world, video } = await makeFilm({
      planFilm: async (input) => {
        if (input.script.title === 'Bad') throw new FacelessError('INVALID_INPUT', 'No such film.');
        return base.planFilm(input);
      },
      checkFilm: async (input, job) =>
        input.plan.title === 'Flawed'
          ? [{ check: 'loudness', ok: false, measured: '-40', wanted: '-14' }]
          : base.checkFilm(input, job),
    });
    const served = async (): Promise<number> => {
      const { owner, id } = video;
      const { attempt, files } = await listFiles(depsOf(world))({ owner, id, audit });
      assert.ok(files.every(({ url }) => url.includes(`/${video.id}/${attempt}/`)));
      return attempt;
    };
    const bad = await edit(world, video, { title: 'Bad' });
    assert.equal(await served(), 1, 'while the next is under way');
    const failed = await run(world, bad);
    assert.deepEqual([failed.status, await served()], ['FAILED', 1]);
    const flawed = await run(world, await edit(world, failed, { title: 'Flawed' }));
    assert.deepEqual([flawed.status, await served()], ['FAILED', 1], 'what did not pass is not served');
    const good = await run(world, await edit(world, flawed, { title: 'Good' }));
    assert.deepEqual([good.status, await served()], ['READY', 4]);
  });

  test('words that find no picture fail the attempt before anything is made, and say in which scene', async () => {
    let drawn = 0;
    const base = openWorld().ports.media;
    const { world, video } = await makeFilm({
      knowsPicture: (words) => isKnownPicture(words, loadEmojiIndex()),
      drawScene: async (input, job) => {
        drawn += 1;
        return base.drawScene(input, job);
      },
    });
    const made = drawn;
    const asked = [
      { index: 0, picture: 'volcano at night' },
      { index: 1, picture: 'qwzxv blorf' },
    ];
    const failed = await run(world, await edit(world, video, { scenes: asked }));
    assert.deepEqual([failed.status, failed.error?.code, drawn], ['FAILED', 'INVALID_INPUT', made]);
    assert.match(
      failed.error?.message ?? '',
      /^Scene 2: no picture is known by the words “qwzxv blorf”\. Name/,
    );
    const mended = await edit(world, failed, { scenes: [{ index: 1, picture: 'the moon' }] });
    assert.equal((await run(world, mended)).status, 'READY');
  });
});
