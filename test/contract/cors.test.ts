/** Pages of several origins, over the wire: each may ask what the list says, and no other may. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ROUTES } from '../../functions/api/routes.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';

const ORIGINS = ['https://app.example', 'https://admin.example:8443', 'http://localhost:5173'];
// As for `npm start`: read where the stage is synthesised.
process.env['CORS_ORIGINS'] = ORIGINS.join(', ');
const { openCallers } = await import('../support/local-api/open-callers.ts');

const STRANGERS = [
  'https://evil.example',
  'https://app.example.evil.example',
  'http://app.example',
  'https://app.example:8443',
  'https://APP.example',
  'null',
  '*',
];
const { callers, send } = await openCallers();
const paths = [...new Set(ROUTES.map(({ path }) => path))];
const allowed = (headers: Readonly<Record<string, string>>): string | undefined =>
  headers['Access-Control-Allow-Origin'];
const preflight = async (path: string, Origin: string) =>
  send({
    method: 'OPTIONS',
    path: path.replace('{id}', 'x'),
    headers: {
      Origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization',
    },
  });

suite('a preflight', () => {
  test('names the origin that asks, of those on the list, with the path’s methods', async () => {
    for (const path of paths)
      for (const origin of ORIGINS) {
        const { statusCode, headers, body } = await preflight(path, origin);
        assertHeaders({ statusCode, headers, body });
        assert.deepEqual([statusCode, body, allowed(headers)], [204, '', origin]);
        const methods = ROUTES.filter((route) => route.path === path).map(({ method }) => method);
        assert.equal(headers['Access-Control-Allow-Methods'], methods.toSorted().join(', '));
        assert.match(headers['Access-Control-Allow-Headers'] ?? '', /\bAuthorization\b.*\bIdempotency-Key\b/);
        assert.match(headers['Vary'] ?? '', /\bOrigin\b/i);
        assert.equal(headers['Access-Control-Allow-Credentials'], undefined);
      }
  });

  test('permits nothing to others, and reflects nothing', async () => {
    for (const origin of STRANGERS) {
      const { headers } = await preflight('/videos', origin);
      assert.ok(!Object.values(headers).includes(origin), origin);
      assert.ok(allowed(headers) === undefined || ORIGINS.includes(allowed(headers) ?? ''), allowed(headers));
    }
  });
});

suite('an answer', () => {
  test('of a function names the origin of the list, on successes and on problems', async () => {
    for (const origin of ORIGINS) {
      const headers = { ...callers.creator, Origin: origin };
      const list = await send({ path: '/videos', headers });
      assert.deepEqual([list.statusCode, allowed(list.headers)], [200, origin]);
      assert.match(list.headers['Access-Control-Expose-Headers'] ?? '', /RateLimit-Remaining/);
      const missing = await send({ path: '/videos?nope=1', headers });
      assertProblem(missing, 422);
      assert.equal(allowed(missing.headers), origin);
    }
    for (const origin of STRANGERS) {
      const { headers } = await send({ path: '/videos', headers: { ...callers.creator, Origin: origin } });
      assert.notEqual(allowed(headers), origin);
    }
  });

  test('of the gateway itself names none of several', async () => {
    for (const Origin of ORIGINS) {
      const headers = { Origin };
      const refusals = [
        [await send({ path: '/videos', headers }), 401],
        [await send({ path: '/nope', headers }), 404],
        [await send({ method: 'TRACE', path: '/videos', headers }), 405],
      ] as const;
      for (const [answer, status] of refusals) {
        assertProblem(answer, status);
        assert.equal(allowed(answer.headers), undefined);
      }
    }
  });

  test('to another method names OPTIONS among those that are allowed', async () => {
    const { headers } = await send({ method: 'TRACE', path: '/health' });
    assert.equal(headers['Allow'], 'GET, OPTIONS');
  });
});
