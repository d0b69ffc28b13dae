import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { findBrokenRow } from '../../../shared/domain/audit-chain.ts';
import { FacelessError, isCode, type ErrorCode } from '../../../shared/domain/errors.ts';
import type { Video } from '../../../shared/domain/video.ts';
import { editSettings, mergeSceneEdits } from '../../../shared/domain/video-edit.ts';
import { completeSettings } from '../../../shared/domain/video-request.ts';
import { getTimeline } from '../../../shared/use-cases/get-timeline.ts';
import { retryVideo } from '../../../shared/use-cases/retry-video.ts';
import { updateVideo } from '../../../shared/use-cases/update-video.ts';
import {
  depsOf,
  edit,
  EDIT_AUDIT as audit,
  EDITED_TEXT as TEXT,
  makeFilm,
  readFilmPlan,
  runFilm as run,
} from '../../support/edit-film.ts';
import { AMPLE } from '../../support/ample-quota.ts';
import { makeUpload } from '../../support/make-upload.ts';
import { acceptVideo, openWorld, type World } from '../../support/open-pipeline.ts';
import { assertFiles, readEvents } from '../../support/run-pipeline.ts';

const throws = (code: ErrorCode) => (error: unknown) => isCode(error, code);
const timelineOf = async (world: World, { owner, id }: Video) => getTimeline(world.ports)({ owner, id });

