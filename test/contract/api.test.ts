import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { ulid } from 'ulid';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { ROUTES, type OperationId } from '../../functions/api/routes.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import type { Video, VideoFile } from '../../shared/domain/video.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { makeAudit } from '../support/make-video.ts';
import { assertDocumented } from '../support/openapi-document.ts';
import { openApi, type Request } from '../support/open-api.ts';

const api = await openApi();
const { dynamo: client, tableName, auditTableName } = api.aws;
const videos = createVideoStore({
  client,
  tableName,
  auditTableName,
  clock: { now: () => new Date() },
  newId: () => ulid(),
});

/** Calls a route; whatever it answers is documented and has every header. */
const call = async (operationId: OperationId, request?: Request): Promise<ApiResponse> => {
  const response = await api.call(operationId, request);
  assertDocumented(operationId, response);
  assertHeaders(response);
  return response;
};

const read = (response: ApiResponse): VideoView => JSON.parse(response.body) as VideoView;

const body = { source: { type: 'notes', text: '# Tea on hills\n\nTea likes cool nights.' } };

const create = async (request: Request = {}): Promise<VideoView> => {
  const response = await call('createVideo', { body, ...request });
  assert.equal(response.statusCode, 202, response.body);
  return read(response);
};

/** Moves a video as a worker would. */
const move = async (view: VideoView, change: Partial<Video>, owner = 'owner-a'): Promise<void> => {
  const video = await videos.get(owner, view.id);
  assert.ok(video);
  await videos.change({ video, change, audit: makeAudit({ action: 'video_transition' }) });
};

suite('POST /videos', () => {
  test('accepts a text: 202, its place, and a message for the writer', async () => {
    const response = await call('createVideo', { body });
    assert.equal(response.statusCode, 202);
    const view = read(response);
    assert.equal(response.headers['Location'], `/v1/videos/${view.id}`);
    assert.equal(view.title, 'Tea on hills');
    assert.deepEqual([view.status, view.progress, view.settings.voice], ['QUEUED', 0, 'slt']);
    assert.deepEqual(read(await call('getVideo', { id: view.id })), view);
    const queue = api.aws.queueUrls['write-script'];
    const { Messages = [] } = await api.aws.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }),
    );
    assert.ok(
      Messages.some(({ Body = '' }) => (JSON.parse(Body) as { videoId: string }).videoId === view.id),
    );
  });

  test('takes scenes spelled out, and calls the video by the first', async () => {
    const scenes = [{ text: 'Tea likes cool nights.', picture: 'moon over a hill' }, { text: 'And rain.' }];
    const view = read(await call('createVideo', { body: { source: { type: 'scenes', scenes } } }));
    assert.deepEqual([view.title, view.sourceType], ['Tea likes cool nights', 'scenes']);
  });

  test('replays for the same Idempotency-Key, and refuses another body under it', async () => {
    const headers = { 'Idempotency-Key': ulid() };
    const first = await call('createVideo', { body, headers });
    const again = await call('createVideo', { body, headers });
    assert.deepEqual(read(again), read(first));
    assert.equal(again.headers['Location'], first.headers['Location']);
    const other = await call('createVideo', { body: { ...body, title: 'Other' }, headers });
    assert.match(assertProblem(other, 422).type, /idempotency-mismatch$/);
  });

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['no source', {}, '/source', /required/],
    ['an unknown field', { ...body, status: 'READY' }, '/status', /known are title, source, settings/],
    ['a field of the server', { ...body, ownerId: 'owner-b' }, '/ownerId', /not known/],
    ['an unknown voice', { ...body, settings: { voice: 'siri' } }, '/settings/voice', /one of slt, rms, awb/],
    [
      'an unknown source',
      { source: { type: 'url', text: 'a' } },
      '/source/type',
      /script, notes, scenes, topic/,
    ],
    [
      'a text for another voice',
      { source: { type: 'notes', text: 'Три сердца.' } },
      '/source/text',
      /English/,
    ],
    ['no scenes', { source: { type: 'scenes', scenes: [] } }, '/source/scenes', /at least 1/],
    [
      'a scene without a word',
      { source: { type: 'scenes', scenes: [{ text: 'Tea.' }, { text: '…' }] } },
      '/source/scenes/1/text',
      /no word/,
    ],
    [
      'too long a scene',
      { source: { type: 'scenes', scenes: [{ text: 'a'.repeat(2001) }] } },
      '/source/scenes/0/text',
      /at most 2000/,
    ],
    [
      'a picture for notes',
      { source: { type: 'notes', text: 'Tea.', picture: 'tea' } },
      '/source/picture',
      /known are type, text/,
    ],
    ['a text as a number', { source: { type: 'notes', text: 5 } }, '/source/text', /type string/],
    [
      'a number as a text',
      { ...body, settings: { durationSeconds: '45' } },
      '/settings/durationSeconds',
      /integer/,
    ],
    [
      'too short a film',
      { ...body, settings: { durationSeconds: 14 } },
      '/settings/durationSeconds',
      /at least 15/,
    ],
    ['markup in a title', { ...body, title: '<b>x</b>' }, '/title', /without < and >/],
    ['an empty title', { ...body, title: '' }, '/title', /not be empty/],
    [
      'too many tags',
      { ...body, settings: { tags: Array.from({ length: 31 }, () => 'a') } },
      '/settings/tags',
      /at most 30/,
    ],
    ['a blank text', { source: { type: 'script', text: ' \n ' } }, '/source/text', /no word/],
    [
      '100 kB in bytes',
      { source: { type: 'notes', text: 'é'.repeat(60_000) } },
      '/source/text',
      /120000 bytes/,
    ],
    ['a hidden character', { ...body, title: 'a\u202eb' }, '/title', /U\+202E/],
  ];
  for (const [name, given, pointer, detail] of refused)
    test(`refuses ${name}, and says where and why`, async () => {
      const { errors = [] } = assertProblem(await call('createVideo', { body: given }), 422);
      assert.equal(errors[0]?.pointer, pointer);
      assert.match(errors[0].detail, detail);
    });

  test('refuses a key that is no key', async () => {
    const response = await call('createVideo', { body, headers: { 'idempotency-key': 'has space' } });
    assert.equal(assertProblem(response, 422).errors?.[0]?.pointer, '/idempotency-key');
  });
});

