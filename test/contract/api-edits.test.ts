import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ulid } from 'ulid';
import type { OperationId } from '../../functions/api/routes.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWorkStore } from '../../shared/adapters/aws/create-work-store.ts';
import type { Timeline } from '../../shared/domain/timeline.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { makeAudit } from '../support/make-video.ts';
import { openApi, type Request } from '../support/open-api.ts';
import { assertDocumented } from '../support/openapi-document.ts';

const api = await openApi();
const { dynamo: client, tableName, auditTableName, s3, bucketName } = api.aws;
const clock = { now: () => new Date() };
const videos = createVideoStore({ client, tableName, auditTableName, clock, newId: () => ulid() });
const work = createWorkStore({ client, tableName, clock });
const objects = createObjectStore({ client: s3, bucketName });

const OWNER = 'owner-a';
const PLAN = { plan: { key: 'videos/1/1/write-script-1/plan.json', sha256: 'x' }, sceneCount: 3 };

const call = async (operationId: OperationId, request?: Request): Promise<ApiResponse> => {
  const response = await api.call(operationId, request);
  assertDocumented(operationId, response);
  assertHeaders(response);
  return response;
};

const read = (response: ApiResponse): VideoView => JSON.parse(response.body) as VideoView;

/** A video as its pipeline would have left it. */
const make = async (change: Partial<Video>): Promise<Video> => {
  const body = { source: { type: 'script', text: 'One.\n\nTwo.\n\nThree.' } };
  const { id } = read(await call('createVideo', { body }));
  const video = await videos.get(OWNER, id);
  assert.ok(video);
  return videos.change({ video, change, audit: makeAudit({ action: 'video_transition' }) });
};

suite('PATCH /videos/{id}', () => {
  test('starts another attempt, keeps the new words and moves the version', async () => {
    const { id, version } = await make({ status: 'READY', ...PLAN });
    const seen = await call('getVideo', { id });
    assert.equal(seen.headers['ETag'], `"${version}"`);
    const body = {
      title: 'Tea',
      scenes: [{ index: 1, text: 'Tea.', picture: 'tea' }],
      settings: { voice: 'awb' },
    };
    const headers = { 'If-Match': seen.headers['ETag'] ?? '' };
    const response = await call('updateVideo', { id, body, headers });
    assert.equal(response.statusCode, 202, response.body);
    assert.equal(response.headers['ETag'], `"${version + 1}"`);
    assert.equal(response.headers['Location'], `/v1/videos/${id}`);
    const view = read(response);
    assert.deepEqual(
      [view.status, view.attempt, view.title, view.settings.voice],
      ['QUEUED', 2, 'Tea', 'awb'],
    );
    const video = await videos.get(OWNER, id);
    const [stored] = video?.edits ?? [];
    assert.ok(stored);
    assert.deepEqual(await objects.getJson(stored), body.scenes);
  });

  test('is refused with 412 for another version, and takes any for *', async () => {
    const { id, version } = await make({ status: 'READY', ...PLAN });
    const body = { title: 'Tea' };
    const stale = await call('updateVideo', { id, body, headers: { 'If-Match': `"${version - 1}"` } });
    assert.ok(assertProblem(stale, 412).detail.includes(`is at version ${version}`));
    const malformed = await call('updateVideo', { id, body, headers: { 'If-Match': '2' } });
    assert.equal(assertProblem(malformed, 422).errors?.[0]?.pointer, '/if-match');
    assert.equal((await call('updateVideo', { id, body, headers: { 'If-Match': '*' } })).statusCode, 202);
  });

  test('is refused with 409 while the video is being made, and where it has no scenes yet', async () => {
    const { id } = await make({ status: 'RENDERING', ...PLAN });
    const running = await call('updateVideo', { id, body: { title: 'Tea' } });
    assert.match(assertProblem(running, 409).detail, /cancel it first/);
    const early = await make({ status: 'FAILED' });
    const body = { scenes: [{ index: 0, text: 'Tea.' }] };
    assert.match(
      assertProblem(await call('updateVideo', { id: early.id, body }), 409).detail,
      /no scenes yet/,
    );
    assert.equal((await call('updateVideo', { id: early.id, body: { title: 'Tea' } })).statusCode, 202);
  });

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['nothing', {}, '', /changes nothing/],
    ['a scene that is not there', { scenes: [{ index: 3, text: 'a' }] }, '/scenes/0/index', /are 0 to 2/],
    ['a scene without a change', { scenes: [{ index: 1 }] }, '/scenes/0', /changes nothing/],
    [
      'a scene twice',
      {
        scenes: [
          { index: 1, text: 'a' },
          { index: 1, picture: 'a' },
        ],
      },
      '/scenes/1/index',
      /twice/,
    ],
    ['a scene without a word', { scenes: [{ index: 1, text: '…' }] }, '/scenes/0/text', /no word/],
    ['another length', { settings: { durationSeconds: 60 } }, '/settings/durationSeconds', /not known/],
    ['another source', { source: { type: 'notes', text: 'a' } }, '/source', /known are title, scenes/],
    ['a blank title', { title: ' ' }, '/title', /blank/],
    [
      'a title that no font shows',
      { title: 'ऑक्टोपस के तीन दिल' },
      '/title',
      /ऑ \(U\+0911\).* more; films show/,
    ],
    [
      'a text that no font shows',
      { scenes: [{ index: 1, text: 'नमस्ते दुनिया' }] },
      '/scenes/0/text',
      /no font here can show: न/,
    ],
  ];
  for (const [name, body, pointer, detail] of refused)
    test(`refuses ${name}, and changes nothing`, async () => {
      const { id, version } = await make({ status: 'READY', ...PLAN });
      const { errors = [] } = assertProblem(await call('updateVideo', { id, body }), 422);
      assert.equal(errors[0]?.pointer, pointer);
      assert.match(errors[0].detail, detail);
      assert.equal((await videos.get(OWNER, id))?.version, version);
    });
});

