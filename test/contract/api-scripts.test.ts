import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { ScriptView } from '../../functions/api/scripts/script-view.schema.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import type { OperationId } from '../../functions/api/routes.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { captureLines } from '../support/capture-lines.ts';
import { makeContext, makeSqsEvent } from '../support/make-sqs-event.ts';
import { openApi, type Request } from '../support/open-api.ts';
import { assertDocumented } from '../support/openapi-document.ts';

const api = await openApi();
const { handler: worker } = (await import('../../functions/workers/write-script/handler.ts')) as unknown as {
  readonly handler: (event: SQSEvent, context: ReturnType<typeof makeContext>) => Promise<SQSBatchResponse>;
};

/** Calls a route; whatever it answers is documented and has every header. */
const call = async (operationId: OperationId, request?: Request): Promise<ApiResponse> => {
  const response = await api.call(operationId, request);
  assertDocumented(operationId, response);
  assertHeaders(response);
  return response;
};

const read = (response: ApiResponse): ScriptView => JSON.parse(response.body) as ScriptView;

/** Lets the worker take every message of its queue. */
const work = async (): Promise<void> => {
  const QueueUrl = api.aws.queueUrls['write-script'];
  const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  const { Messages = [] } = await api.aws.sqs.send(receive);
  for (const { ReceiptHandle: id = '', Body: body = '' } of Messages) {
    if (!body.includes('scriptId')) continue;
    const event = makeSqsEvent([{ id, body, received: 1 }]);
    const { value } = await captureLines(async () => worker(event, makeContext()));
    assert.deepEqual(value.batchItemFailures, []);
  }
};

const topic = {
  source: { type: 'topic', topic: 'Letting go of the day', keywords: ['candle'] },
  settings: { niche: 'sleep', tone: 'calm', durationSeconds: 90 },
};

const create = async (body: unknown = topic): Promise<ScriptView> => {
  const response = await call('createScript', { body });
  assert.equal(response.statusCode, 202, response.body);
  const view = read(response);
  assert.equal(response.headers['Location'], `/v1/scripts/${view.id}`);
  assert.equal(response.headers['ETag'], '"1"');
  return view;
};

const createWritten = async (): Promise<ScriptView> => {
  const { id } = await create();
  await work();
  return read(await call('getScript', { id }));
};

suite('a script on its own', () => {
  test('is asked for, written by the worker, and read', async () => {
    const queued = await create();
    assert.deepEqual([queued.status, queued.title], ['QUEUED', 'Letting go of the day']);
    assert.equal('scenes' in queued, false);
    await work();
    const response = await call('getScript', { id: queued.id });
    const { status, version, scenes = [], writer } = read(response);
    assert.deepEqual([status, version, response.headers['ETag']], ['READY', 2, '"2"']);
    assert.match(writer?.detail ?? '', /grammar of sleep/);
    assert.ok(scenes.length > 5);
    assert.match(scenes.map(({ text }) => text).join(' '), /candle/);
  });

  test('is edited under its version', async () => {
    const { id } = await createWritten();
    const scenes = [
      { text: 'The day is done.', picture: 'moon' },
      { text: 'Sleep.', paragraph: false },
    ];
    const stale = await call('updateScript', { id, body: { scenes }, headers: { 'If-Match': '"1"' } });
    assertProblem(stale, 412);
    const response = await call('updateScript', { id, body: { scenes }, headers: { 'If-Match': '"2"' } });
    assert.deepEqual([response.statusCode, response.headers['ETag']], [200, '"3"']);
    const expected = [
      { text: 'The day is done.', picture: 'moon', paragraph: true },
      { text: 'Sleep.', paragraph: false },
    ];
    assert.deepEqual(read(response).scenes, expected);
    assert.deepEqual(read(await call('getScript', { id })).scenes, expected);
    assertProblem(await call('updateScript', { id, body: {} }), 422);
    assertProblem(await call('updateScript', { id, body: { scenes: [] } }), 422);
    const foreign = await call('updateScript', { id, body: { scenes: [{ text: 'Три сердца.' }] } });
    assert.equal(assertProblem(foreign, 422).errors?.[0]?.pointer, '/scenes');
  });

  test('becomes a film by its id', async () => {
    const { id: scriptId } = await createWritten();
    const body = { source: { type: 'script', scriptId } };
    const { title, settings, sourceType } = JSON.parse(
      (await call('createVideo', { body })).body,
    ) as VideoView;
    assert.deepEqual([title, settings.niche, sourceType], ['Letting go of the day', 'sleep', 'script']);
    const foreign = assertProblem(await call('createVideo', { body, owner: 'owner-b' }), 422);
    assert.equal(foreign.errors?.[0]?.pointer, '/source/scriptId');
  });

  test('is deleted, and then there is none; another owner never sees it', async () => {
    const { id } = await createWritten();
    const operations = ['getScript', 'updateScript', 'deleteScript'] as const;
    const ask = async (operation: OperationId, owner: string): Promise<ApiResponse> =>
      call(operation, { id, owner, ...(operation === 'updateScript' && { body: { title: 'Mine' } }) });
    for (const operation of operations) assertProblem(await ask(operation, 'owner-b'), 404);
    assert.equal((await ask('deleteScript', 'owner-a')).statusCode, 204);
    for (const operation of operations) assertProblem(await ask(operation, 'owner-a'), 404);
  });

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['no source', {}, '/source', /required/],
    ['a saved script', { source: { type: 'script', scriptId: 'x' } }, '/source/text', /required/],
    ['a shape', { ...topic, settings: { aspect: '1:1' } }, '/settings/aspect', /known are niche, tone/],
    [
      'a topic that needs facts',
      { ...topic, settings: { niche: 'history' } },
      '/source/topic',
      /needs facts in the niche history/,
    ],
    ['a title that no film shows', { ...topic, title: 'तीन दिल' }, '/title', /no font here can show/],
    ['a topic for another voice', { source: { type: 'topic', topic: 'покой' } }, '/source/topic', /English/],
    [
      'a topic of facts in a calm niche',
      { source: { type: 'topic', topic: 'the fall of Rome in 476' }, settings: { niche: 'sleep' } },
      '/source/topic',
      /needs facts: “in 476”/,
    ],
    [
      'too many keywords',
      { source: { type: 'topic', topic: 'rest', keywords: Array.from({ length: 11 }, () => 'a') } },
      '/source/keywords',
      /at most 10/,
    ],
  ];
  test('says what to configure for a topic that needs facts', async () => {
    const body = { ...topic, settings: { niche: 'history' } };
    const problem = assertProblem(await call('createScript', { body }), 422);
    assert.match(problem.type, /not-configured$/);
    assert.match(problem.detail, /set SCRIPT_WRITER to bedrock or openai/);
  });

  for (const [name, body, pointer, detail] of refused)
    test(`refuses ${name}, and says where and why`, async () => {
      const { errors = [] } = assertProblem(await call('createScript', { body }), 422);
      assert.equal(errors[0]?.pointer, pointer);
      assert.match(errors[0].detail, detail);
    });
});