suite('GET /videos', () => {
  test('gives pages by cursor, newest first', async () => {
    const owner = `owner-${ulid()}`;
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) made.unshift((await create({ owner })).id);
    const seen: string[] = [];
    let query: Record<string, string> = { limit: '2' };
    for (;;) {
      const response = await call('listVideos', { owner, query });
      const page = JSON.parse(response.body) as { videos: VideoView[]; cursor?: string };
      seen.push(...page.videos.map(({ id }) => id));
      if (page.cursor === undefined) break;
      query = { limit: '2', cursor: page.cursor };
    }
    assert.deepEqual(seen.toSorted(), made.toSorted());
    const foreign = await call('listVideos', { owner: 'owner-c', query });
    assert.equal(assertProblem(foreign, 422).errors?.[0]?.pointer, '/cursor');
    const cancelled = await call('listVideos', { owner, query: { status: 'CANCELLED' } });
    assert.deepEqual(JSON.parse(cancelled.body), { videos: [] });
  });

  for (const query of [
    { limit: '0' },
    { limit: '101' },
    { limit: '1e1' },
    { status: 'DONE' },
    { cursor: '***' },
    { page: '2' },
  ])
    test(`refuses ${JSON.stringify(query)}`, async () => {
      const { errors = [] } = assertProblem(await call('listVideos', { query }), 422);
      assert.equal(errors[0]?.pointer, `/${Object.keys(query)[0]}`);
    });
});

