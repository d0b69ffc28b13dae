import assert from 'node:assert/strict';
import test from 'node:test';
import { ulid } from 'ulid';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { isCode } from '../../../shared/domain/errors.ts';
import type { ApiKeyRecord, ApiKeyStore } from '../../../shared/ports/store.ts';
import { authenticateKey } from '../../../shared/use-cases/authenticate-key.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import { REQUEST_ID } from '../../support/make-video.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const openKeys = () => {
  const clock = new ManualClock();
  const records = new Map<string, ApiKeyRecord>();
  const events: AuditEvent[] = [];
  const apiKeys: ApiKeyStore = {
    find: async (hash) => records.get(hash),
    create: async (hash, record, audit) => {
      records.set(hash, record);
      events.push(audit);
    },
  };
  const issue = (change: { expiresAt?: string } = {}) =>
    issueApiKey({ apiKeys, clock, newId: () => ulid() })({
      owner: 'owner-a',
      role: 'creator',
      name: 'laptop',
      audit: { actor: 'tick:first-start', requestId: REQUEST_ID },
      ...change,
    });
  return { clock, records, events, issue, authenticate: authenticateKey({ apiKeys, clock }) };
};

const isRefused = (error: unknown) => isCode(error, 'UNAUTHENTICATED');

test('a key is shown once, stored as its hash, and on the record', async () => {
  const { issue, records, events, authenticate } = openKeys();
  const { apiKey, record } = await issue();
  assert.match(apiKey, /^flk_[\w-]{43}$/);
  assert.deepEqual([...records.keys()], [sha256(apiKey)]);
  assert.ok(!JSON.stringify([...records.values(), ...events]).includes(apiKey));
  assert.equal(events[0]?.action, 'api_key_created');
  assert.deepEqual(await authenticate(`Bearer ${apiKey}`), record);
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
  const { issue, records, clock, authenticate } = openKeys();
  const { apiKey } = await issue({ expiresAt: '2030-01-01T00:01:00.000Z' });
  clock.advance(59);
  await authenticate(`Bearer ${apiKey}`);
  clock.advance(1);
  await assert.rejects(authenticate(`Bearer ${apiKey}`), isRefused);
  const other = await issue();
  records.set(sha256(other.apiKey), { ...other.record, revokedAt: '2030-01-01T00:01:00.000Z' });
  await assert.rejects(authenticate(`bearer ${other.apiKey}`), isRefused);
});
