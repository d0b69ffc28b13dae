/**
 * Every route over the wire, through the gateway, the authorizer and the functions' own processes: whatever goes
 * wrong, the answer has the whole header set of SECURITY §1, is a problem document and tells nothing.
 */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { suite, test } from 'node:test';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import { BODY_BYTES } from '../../shared/domain/limits.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { exampleBody } from '../support/local-api/example-body.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { JSON_TYPE, openCallers, VALID } from '../support/local-api/open-callers.ts';
import type { RawRequest } from '../support/local-api/send-request.ts';

/** Of no video. */
const UNKNOWN_ID = '01JD5T3Z8Q6V7W8X9Y0ZABCDEF';

const { callers, newCaller, mayCall, send, post, create, refuses, apiUrl, recorded } = await openCallers();
const video = await create();

/** The request as the document shows it: routes with a body have an example of one. */
const asked = (route: Route, headers: RawRequest['headers'] = {}, id = video.id): RawRequest => {
  const { method, path } = route;
  const body = exampleBody(path, method);
  const type = body === undefined ? {} : JSON_TYPE;
  const request = { method, path: path.replace('{id}', id), headers: { ...type, ...headers } };
  return body === undefined ? request : { ...request, body };
};

for (const route of ROUTES)
  suite(`${route.method} ${route.path}`, () => {
    const isPublic = route.permission === 'public';
    const own = (headers: RawRequest['headers'] = {}): RawRequest =>
      asked(route, { ...(isPublic ? {} : mayCall(route.permission)), ...headers });

    test(isPublic ? 'asks for no key' : 'refuses a missing, malformed, unknown and expired key', async () => {
      for (const headers of callers.strangers) {
        if (isPublic) assertHeaders(await send(asked(route, headers)));
        else await refuses(asked(route, headers), 401);
      }
    });

    if (route.path.includes('{id}'))
      // Another owner's, and none: `permission-matrix`.
      test('finds no odd id', async () => {
        const owner = mayCall(route.permission);
        for (const id of [
          'x',
          video.id.toLowerCase(),
          `${video.id}%00`,
          `${video.id}%2Ffiles`,
          '%2e%2e',
          '..',
        ])
          await refuses(asked(route, owner, id), 404);
        await refuses(asked(route, owner, '%E0%A4%A'), 400);
      });

    test('refuses a host name that is not its own', async () => {
      for (const Host of ['evil.example', '127.0.0.1.evil.example', '169.254.169.254'])
        await refuses(own({ Host }), 403);
    });

    test('refuses query parameters that it does not know, or that come twice', async () => {
      for (const query of [
        'x=1',
        '__proto__=1',
        'constructor=1',
        'a%00b=1',
        'limit=1&limit=2',
        'status=READY&status=READY',
      ]) {
        const request = own();
        await refuses({ ...request, path: `${request.path}?${query}` }, 422);
      }
    });

    test('takes headers named as parts of every object, and long ones, for what they are', async () => {
      // The others are still asked after that.
      const caller = route.operationId === 'deleteAccount' ? await newCaller() : {};
      const plain = await send(own(caller));
      const names = { constructor: '1', __proto__x: '1', ['__proto__']: '1', 'X-Long': 'y'.repeat(9000) };
      const odd = await send(own({ ...caller, ...names }));
      assertHeaders(odd);
      assert.ok(odd.statusCode < 500 && plain.statusCode < 500, odd.body);
    });

    test('answers 413 to 7 and to 11 MB, whoever sends them', async () => {
      for (const bytes of [7_000_000, 11_000_000])
        await refuses({ ...own(JSON_TYPE), body: Buffer.alloc(bytes, 'x') }, 413);
    });

    test('answers its path’s other methods with 405 and Allow', async () => {
      const allowed = ROUTES.filter(({ path }) => path === route.path).map<string>(({ method }) => method);
      const others = ['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'HEAD'];
      for (const method of others.filter((name) => !allowed.includes(name))) {
        const response = await send({ ...asked(route), method });
        assert.equal(response.statusCode, 405, method);
        assert.equal(response.headers['Allow'], allowed.toSorted().join(', '));
        if (method === 'HEAD') assertHeaders(response);
        else assertProblem(response, 405);
        assert.equal(response.body === '', method === 'HEAD');
      }
    });
  });

suite('what is no route', () => {
  test('is not found', async () => {
    for (const path of [
      '',
      '/nope',
      '//videos',
      '/videos//',
      '/Health',
      '/health%20',
      `/videos/${UNKNOWN_ID}/files/x`,
      '/../health',
    ])
      await refuses({ path, headers: callers.creator }, 404);
  });

  test('a malformed request line or too long a header is refused by the server itself, without a word', async () => {
    const { port, hostname } = new URL(apiUrl);
    const lines = [
      'GET /v1/health HTTP/9.9\r\n\r\n',
      '\u0000\u0001\r\n\r\n',
      `GET /v1/health HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
    ];
    for (const line of lines) {
      const socket = connect(Number(port), hostname);
      socket.end(line);
      const chunks: Buffer[] = [];
      for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
      const answer = Buffer.concat(chunks).toString();
      assert.match(
        answer,
        /^HTTP\/1\.1 4(?:00|31) [^\r]+\r\nConnection: close\r\nContent-Length: 0\r\n\r\n$/,
      );
    }
  });
});

const invalid: readonly (readonly [
  what: string,
  status: number,
  body: unknown,
  headers?: Record<string, string | string[]>,
])[] = [
  ['no body', 400, ''],
  ['half a body', 400, '{"source":'],
  ['100,000 open brackets', 400, '['.repeat(100_000)],
  ['text', 415, VALID, { 'Content-Type': 'text/plain' }],
  ['a form', 415, 'source=x', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['more than 256 KiB', 413, `"${'x'.repeat(BODY_BYTES)}"`],
  ['null', 422, 'null'],
  ['a list', 422, []],
  ['a field too many', 422, { ...VALID, owner: 'owner-b' }],
  ['a status', 422, { ...VALID, status: 'READY' }],
  ['a prototype', 422, '{"source":{"type":"script","text":"x"},"__proto__":{"role":"admin"}}'],
  ['a constructor', 422, '{"source":{"type":"script","text":"x","constructor":{"prototype":{}}}}'],
  ['a number for a text', 422, { source: { type: 'script', text: 1 } }],
  ['a text for a number', 422, { ...VALID, settings: { durationSeconds: '45' } }],
  ['a null byte', 422, { source: { type: 'script', text: 'a\u0000b' } }],
  ['half a character', 422, '{"source":{"type":"script","text":"a\\ud800"}}'],
  ['a key that is too long', 422, VALID, { 'Idempotency-Key': 'x'.repeat(65) }],
  ['a key with a space', 422, VALID, { 'Idempotency-Key': 'a b' }],
];

suite('POST /videos refuses', () => {
  for (const [what, status, body, headers = {}] of invalid)
    test(what, async () => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const all = { ...callers.creator, ...JSON_TYPE, ...headers };
      await refuses({ method: 'POST', path: '/videos', headers: all, body: text }, status);
    });

  test('bytes that are no UTF-8, rather than change them', async () => {
    const body = Buffer.concat([
      Buffer.from('{"source":{"type":"script","text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}}'),
    ]);
    await refuses(
      { method: 'POST', path: '/videos', headers: { ...callers.creator, ...JSON_TYPE }, body },
      422,
    );
  });

  test('a body of no declared type', async () => {
    await refuses(
      { method: 'POST', path: '/videos', headers: callers.creator, body: JSON.stringify(VALID) },
      415,
    );
  });
});

suite('answers', () => {
  test('of every status carry the whole header set', async () => {
    const { id } = await create();
    const statuses: number[] = [];
    const requests: readonly RawRequest[] = [
      { path: '/health' },
      { path: '/openapi.json' },
      { path: '/videos', headers: callers.creator },
      { path: `/videos/${id}`, headers: callers.creator },
      { path: `/videos/${id}/files`, headers: callers.creator },
      { method: 'DELETE', path: `/videos/${id}`, headers: callers.creator },
      { method: 'POST', path: `/videos/${id}/cancel`, headers: callers.creator },
      { method: 'DELETE', path: `/videos/${id}`, headers: callers.creator },
      { path: `/videos/${id}`, headers: callers.creator },
    ];
    for (const request of requests) {
      const response = await send(request);
      assertHeaders(response);
      statuses.push(response.statusCode);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 409, 409, 202, 204, 404]);
  });

  test('carry the client’s id where it is a UUID, and the gateway’s own otherwise', async () => {
    const id = crypto.randomUUID();
    assert.equal(
      (await send({ path: '/health', headers: { 'X-Request-ID': id } })).headers['X-Request-ID'],
      id,
    );
    const { headers } = await send({ path: '/health', headers: { 'X-Request-ID': `${id}\u00e9` } });
    assert.equal(headers['X-Request-ID'], headers['x-amzn-RequestId']);
  });
});

suite('requests at once', () => {
  test('with one Idempotency-Key make one video; with another body the key is refused; others’ keys are theirs', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const twins = await Promise.all(Array.from({ length: 8 }, async () => create(key)));
    assert.equal(new Set(twins.map(({ id }) => id)).size, 1);
    assert.match(
      assertProblem(await post({ ...VALID, title: 'Other' }, key), 422).type,
      /idempotency-mismatch$/,
    );
    assert.notEqual((await create({ ...key, ...callers.other })).id, twins[0]?.id);
  });

  test('cancel once and delete once', async () => {
    const { id } = await create();
    const all = async (method: string, path: string): Promise<number[]> => {
      const request = { method, path: `/videos/${id}${path}`, headers: callers.creator };
      const answers = await Promise.all(Array.from({ length: 5 }, async () => send(request)));
      for (const answer of answers) assertHeaders(answer);
      return answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    };
    assert.deepEqual(await all('POST', '/cancel'), [202, 202, 202, 202, 202]);
    assert.deepEqual(await all('DELETE', ''), [204, 404, 404, 404, 404]);
  });
});

suite('GET /videos', () => {
  test('gives cursors that only their owner can use', async () => {
    await create();
    const { cursor } = JSON.parse(
      (await send({ path: '/videos?limit=1', headers: callers.creator })).body,
    ) as {
      cursor: string;
    };
    assert.equal(
      (await send({ path: `/videos?cursor=${cursor}`, headers: callers.creator })).statusCode,
      200,
    );
    await refuses({ path: `/videos?cursor=${cursor}`, headers: callers.other }, 422);
    for (const query of [
      'cursor=',
      'cursor=%00',
      'cursor=eA',
      'limit=0',
      'limit=101',
      'limit=1e1',
      'limit=+1',
      'status=ready',
    ])
      await refuses({ path: `/videos?${query}`, headers: callers.creator }, 422);
  });
});

suite('all of that', () => {
  test('made functions send what their roles allow', () => {
    const called = ['list-videos', 'get-video', 'list-files', 'cancel-video', 'delete-video'];
    assertAllowed(recorded, ['authorizer', 'create-video', ...called]);
  });
});