suite('the life of a video', () => {
  test('files come with READY, and their links work', async () => {
    const view = await create();
    assertProblem(await call('listFiles', { id: view.id }), 409);
    const key = `videos/${view.id}/source.json`;
    const file: VideoFile = {
      name: 'script.json',
      key,
      bytes: 1,
      sha256: 'x',
      contentType: 'application/json',
    };
    await move(view, { status: 'READY', files: [file] });
    const response = await call('listFiles', { id: view.id });
    const { files } = JSON.parse(response.body) as { files: { url: string; name: string }[] };
    const download = await fetch(files[0]?.url ?? '');
    assert.deepEqual(await download.json(), body.source);
    assert.match(download.headers.get('content-disposition') ?? '', /script\.json/);
    assert.equal(read(await call('getVideo', { id: view.id })).progress, 100);
  });

  test('cancel, then delete, then nothing', async () => {
    const { id } = await create();
    assertProblem(await call('deleteVideo', { id }), 409);
    const cancelled = await call('cancelVideo', { id });
    assert.deepEqual([cancelled.statusCode, read(cancelled).status], [202, 'CANCELLED']);
    assert.equal((await call('cancelVideo', { id })).statusCode, 202);
    const deleted = await call('deleteVideo', { id });
    assert.deepEqual([deleted.statusCode, deleted.body], [204, '']);
    for (const operation of ['getVideo', 'listFiles', 'cancelVideo', 'deleteVideo'] as const)
      assertProblem(await call(operation, { id }), 404);
  });

  test('an ended video cannot be cancelled', async () => {
    const view = await create();
    await move(view, {
      status: 'FAILED',
      error: { code: 'MEDIA_FAILED', message: 'No sound.', stage: 'check' },
    });
    assertProblem(await call('cancelVideo', { id: view.id }), 409);
    assert.equal(read(await call('getVideo', { id: view.id })).error?.code, 'MEDIA_FAILED');
  });
});

const FOR_CREATORS: ReadonlySet<string> = new Set([
  'video:create',
  'video:publish',
  'upload:create',
  'webhook:manage',
]);
const FOR_ADMINISTRATORS: ReadonlySet<string> = new Set(['user:manage', 'audit:verify', 'metrics:read']);

suite('who may', () => {
  test('nobody sees another owner’s video: the same 404 as for one that never was', async () => {
    const { id } = await create();
    for (const { operationId, method, path, permission } of ROUTES) {
      // Administrators see everybody’s; who is none is refused before anything is looked up.
      if (!path.includes('{id}') || FOR_ADMINISTRATORS.has(permission)) continue;
      const given = {
        owner: 'owner-b',
        ...(method === 'PATCH' && {
          body: operationId === 'updateWebhook' ? { description: 'Mine' } : { title: 'Mine' },
        }),
        ...(operationId === 'publishVideo' && { body: { channelId: ulid() } }),
      };
      const foreign = assertProblem(await call(operationId, { ...given, id }), 404);
      const absent = ulid();
      const none = assertProblem(await call(operationId, { ...given, id: absent }), 404);
      assert.equal(foreign.detail.replace(id, ''), none.detail.replace(absent, ''));
      assertProblem(await call(operationId, { ...given, id: '../../etc/passwd' }), 404);
    }
    assert.equal(read(await call('getVideo', { id })).status, 'QUEUED');
  });

  test('each role does what its permissions say, on every route', async () => {
    for (const role of ['viewer', 'creator', 'admin', 'nobody'])
      for (const { operationId, path, permission } of ROUTES) {
        // What somebody logs in with may be wrong, whoever they are.
        if (permission === ('public' as string)) continue;
        const request = {
          role,
          ...(path.includes('{id}') && { id: ulid() }),
          ...(operationId === 'createVideo' && { body }),
        };
        const { statusCode } = await call(operationId, request);
        const isDenied =
          role === 'nobody' ||
          (role === 'viewer' && FOR_CREATORS.has(permission)) ||
          (role !== 'admin' && FOR_ADMINISTRATORS.has(permission));
        assert.equal([401, 403].includes(statusCode), isDenied, `${role} ${operationId} ${statusCode}`);
      }
  });
});

suite('the service', () => {
  test('tells its health and its document', async () => {
    assert.deepEqual(JSON.parse((await call('getHealth')).body), { status: 'ok' });
    const document = JSON.parse((await call('getOpenapi')).body) as { openapi: string };
    assert.equal(document.openapi, '3.1.0');
  });
});
