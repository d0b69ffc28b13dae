import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { apiChain, apiLinks, type ApiChainOptions, type Limiter } from '../../../shared/http/api-chain.ts';
import { respond, type ApiResponse, type GatewayEvent } from '../../../shared/http/api-event.ts';
import { SECURITY_HEADERS } from '../../../shared/http/security-headers.ts';
import { assertHeaders, assertProblem } from '../../support/assert-headers.ts';
import { captureLines, type Captured } from '../../support/capture-lines.ts';
import { GATEWAY_ID, makeApiEvent, makeContext, makePost } from '../../support/make-api-event.ts';

type Options = ApiChainOptions<object>;

const options: Options = {
  route: { method: 'POST', path: '/things/{id}', permission: 'video:create' },
  environment: { CORS_ORIGINS: 'https://app.test,https://admin.test', ALLOWED_HOSTS: 'api.test,127.0.0.1' },
  validate: (_event: unknown): _event is object => true,
  limiter: 'none',
  takesBody: true,
  handle: async (event) => respond(200, { body: event.body }),
};
const creator = { userId: 'owner-a', role: 'creator' };

const call = async (
  change: Partial<Options>,
  event: GatewayEvent = makePost({}, { caller: creator }),
  context = makeContext(),
): Promise<Captured<ApiResponse>> =>
  captureLines(async () => apiChain({ ...options, ...change })(event, context));

const failWith = (error: unknown): Partial<Options> => ({
  handle: async () => {
    throw error;
  },
});

suite('the chain', () => {
  test('keeps the order that SECURITY gives', () => {
    const limiter: Options['limiter'] = { limit: async () => undefined, note: async () => undefined };
    const names = apiLinks({ ...options, limiter }).map(([name]) => name);
    assert.deepEqual(names, [
      'injectLambdaContext',
      'logRequest',
      'logMetrics',
      'measureRequest',
      'httpSecurityHeaders',
      'completeHeaders',
      'httpCors',
      'mapErrors',
      'noteRefusals',
      'normaliseEvent',
      'checkHost',
      'limitRequests',
      'checkPermission',
      'limitBody',
      'httpJsonBodyParser',
      'normaliseText',
      'validator',
    ]);
    const short = apiLinks({ ...options, takesBody: false }).map(([name]) => name);
    const left = new Set([
      'noteRefusals',
      'limitRequests',
      'limitBody',
      'httpJsonBodyParser',
      'normaliseText',
    ]);
    assert.deepEqual(
      short,
      names.filter((name) => !left.has(name)),
    );
  });

  test('has every header that OWASP asks for', () => {
    assert.equal(Object.keys(SECURITY_HEADERS).length, 15);
    assert.equal(SECURITY_HEADERS['Permissions-Policy']?.split(', ').length, 29);
  });

  test('answers 200 with all headers', async () => {
    const { value } = await call({}, makePost({ a: 1 }, { caller: creator }));
    assert.equal(value.statusCode, 200);
    assert.deepEqual(JSON.parse(value.body), { body: { a: 1 } });
    assertHeaders(value);
  });

  const failures: readonly (readonly [string, unknown, number])[] = [
    ['an Error', new Error('secret detail'), 500],
    ['undefined', undefined, 500],
    ['a string', 'secret detail', 500],
    ['null', null, 500],
    ['our own trouble', new FacelessError('MEDIA_FAILED', 'secret detail'), 500],
    [
      'a service that does not answer',
      new FacelessError('UNAVAILABLE', 'secret detail', { retryable: true }),
      503,
    ],
    ['a missing object', new FacelessError('NOT_FOUND', 'There is none.'), 404],
    ['a conflict', new FacelessError('CONFLICT', 'It is at work.'), 409],
    ['a moved version', new FacelessError('STALE', 'It moved.'), 409],
    ['a deleted object', new FacelessError('GONE', 'It is gone.'), 410],
    ['too many requests', new FacelessError('RATE_LIMITED', 'Slow down.'), 429],
  ];
  for (const [name, error, status] of failures)
    test(`answers ${status} with all headers when the handler throws ${name}`, async () => {
      const { value, entries } = await call(failWith(error));
      const { detail } = assertProblem(value, status);
      assert.ok(!value.body.includes('secret'), value.body);
      assert.equal(detail.includes('on our side'), status >= 500);
      assert.ok(entries.some(({ event }) => event === 'request_failed'));
    });

  test('says when to come back', async () => {
    const { value } = await call(failWith(new FacelessError('UNAVAILABLE', 'x')));
    assert.equal(value.headers['Retry-After'], '1');
    const limited = new FacelessError('RATE_LIMITED', 'x', { retryAfterSeconds: 90 });
    assert.equal((await call(failWith(limited))).value.headers['Retry-After'], '90');
  });

  test('answers before the function runs out of time', async () => {
    const { value } = await call({ handle: () => new Promise(() => undefined) }, undefined, makeContext(301));
    assertProblem(value, 504);
  });
});

