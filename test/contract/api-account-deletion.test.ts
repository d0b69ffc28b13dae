/** An account and all that its user made, until nothing is left, over the wire and through the functions' own processes. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { fromAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { cachePrefix, scriptKey, sessionHashKey, userKey, videoKey } from '../../shared/domain/keys.ts';
import { QUIET_SECONDS } from '../../shared/use-cases/purge/purge-accounts.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { type Account, newPassword, openAccounts } from '../support/local-api/open-accounts.ts';

const { ask, register, logIn, events, readLog, documents, tables, clients, issueKey, recorded, cloud } =
  await openAccounts();

const Bucket = cloud.functions.find(({ environment }) => environment['BUCKET_NAME'] !== undefined)
  ?.environment['BUCKET_NAME'];
const TEXT = 'Tea likes cool nights and the seventh umbrella.';

const listKeys = async (): Promise<readonly string[]> => {
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key = '' }) => Key);
};

const readItem = async (Key: object): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const command = new GetCommand({ TableName: tables.tableName, Key: { ...Key }, ConsistentRead: true });
  return (await documents.send(command)).Item;
};

const readPartition = async (TableName: string, pk: string) => {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items as readonly Readonly<Record<string, unknown>>[];
};

const readChain = async (subject: string): Promise<readonly AuditRow[]> =>
  (await readPartition(tables.auditTableName, `SUBJECT#${subject}`)).map(
    (item) => fromAuditItem(item) as AuditRow,
  );

const purge = async (): Promise<void> => {
  await cloud.tick('purge-accounts');
};

/** As if the first look that found nothing lay so far back. */
const letTimePass = async (id: string): Promise<void> => {
  const before = new Date(Date.now() - QUIET_SECONDS * 1000 - 1000).toISOString();
  await documents.send(
    new UpdateCommand({
      TableName: tables.tableName,
      Key: userKey(id),
      UpdateExpression: 'SET dueAt = :before, quietSince = :before',
      ConditionExpression: 'attribute_exists(quietSince)',
      ExpressionAttributeValues: { ':before': before },
    }),
  );
};

/** Somebody with a video, a script, a key, two sessions and something in the cache. */
const settle = async (given: Readonly<Record<string, unknown>> = {}) => {
  const account = await register(given);
  const token = await logIn(account);
  const key = await issueKey(account.id, 'creator');
  const make = async (path: string): Promise<string> => {
    const body = { source: { type: 'script', text: TEXT } };
    const headers = { 'Idempotency-Key': `of ${account.username}`.replaceAll(' ', '-') };
    const response = await ask('POST', path, { token, body, ...(path === '/videos' && { headers }) });
    assert.equal(response.statusCode, 202, response.body);
    return (JSON.parse(response.body) as { readonly id: string }).id;
  };
  const [videoId, scriptId] = [await make('/videos'), await make('/scripts')];
  const Key = `${cachePrefix(account.id, 'hash')}voice.flac`;
  await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'voice' }));
  return { account, token, other: await logIn(account), key, videoId, scriptId };
};

const leave = async (token: string, { password }: Pick<Account, 'password'>): Promise<void> => {
  const response = await ask('DELETE', '/users/me', { token, body: { password } });
  assert.equal(response.statusCode, 204, response.body);
  assert.equal(response.body, '');
};

