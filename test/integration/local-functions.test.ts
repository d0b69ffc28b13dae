import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type FixtureCloud, startFixtureCloud } from '../support/local-app/start-fixture-cloud.ts';
import { untilGone } from '../support/until-gone.ts';

interface Seen {
  readonly event: unknown;
  readonly calls: number;
  readonly pid: number;
  readonly cwd: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
}

suite('functions as local processes', () => {
  let cloud: FixtureCloud;
  before(async () => {
    cloud = await startFixtureCloud({ triggers: false });
  });
  after(async () => {
    await cloud.close();
  });
  const echo = async (event: unknown): Promise<Seen> => {
    const { payload } = await cloud.invoke('echo', event);
    return JSON.parse((JSON.parse(payload) as { readonly body: string }).body) as Seen;
  };

  test('get event, context and Lambda’s environment, and nothing of this process’s', async () => {
    const { event, context, env, temporary } = await echo({ a: ['ß', null] });
    assert.deepEqual(event, { a: ['ß', null] });
    assert.equal(context['memoryLimitInMB'], '256');
    assert.match(String(context['awsRequestId']), /^[0-9a-f-]{36}$/);
    assert.ok(Number(context['remaining']) > 0 && Number(context['remaining']) <= 10_000);
    assert.equal(env['AWS_LAMBDA_FUNCTION_NAME'], context['functionName']);
    assert.equal(env['_HANDLER'], 'index.echo');
    assert.equal(env['NODE_PATH'], '');
    assert.equal(env['TZ'], 'UTC');
    assert.equal(env['TMPDIR'], temporary);
    assert.match(env['_X_AMZN_TRACE_ID'] ?? '', /^Root=1-/);
    assert.match(env['AWS_ENDPOINT_URL_S3'] ?? '', /^http:\/\/127\.0\.0\.1:/);
    assert.equal(env['NODE_TEST_CONTEXT'], undefined);
  });

  test('know tables, buckets and queues by the names that were made', async () => {
    const { env } = await echo({});
    assert.match(env['TABLE'] ?? '', /^Fixture-Data-Table[0-9A-F]{8}$/);
    assert.match(env['BUCKET'] ?? '', /^fixture-data-bucket[0-9a-f]{8}$/);
    assert.match(env['QUEUE'] ?? '', /^http:\/\/127\.0\.0\.1:\d+\/000000000000\/Fixture-Main-Queue/);
  });

  test('are used again while warm, and side by side when called at once', async () => {
    const [first, second] = [await echo(1), await echo(2)];
    assert.equal(first.pid, second.pid);
    assert.equal(second.calls, first.calls + 1);
    const file = join(cloud.folder, 'gate');
    const waiting = [1, 2, 3].map(() => cloud.invoke('untilFile', { file }));
    writeFileSync(file, '');
    const results = await Promise.all(waiting);
    assert.deepEqual(
      results.map(({ payload }) => payload),
      ['"there"', '"there"', '"there"'],
    );
  });

  test('that throw give their error, and live on', async () => {
    const result = await cloud.invoke('fail', {});
    const error = JSON.parse(result.payload) as Record<string, unknown>;
    assert.equal(result.failed, true);
    assert.equal(error['errorType'], 'RangeError');
    assert.equal(error['errorMessage'], 'On purpose');
    assert.match(await cloud.lines.until('RangeError'), /ERROR.+fail/);
  });

  test('that crash give an error with the exit status', async () => {
    const { failed, payload } = await cloud.invoke('crash', {});
    assert.equal(failed, true);
    assert.match(payload, /Runtime exited with error: exit status 3/);
  });

  test('that take too long are killed with their children, and their folder goes', async () => {
    const file = join(cloud.folder, 'hung.json');
    const { failed, payload } = await cloud.invoke('hang', { file });
    assert.equal(failed, true);
    assert.match(payload, /Task timed out after 1\.00 seconds/);
    const hung = JSON.parse(readFileSync(file, 'utf8')) as Record<'pid' | 'child', number> & {
      temporary: string;
    };
    await untilGone(hung.pid);
    await untilGone(hung.child);
    while (existsSync(hung.temporary)) {
      await wait(10);
    }
    const next = await echo({});
    assert.notEqual(next.temporary, hung.temporary);
  });

  test('write lines that stay one JSON object each', async () => {
    await cloud.invoke('chatter', {});
    await cloud.lines.until('odd');
    const lines = readFileSync(join(cloud.folder, 'app.log'), 'utf8').trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const odd = records.find(({ message }) => String(message).includes('odd'));
    assert.equal(odd?.['message'], 'a line\u2028with odd \u001B[31mcharacters');
    assert.equal(odd?.['level'], 'ERROR');
    assert.match(cloud.lines.all.find((line) => line.includes('odd')) ?? '', /odd {1,2}\[31mcharacters$/);
  });

  test('that nobody knows are named', async () => {
    await assert.rejects(cloud.invoke('nobody', {}), /There is no function nobody/);
  });
});
