import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import type { ApiKey } from '../../shared/domain/api-key.ts';
import type { EventRow } from '../../shared/domain/audit.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { API_KEYS } from '../../shared/domain/limits.ts';
import type { ApiKeyStore } from '../../shared/ports/store.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { makeAudit } from '../support/make-video.ts';
import { openAwsCase } from '../support/open-store-cases.ts';
import { readEvents } from '../support/read-events.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

let aws: Aws;
let apiKeys: ApiKeyStore;
const clock = new ManualClock();

before(async () => {
  aws = await startAws();
  const { dynamo: client, tableName, auditTableName } = aws;
  apiKeys = createApiKeyStore({ client, tableName, auditTableName, clock, newId: () => ulid() });
});
after(async () => aws.close());

const audit = makeAudit({ action: 'api_key_created' });

const make = async (owner: string, change: Partial<ApiKey> = {}): Promise<ApiKey> => {
  const id = ulid();
  const key = { id, owner, hash: sha256(id), role: 'creator', name: 'laptop', version: 1 } as const;
  return apiKeys.create({
    key: { ...key, createdAt: clock.now().toISOString(), auditHash: '', ...change },
    audit,
  });
};

/** Rows of no chain. */
const eventsOf = async (owner: string): Promise<readonly EventRow[]> =>
  readEvents({ ...aws, client: aws.dynamo }, owner);

test('a key is found by its hash and by its owner, and its making and its end are one whole chain', async () => {
  const key = await make('owner-a', { scopes: ['video:read'] });
  assert.deepEqual(await apiKeys.find(key.hash), key);
  assert.deepEqual(await apiKeys.get('owner-a', key.id), key);
  assert.equal(await apiKeys.get('owner-b', key.id), undefined);
  assert.deepEqual(await apiKeys.list('owner-a'), [key]);
  await assert.rejects(make('owner-c', { hash: key.hash }), (error) => isCode(error, 'CONFLICT'));
  await apiKeys.revoke({ key, audit: makeAudit({ action: 'api_key_revoked' }) });
  await assert.rejects(apiKeys.revoke({ key, audit }), (error) => isCode(error, 'STALE'));
  assert.deepEqual(await apiKeys.list('owner-a'), []);
  assert.equal(await apiKeys.find(key.hash), undefined);
  const { removedAt = '', ...left } = (await apiKeys.findRevoked(key.hash)) ?? {};
  assert.deepEqual(left, { id: key.id, owner: key.owner });
  assert.equal(removedAt, clock.now().toISOString());
  const rows = await openAwsCase(aws).readAudit(`apikey#${key.id}`);
  assert.deepEqual(
    rows.map(({ seq, action }) => [seq, action]),
    [
      [1, 'api_key_created'],
      [2, 'api_key_revoked'],
    ],
  );
  assert.equal(findBrokenRow(rows, rows[1]?.hash ?? ''), undefined);
});

test('the first use leaves a row, later ones only their time, and that at most every five minutes', async () => {
  const key = await make('owner-u');
  const use = makeAudit({ action: 'api_key_used', actor: `key:${key.id}` });
  const note = async (): Promise<string | undefined> => {
    const found = await apiKeys.find(key.hash);
    assert.ok(found);
    await apiKeys.noteUse({ key: found, audit: use });
    return (await apiKeys.find(key.hash))?.lastUsedAt;
  };
  await Promise.all(Array.from({ length: 8 }, async () => apiKeys.noteUse({ key, audit: use })));
  const first = await note();
  assert.equal(first, clock.now().toISOString());
  clock.advance(299);
  assert.equal(await note(), first);
  clock.advance(1);
  assert.equal(await note(), clock.now().toISOString());
  const rows = await eventsOf('owner-u');
  assert.deepEqual(
    rows.map(({ action, subject }) => [action, subject]),
    [['api_key_used', `apikey#${key.id}`]],
  );
  const used = await apiKeys.find(key.hash);
  assert.ok(used);
  assert.deepEqual([used.version, used.auditHash], [key.version, key.auditHash]);
  await apiKeys.revoke({ key: used, audit });
  clock.advance(600);
  await apiKeys.noteUse({ key: used, audit: use });
  assert.equal(await apiKeys.find(key.hash), undefined);
});

test('a user has so many keys and no more, also when they are made at once; a revoked one makes room', async () => {
  for (let made = 0; made < API_KEYS - 3; made += 1) await make('owner-m');
  const results = await Promise.allSettled(Array.from({ length: 6 }, async () => make('owner-m')));
  const refused = results.filter(({ status }) => status === 'rejected');
  assert.ok(refused.length >= 3);
  // Who met another transaction too often is told to try again.
  while ((await apiKeys.list('owner-m')).length < API_KEYS) await make('owner-m');
  await assert.rejects(
    make('owner-m'),
    (error) => isCode(error, 'CONFLICT') && /50 API keys/.test(error.message),
  );
  const [first] = await apiKeys.list('owner-m');
  assert.ok(first);
  await apiKeys.revoke({ key: first, audit });
  await make('owner-m');
  await assert.rejects(make('owner-m'), (error) => isCode(error, 'CONFLICT'));
  assert.equal((await apiKeys.list('owner-m')).length, API_KEYS);
});