suite('DELETE /users/me', () => {
  test('asks for the password once more, and says which field is wrong', async () => {
    const account = await register();
    const token = await logIn(account);
    for (const body of [{}, { password: newPassword() }]) {
      const response = await ask('DELETE', '/users/me', { token, body });
      const { detail, errors } = assertProblem(response, 422);
      assert.equal(detail, 'The account was not deleted.');
      assert.deepEqual(
        errors?.map(({ pointer }) => pointer),
        ['/password'],
      );
    }
    assert.equal((await ask('GET', '/users/me', { token })).statusCode, 200);
    const failed = (await events(account.id)).filter(({ action }) => action === 'login_failed');
    assert.deepEqual(
      failed.map(({ success, reason }) => [success, reason]),
      [[false, 'wrong password, to delete the account']],
    );
  });

  test('keeps the last administrator, with the reason', async () => {
    const { apiKey: token } = cloud.administrator;
    const { detail } = assertProblem(await ask('DELETE', '/users/me', { token, body: {} }), 409);
    assert.match(detail, /the last administrator/);
    assert.equal((await ask('GET', '/users/me', { token })).statusCode, 200);
  });

  test('ends every key and session at the next request, and frees name and address', async () => {
    const email = 'leaver@example.org';
    const { account, token, other, key } = await settle({ username: 'leaver', email });
    await leave(token, account);
    for (const held of [token, other, key])
      for (const [method, path] of [
        ['GET', '/users/me'],
        ['GET', '/videos'],
        ['DELETE', '/users/me'],
      ] as const)
        assertProblem(await ask(method, path, { token: held }), 401);
    const { username, password } = account;
    assertProblem(await ask('POST', '/sessions', { body: { username, password } }), 401);
    const next = await register({ username: 'leaver', email });
    assert.notEqual(next.id, account.id);
    const session = await logIn(next);
    const { body } = await ask('GET', '/videos', { token: session });
    assert.deepEqual((JSON.parse(body) as { readonly videos: unknown }).videos, []);
    await purge();
    assert.equal((await ask('GET', '/users/me', { token: session })).statusCode, 200, 'the next one stays');
  });

  test('removes all that was theirs, leaves the trail whole, and tells when it is done', async () => {
    const stay = await settle();
    const { account, token, other, videoId, scriptId } = await settle({ email: 'gone@example.org' });
    const before = await listKeys();
    const theirs = [`videos/${videoId}/`, `scripts/${scriptId}/`, `cache/${account.id}/`];
    for (const prefix of theirs)
      assert.ok(
        before.some((key) => key.startsWith(prefix)),
        prefix,
      );
    await leave(token, account);
    const tombstone = await readItem(userKey(account.id));
    const text = JSON.stringify(tombstone);
    for (const word of [account.username, 'gone@example.org', 'argon2'])
      assert.ok(!text.includes(word), text);
    await purge();
    const after = await listKeys();
    for (const prefix of theirs) assert.ok(!after.some((key) => key.startsWith(prefix)), prefix);
    assert.ok(
      after.some((key) => key.startsWith(`videos/${stay.videoId}/`)),
      'others’ things stay',
    );
    const owned = await readPartition(tables.tableName, `OWNER#${account.id}`);
    const now = Date.now() / 1000;
    for (const { sk, removedAt, ttl } of owned)
      assert.ok(removedAt !== undefined || Number(ttl) <= now, `${String(sk)} stays`);
    for (const held of [token, other])
      assert.ok(Number((await readItem(sessionHashKey(sha256(held))))?.['ttl']) <= now);
    for (const item of await readPartition(tables.tableName, `KEYS#${account.id}`))
      assert.ok(item['removedAt'] !== undefined || Number(item['ttl']) <= now, String(item['sk']));

    await purge();
    assert.equal(typeof (await readItem(userKey(account.id)))?.['quietSince'], 'string');
    await letTimePass(account.id);
    await purge();
    const last = await readItem(userKey(account.id));
    assert.deepEqual([typeof last?.['purgedAt'], last?.['duePk']], ['string', undefined]);
    const told = (await events(account.id)).filter(({ action }) => action === 'user_purged');
    assert.deepEqual(
      told.map(({ actor, subject }) => [actor, subject]),
      [['tick:purge-accounts', `user#${account.id}`]],
    );
    for (const [subject, key] of [
      [`user#${account.id}`, userKey(account.id)],
      [`video#${videoId}`, videoKey(account.id, videoId)],
      [`script#${scriptId}`, scriptKey(account.id, scriptId)],
    ] as const) {
      const chain = await readChain(subject);
      const newest = String((await readItem(key))?.['auditHash']);
      assert.equal(findBrokenRow(chain, newest), undefined, subject);
      assert.match(chain.at(-1)?.action ?? '', /_deleted$/);
    }
    assert.equal((await readChain(`video#${videoId}`)).at(-2)?.action, 'video_cancelled');
  });

  test('finds what a request made that was under way', async () => {
    const { account, token } = await settle();
    await leave(token, account);
    await purge();
    await purge();
    assert.equal(typeof (await readItem(userKey(account.id)))?.['quietSince'], 'string');
    const Key = `${cachePrefix(account.id, 'late')}voice.flac`;
    await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'voice' }));
    await letTimePass(account.id);
    await purge();
    assert.ok(!(await listKeys()).includes(Key));
  });
});

test('no password reaches a log, and no function asks for more than it may', async () => {
  const { account, token } = await settle({ username: `u-${ulid()}` });
  await leave(token, account);
  const log = await readLog();
  for (const secret of [account.password, token, token.slice(4)]) assert.ok(!log.includes(secret));
  assertAllowed(recorded, ['delete-account', 'purge-accounts', 'authorizer']);
});