suite('the request id', () => {
  test('is the client’s when it is a UUID', async () => {
    const id = '5B0C5C4E-1B7E-4C7E-9C5E-0D6A2F1F9A11';
    const { value } = await call({}, makePost({}, { caller: creator, headers: { 'x-request-id': id } }));
    assert.equal(value.headers['X-Request-ID'], id.toLowerCase());
  });

  test('is the gateway’s otherwise', async () => {
    const headers = { 'X-Request-Id': 'drop table; \r\nX-Evil: 1' };
    const { value } = await call({}, makePost({}, { caller: creator, headers }));
    assert.equal(value.headers['X-Request-ID'], GATEWAY_ID);
  });

  test('is made where neither is a UUID', async () => {
    const event = makePost({}, { caller: creator });
    const { value } = await call(
      {},
      { ...event, requestContext: { ...event.requestContext, requestId: 'x' } },
    );
    assertHeaders(value);
  });
});

suite('what comes in', () => {
  const refused: readonly (readonly [string, GatewayEvent, number, RegExp])[] = [
    ['broken JSON', makePost('{"a":', { caller: creator }), 400, /not valid JSON/],
    ['no body', { ...makePost('', { caller: creator }), body: null }, 400, /no body/],
    [
      'another content type',
      makePost('{}', { caller: creator, headers: { 'Content-Type': 'text/plain' } }),
      415,
      /application\/json/,
    ],
    ['no content type', makeApiEvent({ caller: creator, body: '{}' }), 415, /application\/json/],
    ['__proto__', makePost('{"__proto__":{"role":"admin"}}', { caller: creator }), 422, /__proto__/],
    ['300 KiB', makePost({ text: 'x'.repeat(300 * 1024) }, { caller: creator }), 413, /256 KiB/],
    ['deep nesting', makePost('['.repeat(40) + ']'.repeat(40), { caller: creator }), 422, /cannot be used/],
    ['very deep nesting', makePost('['.repeat(100_000), { caller: creator }), 400, /not valid JSON/],
    ['no caller', makePost({}), 401, /API key/],
    ['a caller without a role', makePost({}, { caller: { userId: 'a', role: 'root' } }), 401, /API key/],
    ['a viewer', makePost({}, { caller: { userId: 'a', role: 'viewer' } }), 403, /viewer/],
    ['another host', makePost({}, { caller: creator, headers: { Host: 'evil.test' } }), 403, /host/],
    [
      'a parameter given twice',
      { ...makePost({}, { caller: creator }), multiValueQueryStringParameters: { a: ['1', '2'] } },
      422,
      /more than once/,
    ],
  ];
  for (const [name, event, status, detail] of refused)
    test(`answers ${status} to ${name}`, async () => {
      const { value } = await call({}, event);
      assert.match(assertProblem(value, status).detail, detail);
    });

  test('reads a body that the gateway encoded', async () => {
    const event = { ...makePost('', { caller: creator }), body: Buffer.from('{"a":"ü"}').toString('base64') };
    const { value } = await call({}, { ...event, isBase64Encoded: true });
    assert.deepEqual(JSON.parse(value.body), { body: { a: 'ü' } });
  });

  test('brings text into NFC and changes nothing else', async () => {
    const text = 'Don\'t — caf\u0065\u0301, 日本語, 👩‍🚀 & "quotes"\r\n\tline';
    const { value } = await call({}, makePost({ text }, { caller: creator }));
    assert.deepEqual(JSON.parse(value.body), { body: { text: text.normalize('NFC') } });
  });

  test('names the place of a character that hides text', async () => {
    const { value } = await call({}, makePost({ a: [{ 'b/c': 'ab\u202Ecd' }] }, { caller: creator }));
    const { errors } = assertProblem(value, 422);
    assert.equal(errors?.[0]?.pointer, '/a/0/b~1c');
    assert.match(errors[0].detail, /U\+202E.* at position 3/);
  });

  test('lets everybody use a public route', async () => {
    const { value } = await call(
      { route: { ...options.route, permission: 'public' }, takesBody: false },
      makeApiEvent(),
    );
    assert.equal(value.statusCode, 200);
  });
});

