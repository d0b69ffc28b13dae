import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { planKeyTerms } from '../../../shared/domain/api-key.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import { isAllowed, PERMISSIONS, permissionsOf, ROLES } from '../../../shared/domain/permissions.ts';
import { authenticateKey } from '../../../shared/use-cases/authenticate-key.ts';
import { createApiKey } from '../../../shared/use-cases/create-api-key.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import { readToken } from '../../../shared/use-cases/read-token.ts';
import { createMemoryApiKeys } from '../../support/fakes/create-memory-api-keys.ts';
import { makeAudit, REQUEST_ID } from '../../support/make-video.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const audit = { actor: 'tick:first-start', requestId: REQUEST_ID };

const openKeys = () => {
  const clock = new ManualClock();
  const { apiKeys, keys, events } = createMemoryApiKeys();
  const deps = { apiKeys, clock, newId: () => ulid() };
  const issue = async (change: { expiresAt?: string } = {}) =>
    issueApiKey(deps)({ owner: 'owner-a', role: 'creator', name: 'laptop', audit, ...change });
  const warned: unknown[] = [];
  const noted: unknown[] = [];
  const check = authenticateKey({
    apiKeys,
    clock,
    noteSignal: async ({ signal, who, owner }) => {
      noted.push([signal, who, owner]);
    },
    warnUnnoted: (_, error) => warned.push(error),
  });
  const authenticate = async (header: string | undefined) =>
    check(readToken(header), { requestId: REQUEST_ID });
  return { clock, apiKeys, keys, events, deps, issue, authenticate, warned, noted };
};

const isRefused = (error: unknown) => isCode(error, 'UNAUTHENTICATED');

test('a key is shown once, stored as its hash, and on the record', async () => {
  const { issue, keys, events, authenticate } = openKeys();
  const { apiKey, key } = await issue();
  assert.match(apiKey, /^flk_[\w-]{43}$/);
  assert.equal(key.hash, sha256(apiKey));
  assert.ok(!JSON.stringify([...keys.values(), ...events]).includes(apiKey));
  assert.equal(events[0]?.action, 'api_key_created');
  assert.deepEqual(await authenticate(`Bearer ${apiKey}`), key);
  assert.notEqual((await issue()).apiKey, apiKey);
});

test('a missing, malformed or unknown key is refused', async () => {
  const { authenticate } = openKeys();
  const headers = [
    undefined,
    '',
    'Bearer',
    'Basic abc',
    'Bearer flk_',
    'Bearer other',
    `Bearer flk_${'a'.repeat(43)}`,
    `Bearer flk_${'a'.repeat(5000)}`,
  ];
  for (const header of headers) await assert.rejects(authenticate(header), isRefused);
});

test('an expired or revoked key is refused from the next request on', async () => {
  const { issue, apiKeys, clock, authenticate, noted } = openKeys();
  const { apiKey } = await issue({ expiresAt: '2030-01-01T00:01:00.000Z' });
  clock.advance(59);
  await authenticate(`Bearer ${apiKey}`);
  clock.advance(1);
  await assert.rejects(authenticate(`Bearer ${apiKey}`), isRefused);
  const other = await issue();
  await apiKeys.revoke({ key: other.key, audit: makeAudit({ action: 'api_key_revoked' }) });
  assert.deepEqual(noted, []);
  await assert.rejects(authenticate(`bearer ${other.apiKey}`), isRefused);
  assert.deepEqual(noted, [['revoked-key', `key:${other.key.id}`, 'owner-a']]);
});

test('a use that cannot be noted does not refuse the request', async () => {
  const { apiKeys, clock, issue } = openKeys();
  const { apiKey, key } = await issue();
  const down = new FacelessError('UNAVAILABLE', 'down');
  const warned: unknown[] = [];
  const check = authenticateKey({
    apiKeys: { ...apiKeys, noteUse: async () => Promise.reject(down) },
    clock,
    noteSignal: async () => undefined,
    warnUnnoted: (_, error) => warned.push(error),
  });
  assert.deepEqual(await check(readToken(`Bearer ${apiKey}`), { requestId: REQUEST_ID }), key);
  assert.deepEqual(warned, [down]);
});

test('a key that was revoked while it asked makes none', async () => {
  const { deps, keys } = openKeys();
  const request = { owner: 'owner-a', role: 'creator', scopes: undefined, keyId: ulid(), audit } as const;
  await assert.rejects(createApiKey(deps)({ ...request, request: { name: 'x' } }), isRefused);
  assert.equal(keys.size, 0);
});

const scopes = fc.option(fc.subarray([...PERMISSIONS], { minLength: 1 }), { nil: undefined });
const now = new Date('2030-01-01T00:00:00Z');
const end = fc.option(
  fc
    .integer({ min: -1000, max: 1000 })
    .map((minutes) => new Date(now.getTime() + minutes * 60_000).toISOString()),
  { nil: undefined },
);

test('no key ever allows more, or holds longer, than the one that asked for it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), scopes, scopes, end, end, (role, own, asked, until, expiresAt) => {
      const maker = { role, scopes: own, expiresAt: until };
      let terms;
      try {
        terms = planKeyTerms({ name: 'x', scopes: asked, expiresAt }, maker, now);
      } catch (error) {
        const excess = asked?.some((permission) => !isAllowed(role, permission, own)) ?? false;
        assert.equal(isCode(error, 'FORBIDDEN'), excess);
        const late = until !== undefined && expiresAt !== undefined && expiresAt > until;
        if (!excess) assert.ok(expiresAt !== undefined && (late || expiresAt <= now.toISOString()));
        return;
      }
      const allowed = permissionsOf(role, own);
      for (const permission of permissionsOf(role, terms.scopes)) assert.ok(allowed.includes(permission));
      if (until !== undefined) assert.ok(terms.expiresAt !== undefined && terms.expiresAt <= until);
      if (asked !== undefined) assert.deepEqual(new Set(terms.scopes), new Set(asked));
    }),
  );
});

test('an end that is no time of the calendar is refused; an offset is understood', () => {
  const maker = { role: 'creator', scopes: undefined } as const;
  const plan = (expiresAt: string) => planKeyTerms({ name: 'x', expiresAt }, maker, now).expiresAt;
  for (const time of ['2030-02-30T00:00:00Z', '2030-13-01T00:00:00Z', '2030-02-01T25:00:00Z', '2030-02-01'])
    assert.throws(
      () => plan(time),
      (error) => isCode(error, 'INVALID_INPUT'),
    );
  assert.equal(plan('2030-01-01T02:00:00+01:00'), '2030-01-01T01:00:00.000Z');
});
