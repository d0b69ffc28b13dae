import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type FixtureCloud, startFixtureCloud } from '../support/local-app/start-fixture-cloud.ts';

interface Echo {
  readonly event: APIGatewayProxyEvent;
  readonly calls: number;
}

suite('the local gateway over HTTP', () => {
  let cloud: FixtureCloud;
  before(async () => {
    cloud = await startFixtureCloud({ triggers: false, integrationTimeoutMs: 2000 });
  });
  after(async () => {
    await cloud.close();
  });
  const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${cloud.apiUrl}${path}`, init);
  const echo = async (path: string, init: RequestInit = {}): Promise<Echo> =>
    (await (await call(path, init)).json()) as Echo;
  const answer = async (body: unknown): Promise<Response> =>
    call('/answer', { method: 'POST', body: JSON.stringify(body) });

  test('listens on 127.0.0.1 only', () => {
    assert.match(cloud.apiUrl, /^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  });

  test('gives a function the event of a REST proxy', async () => {
    const { event } = await echo('/items/a%20b?tag=x&tag=y%2Bz&empty=', {
      headers: { 'X-Custom': 'one', 'X-Forwarded-For': '10.9.8.7', 'User-Agent': 'a test' },
    });
    assert.equal(event.resource, '/items/{id}');
    assert.equal(event.path, '/items/a%20b');
    assert.equal(event.httpMethod, 'GET');
    assert.deepEqual(event.pathParameters, { id: 'a b' });
    assert.deepEqual(event.queryStringParameters, { tag: 'y+z', empty: '' });
    assert.deepEqual(event.multiValueQueryStringParameters, { tag: ['x', 'y+z'], empty: [''] });
    assert.equal(event.headers['X-Forwarded-For'], '10.9.8.7, 127.0.0.1');
    assert.equal(event.body, null);
    assert.equal(event.isBase64Encoded, false);
    const { requestContext: context } = event;
    assert.equal(context.path, '/v1/items/a%20b');
    assert.equal(context.stage, 'v1');
    assert.equal(context.identity.sourceIp, '127.0.0.1');
    assert.equal(context.identity.userAgent, 'a test');
    assert.match(context.requestId, /^[0-9a-f-]{36}$/);
    assert.match(context.requestTime ?? '', /^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
    assert.match(event.headers['X-Amzn-Trace-Id'] ?? '', /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  });

  test('passes a text body as it is', async () => {
    const { event } = await echo('/echo', { method: 'POST', body: '{"text":"Zoë ☕"}' });
    assert.equal(event.body, '{"text":"Zoë ☕"}');
  });

  test('prefers a constant path to a parameter', async () => {
    assert.equal((await call('/items/latest')).status, 502);
    assert.equal((await call('/items/other')).status, 200);
  });

  test('sends what the function says, with several values of a header', async () => {
    const response = await answer({
      statusCode: 201,
      headers: { 'X-One': 'first', 'x-two': 'lost', 'WWW-Authenticate': 'Basic' },
      multiValueHeaders: { 'X-Two': ['a', 'b'], 'Set-Cookie': ['c=1', 'd=2'] },
      body: 'made',
    });
    assert.equal(response.status, 201);
    assert.equal(await response.text(), 'made');
    assert.equal(response.headers.get('x-one'), 'first');
    assert.equal(response.headers.get('x-two'), 'a, b');
    assert.deepEqual(response.headers.getSetCookie(), ['c=1', 'd=2']);
    assert.equal(response.headers.get('www-authenticate'), null);
    assert.equal(response.headers.get('x-amzn-remapped-www-authenticate'), 'Basic');
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(response.headers.get('content-length'), '4');
    assert.ok(response.headers.has('x-amzn-requestid'));
    assert.ok(response.headers.has('x-amzn-trace-id'));
  });

  for (const [what, body] of [
    ['without a status', { body: 'x' }],
    ['that is no object', 'a text'],
    ['that is nothing', null],
    ['with an unknown member', { statusCode: 200, status: 200 }],
    ['whose body is an object', { statusCode: 200, body: {} }],
    ['with a header that splits the response', { statusCode: 200, headers: { 'X-A': 'a\r\nX-B: b' } }],
  ] as const) {
    test(`answers 502 for an answer ${what}`, async () => {
      const response = await answer(body);
      assert.equal(response.status, 502);
      assert.equal(response.headers.get('x-frame-options'), 'DENY');
      assert.deepEqual(Object.keys((await response.json()) as object), ['type', 'id']);
    });
  }

  test('answers 502 for a function that throws or crashes, and starts another one', async () => {
    assert.equal((await call('/fail')).status, 502);
    assert.equal((await call('/crash')).status, 502);
    assert.equal((await call('/crash')).status, 502);
  });

  test('answers 504 while the function goes on', async () => {
    const file = join(cloud.folder, 'slow');
    const response = await call('/slow', { method: 'POST', body: JSON.stringify({ ignored: true }) });
    writeFileSync(file, '');
    assert.equal(response.status, 504);
    assert.equal(response.headers.get('x-frame-options'), 'DENY');
  });

  test('answers an unknown path and another stage alike, with the headers of its own answers', async () => {
    for (const url of [`${cloud.apiUrl}/nowhere`, cloud.apiUrl, new URL('/v2/echo', cloud.apiUrl).href]) {
      const response = await fetch(url);
      assert.equal(response.status, 404, url);
      const { id, type } = (await response.json()) as { readonly id: string; readonly type: string };
      assert.equal(type, 'MISSING_AUTHENTICATION_TOKEN');
      assert.equal(response.headers.get('x-request-id'), id);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
  });

  test('answers a known path’s other verbs from the mock, HEAD without a body', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      const response = await call('/echo', { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get('allow'), 'GET, POST');
      assert.equal((await response.text()) === '', method === 'HEAD');
    }
    const other = await call('/echo', { method: 'PUT', body: 'x', headers: { 'Content-Type': 'image/png' } });
    assert.equal(other.status, 415);
  });

  test('asks the authorizer: 401, 403, 500, and its context on success', async () => {
    const ask = async (token?: string): Promise<Response> =>
      call('/secret', token === undefined ? {} : { headers: { Authorization: token } });
    const unnamed = await ask();
    assert.equal(unnamed.status, 401);
    assert.equal(unnamed.headers.get('www-authenticate'), 'Bearer realm="fixture"');
    assert.equal((await ask('unknown')).status, 401);
    assert.equal((await ask('denied')).status, 403);
    assert.equal((await ask('broken')).status, 500);
    assert.equal((await ask('odd')).status, 500);
    assert.equal((await ask('good')).status, 200);
  });

  test('gives the function the authorizer’s words, as texts', async () => {
    const { event } = await echo('/secret', { headers: { Authorization: 'good' } });
    assert.equal(event.requestContext.authorizer?.['principalId'], 'someone');
    assert.match(String(event.requestContext.authorizer?.['calls']), /^\d+$/);
  });

  test('keeps a verdict for its time to live, and none where that is 0', async () => {
    const calls = async (path: string): Promise<string> => {
      const { event } = await echo(path, { headers: { Authorization: 'good' } });
      return String(event.requestContext.authorizer?.['calls']);
    };
    assert.equal(await calls('/cached'), await calls('/cached'));
    assert.notEqual(await calls('/secret'), await calls('/secret'));
  });

  test('throttles a route by its own limit', async () => {
    const statuses = [];
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await call('/limited')).status);
    }
    assert.deepEqual(statuses, [502, 502, 429]);
  });

  test('takes 6 MB to a function and refuses more, and 10 MB at all', async () => {
    const post = async (bytes: number): Promise<Response> =>
      call('/hash', { method: 'POST', body: 'a'.repeat(bytes) });
    const fits = await post(5 * 1024 * 1024);
    assert.equal(
      await fits.text(),
      createHash('sha256')
        .update('a'.repeat(5 * 1024 * 1024))
        .digest('hex'),
    );
    assert.equal((await post(7 * 1024 * 1024)).status, 413);
    const refused = await post(11 * 1024 * 1024);
    assert.equal(refused.status, 413);
    assert.equal(refused.headers.get('x-frame-options'), 'DENY');
  });

  test('answers 400 to a path that cannot be decoded', async () => {
    assert.equal((await call('/items/%E0%A4%A')).status, 400);
  });

  test('answers a malformed request line by itself, plainly', async () => {
    const socket = connect(Number(new URL(cloud.apiUrl).port), '127.0.0.1');
    socket.write('NOT A REQUEST\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      chunks.push(chunk);
    }
    assert.match(Buffer.concat(chunks).toString(), /^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n/);
  });

  test('survives random bytes', async () => {
    for (let count = 0; count < 5; count += 1) {
      const socket = connect(Number(new URL(cloud.apiUrl).port), '127.0.0.1');
      socket.on('error', () => undefined).resume();
      socket.end(randomBytes(512));
      await new Promise((resolve) => socket.once('close', resolve));
    }
    assert.equal((await call('/echo')).status, 200);
  });
});