suite('POST /videos/{id}/retry', () => {
  test('starts another attempt of what failed or was cancelled, and of nothing else', async () => {
    const error = { code: 'MEDIA_FAILED', message: 'No sound.', stage: 'check' };
    for (const status of ['FAILED', 'CANCELLED'] as const) {
      const { id, version } = await make({ status, error, rebuilds: 1, ...PLAN });
      const response = await call('retryVideo', { id });
      assert.deepEqual([response.statusCode, response.headers['ETag']], [202, `"${version + 1}"`]);
      const view = read(response);
      assert.deepEqual([view.status, view.attempt, view.error], ['QUEUED', 2, undefined]);
      assertProblem(await call('retryVideo', { id }), 409);
    }
    for (const status of ['READY', 'RENDERING', 'PUBLISHED'] as const) {
      const { id } = await make({ status, ...PLAN });
      assert.ok(assertProblem(await call('retryVideo', { id }), 409).detail.includes(status));
    }
  });
});

suite('GET /videos/{id}/timeline', () => {
  test('tells every part with its times, and which scenes were found', async () => {
    const { id } = await make({ status: 'RENDERING', ...PLAN });
    const place = { videoId: id, attempt: 1, rebuild: 0, seconds: 60 };
    const writing = await work.acquire({ ...place, stage: 'write-script', part: 0 });
    await work.release(writing, true);
    for (const [part, cacheHit] of [true, false].entries()) {
      const lease = await work.acquire({ ...place, stage: 'render-scene', part });
      const record = { key: `cache/${part}/record.json`, sha256: 'x' };
      const size = cacheHit ? {} : { bytes: 1234 };
      await work.putPart(id, { attempt: 1, rebuild: 0, index: part, record, cacheHit, ...size }, lease);
      if (part === 0) await work.release(lease, true);
    }
    const { attempt, scenes, entries } = JSON.parse((await call('getTimeline', { id })).body) as Timeline;
    assert.equal(attempt, 1);
    assert.deepEqual(scenes, { total: 3, done: 2, reused: 1 });
    assert.deepEqual(
      entries.map(({ stage, part, cache, bytes }) => [stage, part, cache, bytes]),
      [
        ['write-script', 0, undefined, undefined],
        ['render-scene', 0, 'hit', undefined],
        ['render-scene', 1, 'miss', 1234],
      ],
    );
    assert.deepEqual(
      entries.map(({ endedAt, seconds }) => [endedAt !== undefined, seconds !== undefined]),
      [
        [true, true],
        [true, true],
        [false, false],
      ],
    );
  });
});
