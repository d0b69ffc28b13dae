/** API keys over the wire: made, listed, narrowed, ended. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ApiKeyView } from '../../functions/api/api-keys/api-key-view.schema.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { JSON_TYPE, openCallers } from '../support/local-api/open-callers.ts';
import { assertDocumented } from '../support/openapi-document.ts';

type Headers = Record<string, string>;

const { callers, send, refuses, recorded } = await openCallers();
const { creator, other, viewer } = callers;

const bearer = (key: string): Headers => ({ Authorization: `Bearer ${key}` });

const asking = (headers: Headers, body: unknown) => ({
  method: 'POST',
  path: '/api-keys',
  headers: { ...headers, ...JSON_TYPE },
  body: JSON.stringify(body),
});

const make = async (headers: Headers, body: unknown): Promise<ApiKeyView & { readonly apiKey: string }> => {
  const response = await send(asking(headers, body));
  assert.equal(response.statusCode, 201, response.body);
  assertHeaders(response);
  assertDocumented('createApiKey', response);
  return JSON.parse(response.body) as ApiKeyView & { readonly apiKey: string };
};

const list = async (headers: Headers): Promise<ApiResponse & { readonly keys: readonly ApiKeyView[] }> => {
  const response = await send({ path: '/api-keys', headers });
  assertDocumented('listApiKeys', response);
  return { ...response, keys: (JSON.parse(response.body) as { apiKeys: ApiKeyView[] }).apiKeys };
};

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

suite('an API key', () => {
  test('is shown once, used, listed without itself, and revoked from the next request on', async () => {
    const made = await make(creator, { name: 'laptop', expiresAt: inHours(1) });
    assert.match(made.apiKey, /^flk_[\w-]{43}$/);
    assert.equal((await send({ path: '/videos', headers: bearer(made.apiKey) })).statusCode, 200);
    const { keys, body } = await list(creator);
    assert.doesNotMatch(body, /flk_|hash/);
    const shown = keys.find(({ id }) => id === made.id);
    assert.deepEqual([shown?.name, shown?.expiresAt, 'scopes' in made], ['laptop', made.expiresAt, false]);
    assert.ok(shown?.lastUsedAt !== undefined && shown.lastUsedAt >= made.createdAt);
    const request = { method: 'DELETE', path: `/api-keys/${made.id}`, headers: creator };
    const response = await send(request);
    assertHeaders(response);
    assert.equal(response.statusCode, 204);
    await refuses({ path: '/videos', headers: bearer(made.apiKey) }, 401);
    await refuses(request, 404);
    assert.ok(!(await list(creator)).keys.some(({ id }) => id === made.id));
  });

  test('of another user is not there', async () => {
    const { id, apiKey } = await make(creator, { name: 'mine' });
    await refuses({ method: 'DELETE', path: `/api-keys/${id}`, headers: other }, 404);
    assert.ok(!(await list(other)).keys.some((key) => key.id === id));
    assert.equal((await send({ path: '/videos', headers: bearer(apiKey) })).statusCode, 200);
  });

  test('allows what its scopes name, and no more than its owner’s role', async () => {
    const { apiKey, scopes } = await make(creator, {
      name: 'reader',
      scopes: ['account:read', 'video:read'],
    });
    assert.deepEqual(scopes, ['video:read', 'account:read']);
    const reader = bearer(apiKey);
    assert.equal((await send({ path: '/videos', headers: reader })).statusCode, 200);
    const body = JSON.stringify({ source: { type: 'script', text: 'Tea.' } });
    const problem = await refuses(
      { method: 'POST', path: '/videos', headers: { ...reader, ...JSON_TYPE }, body },
      403,
    );
    assert.match(problem.detail, /takes video:create/);
    await refuses(asking(reader, { name: 'child' }), 403);
    const more = await refuses(asking(viewer, { name: 'more', scopes: ['video:read', 'video:create'] }), 403);
    assert.match(more.detail, /may not do: video:create\. You may give video:read/);
  });

  test('that may make keys makes none that allows more, or lasts longer', async () => {
    const expiresAt = inHours(2);
    const parent = await make(creator, { name: 'ci', scopes: ['video:read', 'account:write'], expiresAt });
    const headers = bearer(parent.apiKey);
    await refuses(asking(headers, { name: 'more', scopes: ['video:create'] }), 403);
    const late = await refuses(asking(headers, { name: 'late', expiresAt: inHours(3) }), 422);
    assert.deepEqual(late.errors?.[0]?.pointer, '/expiresAt');
    const child = await make(headers, { name: 'child' });
    assert.deepEqual([child.scopes, child.expiresAt], [parent.scopes, parent.expiresAt]);
    const narrow = await make(headers, { name: 'narrow', scopes: ['video:read'], expiresAt: inHours(1) });
    assert.deepEqual(narrow.scopes, ['video:read']);
  });

  const invalid: readonly (readonly [what: string, body: unknown, pointer: string])[] = [
    ['no name', {}, '/name'],
    ['an empty name', { name: '' }, '/name'],
    ['a long name', { name: 'x'.repeat(65) }, '/name'],
    ['no scope in a list of them', { name: 'x', scopes: [] }, '/scopes'],
    ['a scope that does not exist', { name: 'x', scopes: ['everything'] }, '/scopes/0'],
    ['an owner', { name: 'x', owner: 'owner-b' }, '/owner'],
    ['a role', { name: 'x', role: 'admin' }, '/role'],
    ['a time without an offset', { name: 'x', expiresAt: '2099-01-01T00:00:00' }, '/expiresAt'],
    ['a day that does not exist', { name: 'x', expiresAt: '2099-02-30T00:00:00Z' }, '/expiresAt'],
    ['a time gone by', { name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
  ];
  for (const [what, body, pointer] of invalid)
    test(`is not made with ${what}`, async () => {
      const { errors = [] } = await refuses(asking(creator, body), 422);
      assert.equal(errors[0]?.pointer, pointer);
    });
});

test('all of that made functions send what their roles allow', () => {
  assertAllowed(recorded, ['authorizer', 'create-api-key', 'list-api-keys', 'revoke-api-key']);
});