suite('updateVideo', () => {
  test('a long recording makes the film longer, for quota and estimate, and a quota that is less refuses it', async () => {
    const { world, video } = await makeFilm();
    const file = { key: 'media/take.flac', sha256: 'a'.repeat(64), bytes: 1, contentType: 'audio/flac' };
    const take = makeUpload({
      owner: video.owner,
      kind: 'audio',
      status: 'READY',
      media: { kind: 'audio', file, samples: 200 * 48_000, sampleRate: 48_000 },
      provenance: { kind: 'upload', name: 'take', source: 'upload', author: 'the owner', licence: 'theirs' },
    });
    const deps = { ...depsOf(world), uploads: { get: async () => take } };
    const change = { scenes: [{ index: 1, recording: take.id }] };
    const input = { owner: video.owner, id: video.id, edit: change, version: undefined, audit };
    const short = { ...AMPLE, minutesADay: 3 };
    await assert.rejects(updateVideo(deps)({ ...input, quota: short }), throws('QUOTA_EXCEEDED'));
    const started = await updateVideo(deps)({ ...input, quota: AMPLE });
    assert.equal(started.filmSeconds, 200);
    const plan = await readFilmPlan(world, await run(world, started));
    assert.equal(plan.scenes.length, 3);
  });

  test('one scene edited: it alone is made, the others are found, and the files are the new attempt’s', async () => {
    const { world, video } = await makeFilm();
    const started = await edit(world, video, { scenes: [{ index: 1, text: 'Another.' }] }, video.version);
    assert.deepEqual([started.status, started.attempt], ['QUEUED', 2]);
    const made = await run(world, started);
    assert.deepEqual([made.status, made.attempt, made.edits], ['READY', 2, undefined]);
    const narrations = (await readFilmPlan(world, made)).scenes.map(({ narration }) => narration);
    assert.deepEqual(narrations, ['One.', 'Another.', 'Three.']);
    const { scenes, entries } = await timelineOf(world, made);
    assert.deepEqual(scenes, { total: 3, done: 3, reused: 2 });
    const caches = entries
      .filter(({ stage }) => stage === 'render-scene')
      .map(({ part, cache }) => [part, cache]);
    assert.deepEqual(caches, [
      [0, 'hit'],
      [1, 'miss'],
      [2, 'hit'],
    ]);
    assert.deepEqual(
      entries.filter(({ stage }) => stage !== 'render-scene').map(({ stage }) => stage),
      ['write-script', 'assemble', 'check'],
    );
    await assertFiles(world, made);
    assert.ok(made.files?.every(({ key }) => key.startsWith(`videos/${made.id}/2/`)));
    const events = readEvents(world, made);
    assert.equal(events.filter((event) => event === 'retried').length, 1);
    const row = world.tables.audit.find(({ action }) => action === 'video_updated');
    assert.deepEqual(row?.details, {
      scenes: '1',
      event: 'retried',
      from: 'READY',
      to: 'QUEUED',
      attempt: 2,
    });
  });

  test('a picture’s words are planned anew with the words that are said; the title goes into the film', async () => {
    const seen: unknown[] = [];
    const base = openWorld().ports.media;
    const { world, video } = await makeFilm({
      planFilm: async (input) => {
        seen.push(
          input.script.scenes.map(({ picture }) => picture),
          input.kept?.map((scene) => scene?.index),
        );
        return base.planFilm(input);
      },
    });
    const started = await edit(world, video, { title: 'Hills', scenes: [{ index: 2, picture: 'hill' }] });
    const made = await run(world, started);
    assert.deepEqual(seen.slice(2), [
      [undefined, undefined, 'hill'],
      [0, 1, undefined],
    ]);
    assert.equal((await readFilmPlan(world, made)).title, 'Hills');
  });

  test('another voice keeps the plan; another tone plans the film anew from the script as it is', async () => {
    const kept: unknown[] = [];
    const base = openWorld().ports.media;
    const { world, video } = await makeFilm({
      planFilm: async (input) => {
        kept.push(input.kept?.map((scene) => scene?.index));
        return base.planFilm(input);
      },
    });
    const voiced = await run(world, await edit(world, video, { settings: { voice: 'awb' } }));
    assert.deepEqual((await readFilmPlan(world, voiced)).look.voice, 'awb');
    const toned = await run(world, await edit(world, voiced, { settings: { tone: 'calm' } }));
    assert.deepEqual((await readFilmPlan(world, toned)).look.tone, 'calm');
    assert.deepEqual(kept, [undefined, [0, 1, 2], [undefined, undefined, undefined]]);
    assert.equal(toned.attempt, 3);
  });

  test('edits of attempts that did not come to a plan add up', async () => {
    const { world, video } = await makeFilm();
    const first = await edit(world, video, {
      scenes: [
        { index: 0, text: 'First.' },
        { index: 1, text: 'Bad.' },
      ],
    });
    const cancelled = await world.ports.videos.change({
      video: first,
      change: { status: 'CANCELLED' },
      audit: { ...audit, type: 'data_modification', action: 'video_cancelled', success: true },
    });
    const second = await edit(world, cancelled, { scenes: [{ index: 1, text: 'Good.' }] });
    assert.equal(second.edits?.length, 2);
    const made = await run(world, second);
    const narrations = (await readFilmPlan(world, made)).scenes.map(({ narration }) => narration);
    assert.deepEqual(narrations, ['First.', 'Good.', 'Three.']);
  });

  test('words that the writer refuses fail the attempt, and say in which scene', async () => {
    const fields = [{ pointer: '/source/scenes/0/text', detail: 'has no sentence to narrate' }];
    const base = openWorld().ports.media;
    const { world, video } = await makeFilm({
      writeScript: async (request) => {
        if (request.source.type !== 'scenes') return base.writeScript(request);
        throw new FacelessError('INVALID_INPUT', 'Scene 1 has no sentence.', { fields });
      },
    });
    const failed = await run(world, await edit(world, video, { scenes: [{ index: 2, text: '`x`' }] }));
    assert.equal(failed.status, 'FAILED');
    assert.equal(failed.error?.message, 'Scene 3 (index 2): has no sentence to narrate.');
    const mended = await edit(world, failed, { scenes: [{ index: 2, picture: 'hill' }] });
    assert.equal(mended.edits?.length, 2);
  });

  test('of edits that race one counts; the words of the others leave the bucket', async () => {
    const { world, video } = await makeFilm();
    const race = ['A.', 'B.', 'C.'].map(async (text) => edit(world, video, { scenes: [{ index: 1, text }] }));
    const outcomes = await Promise.allSettled(race);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    const stored = [...world.objects.content.keys()].filter((key) => key.includes('/edits/'));
    assert.equal(stored.length, 1);
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    assert.ok(lost.every((error) => isCode(error, 'STALE') || isCode(error, 'CONFLICT')));
  });

  test('another’s video is absent, another version is refused, a running one too', async () => {
    const { world, video } = await makeFilm();
    const change = { title: 'Hills' };
    await assert.rejects(edit(world, { ...video, owner: 'owner-b' }, change), throws('NOT_FOUND'));
    await assert.rejects(edit(world, video, change, video.version + 1), throws('PRECONDITION_FAILED'));
    const started = await edit(world, video, change);
    await assert.rejects(edit(world, started, change), throws('CONFLICT'));
  });

  test('a queue that does not answer costs nothing: the sweeper sends', async () => {
    const { world, video } = await makeFilm();
    const unsent: string[] = [];
    const deps = {
      ...depsOf(world),
      send: () => Promise.reject(new FacelessError('UNAVAILABLE', 'no queue')),
      warnUnsent: ({ id }: Video) => void unsent.push(id),
    };
    const { owner, id } = video;
    const started = await updateVideo(deps)({
      owner,
      id,
      edit: { title: 'Hills' },
      version: undefined,
      audit,
      quota: AMPLE,
    });
    assert.deepEqual(unsent, [id]);
    assert.equal((await run(world, started)).status, 'READY');
  });
});

