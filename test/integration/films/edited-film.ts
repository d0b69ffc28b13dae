/** A film through the whole system, edited in one scene: what is made again, what is found, and what is served. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { VideoView } from '../../../functions/api/videos/video-view.schema.ts';
import { fromAuditItem } from '../../../shared/adapters/aws/audit-items.ts';
import { findBrokenRow } from '../../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { Timeline } from '../../../shared/domain/timeline.ts';
import { isTerminal } from '../../../shared/domain/transitions.ts';
import { assertAllowed } from '../../support/local-api/assert-allowed.ts';
import { sendRequest } from '../../support/local-api/send-request.ts';
import type { LocalApi } from '../../support/local-api/start-local-api.ts';
import { until } from '../../support/until.ts';
import { FILM_STAGES } from '../../../shared/domain/video.ts';

const OWNER = 'owner-a';
const POLL_MS = 250;
const SCENES = ['Tea likes cool nights.', 'Rain feeds the hills.', 'A kettle sings.'];
const REQUEST = {
  source: { type: 'scenes', scenes: SCENES.map((text) => ({ text })) },
  settings: { quality: 'draft' },
};
const EDITED = 'A volcano warms the ground.';

interface Files {
  readonly files: readonly { readonly name: string; readonly url: string; readonly sha256: string }[];
}

/** A film, an edit of it, and a film like the first. */
export const testEditedFilm = (api: LocalApi): void => {
  let headers: Record<string, string>;
  let first: VideoView;
  let firstFiles: Files['files'];
  let second: VideoView;

  const ask = async (method: string, path: string, sent: { body?: object; tag?: string } = {}) => {
    const { body, tag } = sent;
    const all = { ...headers, 'Content-Type': 'application/json', ...(tag && { 'If-Match': tag }) };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return sendRequest(api.cloud.apiUrl, { method, path, headers: all, ...json });
  };
  const get = async <T>(path: string): Promise<T> => {
    const answer = await ask('GET', path);
    assert.equal(answer.statusCode, 200, answer.body);
    return JSON.parse(answer.body) as T;
  };
  const untilEnded = async (id: string): Promise<VideoView> => {
    for (;;) {
      const { status } = await get<VideoView>(`/videos/${id}`);
      // The last part is settled in the ledger after its video is ready.
      const isSettled = (await get<Timeline>(`/videos/${id}/timeline`)).cost.unsettled === 0;
      if (isTerminal(status) && isSettled) return get<VideoView>(`/videos/${id}`);
      await wait(POLL_MS);
    }
  };
  const scriptOf = async (files: Files['files']): Promise<readonly string[]> => {
    const url = files.find(({ name }) => name === 'script.json')?.url ?? '';
    const script = (await (await fetch(url)).json()) as { scenes: readonly { narration: string }[] };
    return script.scenes.map(({ narration }) => narration);
  };

  before(async () => {
    headers = { Authorization: `Bearer ${await api.issueKey(OWNER, 'creator')}` };
    const created = await ask('POST', '/videos', { body: REQUEST });
    assert.equal(created.statusCode, 202, created.body);
    first = await untilEnded((JSON.parse(created.body) as VideoView).id);
    assert.equal(first.status, 'READY', JSON.stringify(first.error));
    ({ files: firstFiles } = await get<Files>(`/videos/${first.id}/files`));
  });

  test('all of a new film is made', async () => {
    const { scenes, entries } = await get<Timeline>(`/videos/${first.id}/timeline`);
    assert.deepEqual(scenes, { total: 3, done: 3, reused: 0 });
    assert.ok(entries.every(({ endedAt, seconds = -1 }) => endedAt !== undefined && seconds >= 0));
    const film = entries.find(({ stage }) => stage === 'assemble');
    assert.ok((film?.bytes ?? 0) > 10_000);
  });

  test('an edit is accepted under the version that was seen, once', async () => {
    const path = `/videos/${first.id}`;
    const { ETag: tag = '' } = (await ask('GET', path)).headers;
    const body = { scenes: [{ index: 1, text: EDITED }] };
    const accepted = await ask('PATCH', path, { body, tag });
    assert.equal(accepted.statusCode, 202, accepted.body);
    assert.notEqual(accepted.headers['ETag'], tag);
    assert.equal((await ask('PATCH', path, { body, tag })).statusCode, 412);
    assert.equal((await ask('PATCH', path, { body, tag: '*' })).statusCode, 409);
    second = await untilEnded(first.id);
    assert.deepEqual([second.status, second.attempt], ['READY', 2], JSON.stringify(second.error));
  });

  test('the edited scene is made again and the one that uncovers itself over it; the others are found', async () => {
    const { attempt, scenes, entries } = await get<Timeline>(`/videos/${first.id}/timeline`);
    assert.equal(attempt, 2);
    assert.deepEqual(scenes, { total: 3, done: 3, reused: 1 });
    const caches = entries
      .filter(({ stage }) => stage === 'render-scene')
      .toSorted((one, other) => one.part - other.part)
      .map(({ cache }) => cache);
    assert.deepEqual(caches, ['hit', 'miss', 'miss']);
  });

  test('the new attempt’s files are served', async () => {
    const { files } = await get<Files>(`/videos/${first.id}/files`);
    assert.deepEqual(await scriptOf(files), SCENES.with(1, EDITED));
    assert.deepEqual(await scriptOf(firstFiles), SCENES);
    const hashOf = (all: Files['files']) => all.find(({ name }) => name === 'video.mp4')?.sha256;
    assert.notEqual(hashOf(files), hashOf(firstFiles));
  });

  test('the second attempt is paid for beside the first, and copies of its messages are not', async () => {
    const costs = async () => {
      const { cost } = await get<VideoView>(`/videos/${first.id}`);
      return {
        spent: cost?.spentNanoUsd ?? 0,
        attempt: (await get<Timeline>(`/videos/${first.id}/timeline`)).cost,
      };
    };
    const paid = await costs();
    const whole = first.cost?.spentNanoUsd ?? 0;
    assert.ok(whole > 0 && paid.attempt.nanoUsd > 0);
    assert.equal(paid.spent, whole + paid.attempt.nanoUsd);
    assert.deepEqual([paid.attempt.used.sceneHits, paid.attempt.used.sceneMisses], [1, 2]);

    const { environment = {} } =
      api.cloud.functions.find(({ environment: names }) => 'QUOTAS' in names) ?? {};
    const requestId = crypto.randomUUID();
    const common = { schema: 1, videoId: first.id, owner: OWNER, part: 0, attempt: 2, requestId };
    for (const stage of FILM_STAGES) {
      const QueueUrl = environment[`${stage.replace('-', '_').toUpperCase()}_QUEUE_URL`];
      const MessageBody = JSON.stringify({ ...common, stage });
      await api.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    const isSeen = async (): Promise<boolean> => {
      const log = await readFile(api.logFile, 'utf8');
      return (
        log.split('\n').filter((line) => line.includes(requestId) && line.includes('message_')).length >=
        FILM_STAGES.length
      );
    };
    await until(isSeen);
    assert.deepEqual(await costs(), paid);
  });

  test('a new video of the text that was there first finds every scene', async () => {
    const created = await ask('POST', '/videos', { body: REQUEST });
    const view = await untilEnded((JSON.parse(created.body) as VideoView).id);
    assert.equal(view.status, 'READY', JSON.stringify(view.error));
    const { scenes } = await get<Timeline>(`/videos/${view.id}/timeline`);
    assert.deepEqual(scenes, { total: 3, done: 3, reused: 3 });
  });

  test('the audit chain holds over both attempts', async () => {
    const { Items = [] } = await api.documents.send(
      new QueryCommand({
        TableName: api.tables.auditTableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `SUBJECT#video#${first.id}` },
      }),
    );
    const rows = Items.map((item) => fromAuditItem(item) as AuditRow);
    const head = await api.videos.get(OWNER, first.id);
    assert.equal(findBrokenRow(rows, head?.auditHash ?? ''), undefined);
    assert.equal(rows.length, second.version);
    const edits = rows.filter(({ action }) => action === 'video_updated');
    assert.deepEqual(
      edits.map(({ details }) => details),
      [{ scenes: '1', event: 'retried', from: 'READY', to: 'QUEUED', attempt: 2 }],
    );
  });

  test('each function sent what its role allows', () => {
    assertAllowed(api.recorded, ['update-video', 'get-timeline', 'write-script', 'render-scene', 'assemble']);
  });
};