suite('a limit', () => {
  const seen: unknown[] = [];
  const limiterThat = (allowed: boolean): Options['limiter'] => {
    const limit: Limiter['limit'] = async ({ who, rate, owner }) => {
      seen.push([who, rate, owner]);
      const bucket = { requests: 60, seconds: 60 };
      const remaining = allowed ? 59 : 0;
      return { allowed, limit: bucket, remaining, resetSeconds: allowed ? 1 : 60, retrySeconds: 7 };
    };
    return { limit, note: async () => undefined };
  };
  const fields = ({ headers }: ApiResponse): Record<string, string> =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:ratelimit|retry)/i.test(name)));

  test('stands on answers, of both kinds, in both notations', async () => {
    const left = {
      'RateLimit-Limit': '60',
      'RateLimit-Remaining': '59',
      'RateLimit-Reset': '1',
      'RateLimit-Policy': '"write";q=60;w=60',
      RateLimit: '"write";r=59;t=1',
    };
    const limiter = limiterThat(true);
    assert.deepEqual(fields((await call({ limiter })).value), left);
    assert.deepEqual(fields((await call({ limiter }, makePost('{', { caller: creator }))).value), left);
    const missing = new FacelessError('NOT_FOUND', 'There is none.');
    assert.deepEqual(fields((await call({ limiter, ...failWith(missing) })).value), left);
  });

  test('answers 429 with the time to wait, before anything is read', async () => {
    const { value } = await call({ limiter: limiterThat(false) }, makePost('{', { caller: creator }));
    assert.match(assertProblem(value, 429).detail, /60 requests in 60 seconds \(write\).*in 7 seconds/);
    assert.equal(value.headers['Retry-After'], '7');
    assert.equal(value.headers['RateLimit-Remaining'], '0');
  });

  test('is the user’s, whatever key they use, and an address’s where nobody is known', async () => {
    seen.length = 0;
    const limiter = limiterThat(true);
    await call({ limiter });
    const open = { ...options.route, permission: 'public', rate: 'sign-in' as const };
    await call({ limiter, route: open, takesBody: false }, makeApiEvent());
    assert.deepEqual(seen, [
      ['user:owner-a', 'write', 'owner-a'],
      ['address:203.0.113.7', 'sign-in', 'anonymous'],
    ]);
  });

  test('that cannot be counted says nothing', async () => {
    const { value } = await call({ limiter: { limit: async () => undefined, note: async () => undefined } });
    assert.deepEqual([value.statusCode, fields(value)], [200, {}]);
  });
});

suite('CORS', () => {
  test('lets pages read what is left of their limit', async () => {
    const { value } = await call(
      {},
      makePost({}, { caller: creator, headers: { Origin: 'https://app.test' } }),
    );
    const exposed = value.headers['Access-Control-Expose-Headers'] ?? '';
    for (const name of [
      'RateLimit',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
    ])
      assert.ok(exposed.split(', ').includes(name), name);
  });

  const originOf = async (origin: string, change: Partial<Options> = {}) => {
    const { value } = await call(change, makePost({}, { caller: creator, headers: { Origin: origin } }));
    return value.headers['Access-Control-Allow-Origin'];
  };

  test('names an origin of the list and no other', async () => {
    assert.equal(await originOf('https://admin.test'), 'https://admin.test');
    assert.equal(await originOf('https://evil.test'), undefined);
    assert.equal(await originOf('https://app.test.evil.test'), undefined);
  });

  test('is on problems, too', async () => {
    assert.equal(await originOf('https://app.test', failWith(new Error('x'))), 'https://app.test');
  });

  test('is off without a list', async () => {
    const environment = { ...options.environment, CORS_ORIGINS: '' };
    assert.equal(await originOf('https://app.test', { environment }), undefined);
  });
});