suite('retryVideo', () => {
  test('goes on with script, plan and scenes that are there', async () => {
    let broken = true;
    let scripts = 0;
    const base = openWorld().ports.media;
    const world = openWorld({
      writeScript: async (request) => {
        scripts += 1;
        return base.writeScript(request);
      },
      drawScene: async (input, job) => {
        if (broken && input.scene.index === 2) throw new FacelessError('MEDIA_FAILED', 'No picture.');
        return base.drawScene(input, job);
      },
    });
    const failed = await run(world, await acceptVideo(world, TEXT));
    assert.equal(failed.status, 'FAILED');
    broken = false;
    world.clock.advance(7 * 3600);
    const { owner, id } = failed;
    const started = await retryVideo(depsOf(world))({ owner, id, audit, quota: AMPLE });
    assert.deepEqual([started.attempt, started.error], [2, undefined]);
    assert.ok(started.deadline > world.clock.now().toISOString(), 'the attempt has time of its own');
    const made = await run(world, started);
    assert.equal(made.status, 'READY');
    assert.equal(scripts, 1);
    assert.equal((await timelineOf(world, made)).scenes.reused, 2);
    assert.equal(findBrokenRow(world.tables.audit, made.auditHash), undefined);
  });

  test('a video that has no plan yet is written from its source', async () => {
    let broken = true;
    const base = openWorld().ports.media;
    const world = openWorld({
      writeScript: async (request) => {
        if (broken) throw new FacelessError('INVALID_INPUT', 'No sentence.');
        return base.writeScript(request);
      },
    });
    const failed = await run(world, await acceptVideo(world, TEXT));
    broken = false;
    const { owner, id } = failed;
    const made = await run(world, await retryVideo(depsOf(world))({ owner, id, audit, quota: AMPLE }));
    assert.equal(made.status, 'READY');
    await assert.rejects(retryVideo(depsOf(world))({ owner, id, audit, quota: AMPLE }), throws('CONFLICT'));
  });
});

test('settings are changed one by one, captions too, and later words win', () => {
  const settings = completeSettings({ captions: { style: 'line', size: 'large' }, tags: ['tea'] });
  const edited = editSettings(settings, { voice: 'rms', captions: { size: 'small' } });
  assert.deepEqual(edited, {
    ...settings,
    voice: 'rms',
    captions: { ...settings.captions, size: 'small' },
  });
  const merged = mergeSceneEdits([[{ index: 1, text: 'a', picture: 'b' }], [{ index: 1, text: 'c' }]]);
  assert.deepEqual([...merged.values()], [{ index: 1, text: 'c', picture: 'b' }]);
});
