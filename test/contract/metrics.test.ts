import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import parse from 'parse-prometheus-text-format';
import { dueAccountPartition, dueShard, userKey } from '../../shared/domain/keys.ts';
import { METRICS } from '../../shared/domain/metrics/metric-table.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeSqsEvent } from '../support/make-sqs-event.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { until } from '../support/until.ts';

/** One line in the embedded metric format. */
const metricLine = (name: string, value: number, labels: Record<string, string> = {}): string =>
  JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: 'Faceless', Dimensions: [['service']], Metrics: [{ Name: name }] }],
    },
    service: 'faceless',
    ...labels,
    [name]: value,
  });

/** A delivery as CloudWatch Logs makes it. */
const delivery = (id: string, lines: readonly string[], messageType = 'DATA_MESSAGE') => {
  const logEvents = lines.map((message, index) => ({ id: `${id}-${index}`, timestamp: 0, message }));
  const data = { messageType, logGroup: 'group', logStream: 'stream', logEvents };
  return { awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') } };
};

suite('metrics for Prometheus', { timeout: 120_000 }, () => {
  let api: LocalApi;
  let key: string;

  const get = async (path: string, headers: Record<string, string>) =>
    sendRequest(api.cloud.apiUrl, { method: 'GET', path, headers });
  const scrape = async () => readMetrics(api.cloud.apiUrl, key);
  const deliver = async (event: unknown): Promise<void> => {
    const result = await api.cloud.invoke('collect-metrics', event);
    assert.equal(result.failed, false, result.payload);
  };

  before(async () => {
    api = await startLocalApi();
    key = await api.issueKey('operations', 'admin');
  });
  after(async () => api.close());

  test('count every request that functions answered, by what the log says of it', async () => {
    const creator = { Authorization: `Bearer ${await api.issueKey('owner-a', 'creator')}` };
    for (let count = 0; count < 5; count += 1) await get('/videos', creator);
    await get('/videos/01JQ8Z5B3N7K2M4P6R8T0V1W3X', creator);
    await get('/health', {});
    const truth = async (): Promise<Record<string, number>> => {
      const lines = (await readFile(api.logFile, 'utf8')).trim().split('\n');
      const answered = lines
        .map((line) => JSON.parse(line) as Record<string, string>)
        .filter(({ event, path }) => /^request_(completed|failed)$/.test(event ?? '') && path !== '/metrics')
        .map(
          (line) =>
            `endpoint="${line['path']}",method="${line['method']}",status_code="${line['status_code']}"`,
        );
      return Object.fromEntries(
        Object.entries(Object.groupBy(answered, (name) => name)).map(([name, all]) => [
          name,
          all?.length ?? 0,
        ]),
      );
    };
    const counted = async (): Promise<Record<string, number>> => {
      const series = [...(await scrape())].filter(
        ([name]) => name.startsWith('api_requests_total{') && !name.includes('"/metrics"'),
      );
      return Object.fromEntries(
        series.map(([name, value]) => [name.slice('api_requests_total{'.length, -1), value]),
      );
    };
    const sum = (counts: Record<string, number>): number =>
      Object.values(counts).reduce((all, one) => all + one, 0);
    await until(async () => sum(await counted()) >= 7);
    assert.deepEqual(await counted(), await truth());
    assert.equal((await scrape()).get('api_request_duration_seconds_count{endpoint="/videos"}'), 5);
  });

  test('count a delivery once, however often it comes', async () => {
    const lines = [metricLine('login_failures_total', 1), metricLine('login_failures_total', 2), 'no metric'];
    const event = delivery('twice', lines);
    await Promise.all([deliver(event), deliver(event)]);
    await deliver(event);
    assert.equal((await scrape()).get('login_failures_total{}'), 3);
    await deliver(delivery('other', lines));
    assert.equal((await scrape()).get('login_failures_total{}'), 6);
  });

  test('take more series than a transaction holds, and once', async () => {
    const lines = Array.from({ length: 250 }, (_, index) =>
      metricLine('api_requests_total', 1, { method: 'GET', endpoint: `/many/${index}`, status_code: '200' }),
    );
    await deliver(delivery('many', lines));
    await deliver(delivery('many', lines));
    const many = [...(await scrape())].filter(([name]) => name.includes('/many/'));
    assert.equal(many.length, 250);
    assert.ok(many.every(([, value]) => value === 1));
  });

  test('pass over what the table does not know, and the service’s question whether they are there', async () => {
    await deliver(
      delivery('unknown', [
        metricLine('their_metric', 1),
        '{"_aws":{}}',
        '[]',
        '{"_aws":{"CloudWatchMetrics":[{"Metrics":[{"Name":7}]}]}}',
      ]),
    );
    await deliver(delivery('asked', [metricLine('login_failures_total', 1)], 'CONTROL_MESSAGE'));
    assert.equal((await scrape()).get('login_failures_total{}'), 6);
    assert.ok(![...(await scrape()).keys()].some((name) => name.startsWith('their_metric')));
  });

  test('have each name and bucket of the table, in both text formats', async () => {
    await deliver(delivery('duration', [metricLine('video_rendering_duration_seconds', 7)]));
    const asked = { Authorization: `Bearer ${key}` };
    const open = await get('/metrics', { ...asked, Accept: 'application/openmetrics-text; version=1.0.0' });
    assert.equal(open.headers['Content-Type'], 'application/openmetrics-text; version=1.0.0; charset=utf-8');
    assert.ok(open.body.endsWith('\n# EOF\n'));
    const older = await get('/metrics', { ...asked, Accept: 'text/plain;version=0.0.4' });
    assert.equal(older.headers['Content-Type'], 'text/plain; version=0.0.4; charset=utf-8');
    for (const [name, { kind, help }] of Object.entries(METRICS)) {
      assert.ok(older.body.includes(`# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`), name);
      const family = kind === 'counter' ? name.replace(/_total$/, '') : name;
      assert.ok(open.body.includes(`# TYPE ${family} ${kind}\n`), name);
    }
    const rendering = parse(older.body).find(({ name }) => name === 'video_rendering_duration_seconds');
    assert.deepEqual(rendering?.metrics[0]?.buckets, {
      '5': '0',
      '10': '1',
      '30': '1',
      '60': '1',
      '120': '1',
      '300': '1',
      '600': '1',
      '+Inf': '1',
    });
  });

  test('show gauges as the minute’s tick found them', async () => {
    await api.cloud.tick('emit-gauges');
    const expected = {
      'active_video_jobs{}': 0,
      'jobs_stuck{}': 0,
      'queue_depth{queue="render-scene"}': 0,
      'oldest_message_age_seconds{queue="check"}': 0,
    };
    // Lines that are printed a moment apart may come in several deliveries.
    await until(async () => {
      const found = await scrape();
      return Object.keys(expected).every((name) => found.has(name));
    });
    const found = await scrape();
    for (const [name, value] of Object.entries(expected)) assert.equal(found.get(name), value, name);
  });

  test('show a video that nobody has looked after, which rings an alarm', async () => {
    const { id } = await api.videos.create({ video: makeVideo(), audit: makeAudit() });
    const video = await api.videos.get(makeVideo().owner, id);
    assert.ok(video);
    const minute = 60_000;
    await api.videos.postpone(video, new Date(Date.now() - 4 * minute));
    await api.cloud.tick('emit-gauges');
    await until(async () => (await scrape()).get('active_video_jobs{}') === 1);
    assert.equal((await scrape()).get('jobs_stuck{}'), 0, 'the sweep may come yet');
    await api.videos.postpone(video, new Date(Date.now() - 6 * minute));
    await api.cloud.tick('emit-gauges');
    await until(async () => (await scrape()).get('jobs_stuck{}') === 1);
  });

  test('show an account that was deleted a day ago and is not emptied, which rings it, too', async () => {
    const hour = 60 * 60_000;
    const measure = async (expected: number): Promise<void> => {
      // By itself: the tick of the minute sweeps, and empties accounts, at the same time.
      await api.cloud.invoke('emit-gauges', {});
      await until(async () => (await scrape()).get('jobs_stuck{}') === expected);
    };
    await measure(0);
    for (const [id, hours] of [
      ['owner-gone', 25],
      ['owner-going', 23],
    ] as const) {
      const at = new Date(Date.now() - hours * hour).toISOString();
      const due = { duePk: dueAccountPartition(dueShard(id)), dueAt: at };
      const Item = { ...userKey(id), id, removedAt: at, ...due };
      await api.documents.send(new PutCommand({ TableName: api.tables.tableName, Item }));
    }
    await measure(1);
  });

  test('count a letter that is given up, which rings an alarm', async () => {
    assert.equal((await scrape()).get('dead_letters_total{}') ?? 0, 0);
    await api.cloud.invoke('dead-letter', makeSqsEvent([{ id: 'letter', body: '{' }]));
    await until(async () => (await scrape()).get('dead_letters_total{}') === 1);
  });

  test('are for administrators and for keys with their scope', async () => {
    for (const role of ['viewer', 'creator'] as const) {
      const headers = { Authorization: `Bearer ${await api.issueKey('owner-a', role)}` };
      assert.equal((await get('/metrics', headers)).statusCode, 403);
    }
    assert.equal((await get('/metrics', {})).statusCode, 401);
  });
});
