/**
 * Films through the whole system as it is deployed: gateway, functions in processes of their own, queues and
 * tables. Afterwards the checker reads the tables, the bucket and the traffic, never the application's word.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import type { StatisticsView } from '../../functions/api/statistics/get-statistics.schema.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { fromAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import type { Timeline } from '../../shared/domain/timeline.ts';
import { isTerminal } from '../../shared/domain/transitions.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { until } from '../support/until.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';

type Item = Readonly<Record<string, unknown>>;

const OWNER = 'owner-a';
const POLL_MS = 250;
/** Milliseconds after which a film that does not end is given up: minutes more than it takes. */
const GIVE_UP = { timeout: 240_000 };

suite('films on one machine', GIVE_UP, () => {
  let api: LocalApi;
  let headers: Record<string, string>;
  const made = new Map<string, VideoView>();

  const call = async (method: string, path: string, body?: object): Promise<VideoView> => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const all = { ...headers, 'Content-Type': 'application/json' };
    const answer = await sendRequest(api.cloud.apiUrl, { method, path, headers: all, ...json });
    assert.ok(answer.statusCode < 300, answer.body);
    return (answer.body === '' ? {} : JSON.parse(answer.body)) as VideoView;
  };
  const make = async (text: string): Promise<string> => {
    const settings = { quality: 'draft' };
    return (await call('POST', '/videos', { source: { type: 'script', text }, settings })).id;
  };
  const untilEnded = async (id: string): Promise<VideoView> => {
    for (;;) {
      const view = await call('GET', `/videos/${id}`);
      if (isTerminal(view.status)) return view;
      await wait(POLL_MS);
    }
  };
  const scan = async (table: string): Promise<readonly Item[]> => {
    const { Items = [], LastEvaluatedKey } = await api.documents.send(new ScanCommand({ TableName: table }));
    assert.equal(LastEvaluatedKey, undefined, 'the table fits into a page');
    return Items;
  };

  before(async () => {
    api = await startLocalApi({ triggers: true });
    headers = { Authorization: `Bearer ${await api.issueKey(OWNER, 'creator')}` };
  });
  after(async () => api.close());

  test('one is made, and its links give its files', async () => {
    const id = await make('Tea likes cool nights.\n\nRain feeds the hills.');
    const view = await untilEnded(id);
    assert.equal(view.status, 'READY', JSON.stringify(view.error));
    made.set('ready', view);
    const { files } = (await call('GET', `/videos/${id}/files`)) as unknown as {
      readonly files: readonly { readonly url: string; readonly bytes: number }[];
    };
    for (const { url, bytes } of files) assert.equal((await (await fetch(url)).bytes()).length, bytes);
    assert.equal(files.length, 6);
    await call('GET', '/videos');
  });

  test('one is cancelled and deleted while it is made, and leaves nothing below its prefix', async () => {
    const id = await make('The moon is leaving us.');
    await call('POST', `/videos/${id}/cancel`);
    await call('DELETE', `/videos/${id}`);
    await api.cloud.tick('sweep');
    const bucket = api.cloud.resources.find(({ type }) => type === 'AWS::S3::Bucket')?.identity.name;
    const listing = new ListObjectsV2Command({ Bucket: bucket, Prefix: `videos/${id}/` });
    assert.deepEqual((await api.clients.s3.send(listing)).Contents ?? [], []);
  });

  test('one whose first message was lost is taken up by the sweep', async () => {
    const id = ulid();
    const bucket = api.cloud.resources.find(({ type }) => type === 'AWS::S3::Bucket')?.identity.name;
    const text = '{"text":"…","type":"script"}';
    const key = `videos/${id}/source.json`;
    await api.clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const source = { key, sha256: 'not its own' };
    const video = await api.videos.create({
      video: makeVideo({ id, owner: OWNER, source, deadline }),
      audit: makeAudit(),
    });
    await api.videos.postpone(video, new Date());
    await api.cloud.tick('sweep');
    while ((await call('GET', `/videos/${id}`)).status === 'QUEUED') await wait(POLL_MS);
    await call('POST', `/videos/${id}/cancel`);
  });

  test('each subject’s rows are a whole chain up to its head, one for each version', async () => {
    const heads = new Map<string, Item>();
    for (const item of await scan(api.tables.tableName))
      if (String(item['sk']).startsWith('VIDEO#')) heads.set(`video#${String(item['id'])}`, item);
    const chains = Map.groupBy(
      (await scan(api.tables.auditTableName)).filter(({ pk }) => String(pk).startsWith('SUBJECT#')),
      ({ subject }) => String(subject),
    );
    assert.equal(heads.size, 3);
    for (const [subject, { auditHash, version }] of heads) {
      const items = chains.get(subject) ?? [];
      const rows = items
        .toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
        .map((item) => fromAuditItem(item) as AuditRow);
      assert.equal(findBrokenRow(rows, String(auditHash)), undefined, subject);
      assert.equal(rows.length, version, subject);
    }
    const ready = chains.get(`video#${made.get('ready')?.id ?? ''}`) ?? [];
    const statuses = ready.map(({ details }) => (details as { readonly to: string }).to);
    assert.deepEqual(statuses, ['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING', 'READY']);
  });

  test('scrapers read what the trail says, after films that were made, cancelled and taken up again', async () => {
    const rows = await scan(api.tables.auditTableName);
    const moves = rows
      // The test itself made one, beside the API.
      .filter(({ actor, details }) => details !== undefined && actor !== makeAudit().actor)
      .map(({ details }) => (details as { readonly to?: string }).to ?? '');
    const truth = (status: string): number => moves.filter((to) => to === status).length;
    const key = await api.issueKey('operations', 'admin');
    const counted = async (status: string): Promise<number> => {
      const found = [...(await readMetrics(api.cloud.apiUrl, key))].filter(
        ([name]) =>
          name.startsWith('video_generation_requests_total') &&
          name.includes(`status="${status.toLowerCase()}"`),
      );
      return found.reduce((sum, [, value]) => sum + value, 0);
    };
    await until(async () => (await counted('CANCELLED')) === truth('CANCELLED'));
    for (const status of ['QUEUED', 'READY', 'CANCELLED', 'FAILED'])
      assert.equal(await counted(status), truth(status), status);
    assert.deepEqual([truth('QUEUED'), truth('READY'), truth('CANCELLED')], [2, 1, 2]);
    const found = await readMetrics(api.cloud.apiUrl, key);
    assert.equal(found.get('video_generation_duration_seconds_count{niche="education"}'), 1);
    assert.ok((found.get('cache_misses_total{cache="scene"}') ?? 0) >= 2, 'two scenes were made');
  });

  test('the ledger, the statistics and the scrapers say the same of what it all cost', async () => {
    const rows = (await scan(api.tables.tableName)).filter(
      ({ pk, sk }) => String(pk).startsWith('COST#') && String(sk).startsWith('PART#'),
    );
    const sumOf = (some: readonly Item[]): number =>
      some.reduce((sum, row) => sum + Number(row['nanoUsd']), 0);
    const ready = made.get('ready');
    const own = rows.filter(({ pk }) => pk === `COST#${ready?.id ?? ''}`);
    assert.equal(own.length, 5, 'the script, two scenes, the film and its check');
    const view = await call('GET', `/videos/${ready?.id ?? ''}`);
    const timeline = (await call('GET', `/videos/${ready?.id ?? ''}/timeline`)) as unknown as Timeline;
    assert.deepEqual([view.cost?.spentNanoUsd, timeline.cost.nanoUsd], [sumOf(own), sumOf(own)]);
    assert.equal(timeline.cost.unsettled, 0);
    const inEntries = timeline.entries.map(({ cost }) => cost?.nanoUsd ?? 0);
    assert.equal(
      inEntries.reduce((sum, one) => sum + one, 0),
      sumOf(own),
    );
    const { used } = timeline.cost;
    assert.deepEqual([used.invocations, used.sceneMisses, used.voiceMisses], [5, 2, 2]);
    for (const name of ['megabyteMs', 'bytes', 'characters', 'tableWrites', 'objectPuts'] as const)
      assert.ok((used[name] ?? 0) > 10, `${name}: ${used[name] ?? 0}`);

    const statistics = async (asked: string): Promise<StatisticsView> =>
      (await call('GET', `/statistics${asked}`)) as unknown as StatisticsView;
    const mine = await statistics('');
    assert.deepEqual(mine.videos, { total: 2, byStatus: { READY: 1, CANCELLED: 1 } });
    assert.deepEqual([mine.total.films, mine.total.nanoUsd], [1, sumOf(rows)]);
    assert.ok(mine.total.filmMinutes > 0 && mine.total.filmMinutes < 1);
    assert.ok(mine.total.cache.scene.misses >= 2);

    const key = await api.issueKey('operations', 'admin');
    await api.cloud.tick('emit-gauges');
    const dollars = async (name: string): Promise<number> =>
      [...(await readMetrics(api.cloud.apiUrl, key))]
        .filter(([found]) => found.startsWith(`${name}{`))
        .reduce((sum, [, value]) => sum + value, 0);
    const settled = sumOf(rows.filter((row) => row['settled'] === true));
    const isNear = (found: number, nanoUsd: number): boolean => Math.abs(found - nanoUsd / 1e9) < 5e-6;
    await until(async () => isNear(await dollars('stage_cost_usd'), settled));
    await until(async () => isNear(await dollars('cost_today_usd'), sumOf(rows)));
  });

  test('each function sent what its role allows, and who missed an object may know that it is missing', () => {
    const workers = ['write-script', 'render-scene', 'assemble', 'check', 'sweep', 'collect-metrics'];
    assertAllowed(api.recorded, ['authorizer', 'create-video', 'get-statistics', 'emit-gauges', ...workers]);
  });

  test('no function logged an error', async () => {
    const lines = (await readFile(api.logFile, 'utf8')).trim().split('\n');
    const errors = lines.filter(
      (line) => (JSON.parse(line) as { readonly level?: string }).level === 'ERROR',
    );
    assert.deepEqual(errors, []);
  });
});
