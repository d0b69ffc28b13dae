/** SECURITY §6: what leaves goes to the address that was checked, and brings back no more than is allowed. */
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  createGuardedFetch,
  type GuardedFetchOptions,
} from '../../shared/adapters/outbound/guarded-fetch.ts';
import { isCode, type ErrorCode } from '../../shared/domain/errors.ts';
import { startRawServer, type RawServer } from '../support/start-raw-server.ts';

const PUBLIC = '93.184.216.34';
const LIMITS = { bytes: 1000, connectMs: 10_000, headersMs: 10_000, totalMs: 10_000 };
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';

const serve = async (context: TestContext, answer: string | Buffer = OK): Promise<RawServer> => {
  const server = await startRawServer(answer);
  context.after(server.close);
  return server;
};

const openFetch = (server: RawServer, change: Partial<GuardedFetchOptions> = {}) =>
  createGuardedFetch({
    service: 'The service',
    limits: LIMITS,
    resolve: async () => [PUBLIC],
    open: server.open,
    ...change,
  });

const fails =
  (code: ErrorCode, part: RegExp) =>
  (error: unknown): boolean =>
    isCode(error, code) && part.test(error.message) && error.retryable === (code === 'UNAVAILABLE');

const URL_OF_HOOK = 'https://hooks.example/a?b=1';

suite('a guarded request', () => {
  test('goes to the address that was checked, in the name of its host', async (context) => {
    const server = await serve(context);
    const answer = await openFetch(server)({
      url: URL_OF_HOOK,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    assert.deepEqual([answer.status, answer.body.toString()], [200, 'hello']);
    assert.deepEqual(server.targets, [{ host: PUBLIC, port: 443, name: 'hooks.example', secure: true }]);
    assert.match(server.heard[0] ?? '', /^POST \/a\?b=1 HTTP\/1\.1\r\n/);
    assert.match(server.heard[0] ?? '', /\r\nHost: hooks\.example\r\n/);
    assert.match(server.heard[0] ?? '', /\r\nAccept-Encoding: identity\r\n/);
  });

  test('asks for the host’s addresses once: a second, private answer is never heard', async (context) => {
    const server = await serve(context);
    const answers = [[PUBLIC], ['169.254.169.254'], ['127.0.0.1']];
    let asked = 0;
    const call = openFetch(server, { resolve: async () => answers[asked++] ?? [] });
    await call({ url: URL_OF_HOOK });
    assert.equal(asked, 1);
    await assert.rejects(call({ url: URL_OF_HOOK }), fails('INVALID_INPUT', /leads to no public address/));
    await assert.rejects(call({ url: URL_OF_HOOK }), fails('INVALID_INPUT', /leads to no public address/));
    assert.deepEqual(
      server.targets.map(({ host }) => host),
      [PUBLIC],
    );
  });

  for (const addresses of [
    [PUBLIC, '10.0.0.1'],
    ['10.0.0.1', PUBLIC],
    [PUBLIC, '::1'],
    [PUBLIC, '::ffff:169.254.169.254'],
    ['64:ff9b::a9fe:a9fe'],
    ['0.0.0.0'],
    ['100.64.0.1'],
    ['fd00:ec2::254'],
    [],
  ])
    test(`is not sent to a host of the addresses [${addresses.join(', ')}]`, async (context) => {
      const server = await serve(context);
      const call = openFetch(server, { resolve: async () => addresses });
      await assert.rejects(
        call({ url: URL_OF_HOOK }),
        fails('INVALID_INPUT', /^hooks\.example cannot be called/),
      );
      assert.deepEqual(server.targets, []);
    });

  test('is not sent on by a redirect, nor over a connection that was kept', async (context) => {
    const server = await serve(
      context,
      'HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\nContent-Length: 0\r\n\r\n',
    );
    const call = openFetch(server);
    for (const _ of [1, 2]) {
      const { status, headers } = await call({ url: URL_OF_HOOK });
      assert.deepEqual([status, headers.location], [302, 'http://169.254.169.254/latest/meta-data/']);
    }
    assert.equal(server.targets.length, 2);
    assert.equal(server.heard.length, 2);
  });

  test('reads no more bytes than allowed, however they come', async (context) => {
    const head = 'HTTP/1.1 200 OK\r\n';
    const answers = [
      `${head}Content-Length: 1001\r\n\r\n${'x'.repeat(1001)}`,
      `${head}Transfer-Encoding: chunked\r\n\r\n3e9\r\n${'x'.repeat(1001)}\r\n`,
      `${head}\r\n${'x'.repeat(5000)}`,
    ];
    for (const answer of answers)
      await assert.rejects(
        openFetch(await serve(context, answer))({ url: URL_OF_HOOK }),
        fails('PROVIDER_FAILED', /more than 1000 bytes/),
      );
  });

  test('takes no compressed answer: 1 kB could be a gigabyte', async (context) => {
    const packed = gzipSync('x'.repeat(1_000_000));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${String(packed.length)}\r\n\r\n`;
    const server = await serve(context, Buffer.concat([Buffer.from(head), packed]));
    await assert.rejects(
      openFetch(server)({ url: URL_OF_HOOK }),
      fails('PROVIDER_FAILED', /compression that was not asked for/),
    );
  });

  test('ends where finding the host, connecting, the answer or its body never comes', async (context) => {
    const never = async (): Promise<never> => new Promise(() => undefined);
    const short = (name: 'connectMs' | 'headersMs' | 'totalMs') => ({ limits: { ...LIMITS, [name]: 30 } });
    const cases: readonly (readonly [string, Partial<GuardedFetchOptions>])[] = [
      [OK, { ...short('connectMs'), resolve: never }],
      [OK, { ...short('totalMs'), resolve: never }],
      ['', short('headersMs')],
      ['HTTP/1.1 200 OK\r\n', short('headersMs')],
      ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel', short('totalMs')],
      // Of a body without a length, what came until then is no whole one.
      ['HTTP/1.1 200 OK\r\n\r\nhel', short('totalMs')],
    ];
    for (const [answer, change] of cases)
      await assert.rejects(
        openFetch(await serve(context, answer), change)({ url: URL_OF_HOOK }),
        (error: Error) =>
          fails('UNAVAILABLE', /^The service cannot be reached\.$/)(error) &&
          /took more than 30 ms/.test(String(error.cause)),
      );
  });

  test('is not believed without a certificate of the host’s', async (context) => {
    const server = await serve(context, 'not TLS');
    const { port } = new URL(server.origin);
    const call = createGuardedFetch({
      service: 'The service',
      limits: LIMITS,
      operatorOrigin: `https://127.0.0.1:${port}`,
    });
    await assert.rejects(
      call({ url: `https://127.0.0.1:${port}/` }),
      fails('UNAVAILABLE', /cannot be reached/),
    );
    assert.doesNotMatch(server.heard.join(''), /HTTP\/1\.1/);
  });

  test('reaches the operator’s own origin on this machine, and no other port of it', async (context) => {
    const server = await serve(context);
    const call = createGuardedFetch({ service: 'The model', limits: LIMITS, operatorOrigin: server.origin });
    assert.equal((await call({ url: `${server.origin}/v1` })).body.toString(), 'hello');
    await assert.rejects(call({ url: 'http://127.0.0.1:1/v1' }), fails('INVALID_INPUT', /begin with https/));
  });
});
