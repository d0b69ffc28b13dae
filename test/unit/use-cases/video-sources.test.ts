import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ulid } from 'ulid';
import { isCode, type ErrorCode } from '../../../shared/domain/errors.ts';
import { createVideo, type CreateVideo } from '../../../shared/use-cases/create-video.ts';
import { readSource } from '../../../shared/use-cases/read-source.ts';
import { AMPLE, AMPLE_SPENDING } from '../../support/ample-quota.ts';
import { createMemoryObjects } from '../../support/fakes/create-memory-objects.ts';
import { createMemoryScripts } from '../../support/fakes/create-memory-scripts.ts';
import { createMemoryVideos } from '../../support/fakes/create-memory-videos.ts';
import { createMemoryTables } from '../../support/fakes/memory-tables.ts';
import { makeSavedScript } from '../../support/make-saved-script.ts';
import { makeAudit, REQUEST_ID } from '../../support/make-video.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const openWorld = () => {
  const clock = new ManualClock();
  const tables = createMemoryTables({ clock, newId: () => ulid(clock.now().getTime()) });
  const deps = {
    videos: createMemoryVideos(tables),
    scripts: createMemoryScripts(tables),
    objects: createMemoryObjects(clock),
    clock,
    newId: tables.newId,
    ...NO_PICTURES,
    spending: AMPLE_SPENDING,
    send: async () => undefined,
    warnUnsent: () => undefined,
  };
  return { deps };
};

const input = (change: Pick<CreateVideo, 'request'> & Partial<CreateVideo>): CreateVideo => ({
  owner: 'owner-a',
  audit: { actor: 'key:1', requestId: REQUEST_ID },
  quota: AMPLE,
  ...change,
});

const throws = (code: ErrorCode) => (error: unknown) => isCode(error, code);

suite('what a video is made from', () => {
  test('films a saved script as it is, under its title and with its settings', async () => {
    const { deps } = openWorld();
    const text = {
      title: 'Rest',
      scenes: [
        { narration: 'Lie down.', paragraphStart: true, picture: 'bed' },
        { narration: 'Sleep.', paragraphStart: false },
      ],
      writer: { name: 'bedrock', detail: 'a model' },
    };
    const script = await deps.objects.putJson('scripts/1/script.json', text);
    const settings = { niche: 'sleep', tone: 'calm', voice: 'awb', durationSeconds: 60 } as const;
    const given = makeSavedScript({ title: 'Rest', settings, status: 'READY', script });
    const { id: scriptId } = await deps.scripts.create({ script: given, audit: makeAudit() });
    const request = { source: { type: 'script', scriptId }, settings: { tone: 'warm' } } as const;
    const video = await createVideo(deps)(input({ request }));
    assert.deepEqual([video.title, video.sourceType], ['Rest', 'script']);
    const { niche, tone, voice } = video.settings;
    assert.deepEqual([niche, tone, voice], ['sleep', 'warm', 'awb']);
    assert.deepEqual(await readSource(deps.objects, video), {
      type: 'scenes',
      scenes: [
        { text: 'Lie down.', paragraph: true, picture: 'bed' },
        { text: 'Sleep.', paragraph: false },
      ],
      writer: text.writer,
    });
    await assert.rejects(
      createVideo(deps)(input({ owner: 'owner-b', request })),
      (error) => isCode(error, 'INVALID_INPUT') && error.fields[0]?.pointer === '/source/scriptId',
    );
    const waiting = await deps.scripts.create({ script: makeSavedScript(), audit: makeAudit() });
    const early = { source: { type: 'script', scriptId: waiting.id } } as const;
    await assert.rejects(createVideo(deps)(input({ request: early })), throws('CONFLICT'));
    for (const source of [{ type: 'script' }, { type: 'script', text: 'Hi.', scriptId }] as const)
      await assert.rejects(createVideo(deps)(input({ request: { source } })), throws('INVALID_INPUT'));
  });

  test('refuses a topic that needs facts at once, unless a model writes', async () => {
    const { deps } = openWorld();
    const source = { type: 'topic', topic: 'the fall of Rome' } as const;
    const request = { source, settings: { niche: 'history' } } as const;
    await assert.rejects(createVideo(deps)(input({ request })), throws('NOT_CONFIGURED'));
    const calm = { source, settings: { niche: 'healing' } } as const;
    assert.equal((await createVideo(deps)(input({ request: calm }))).title, 'The fall of Rome');
    const withModel = createVideo({ ...deps, spending: { ...AMPLE_SPENDING, scriptWriter: 'openai' } });
    assert.equal((await withModel(input({ request }))).sourceType, 'topic');
  });
});
