/** Who somebody is, from registration to the last logout, over the wire and through the functions' own processes. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountView } from '../../functions/api/users/account.schema.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { attemptKey, inviteKey, sessionHashKey, userKey } from '../../shared/domain/keys.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { newPassword, openAccounts } from '../support/local-api/open-accounts.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { until } from '../support/until.ts';

const { ask, register, logIn, age, events, readLog, documents, tables, issueKey, recorded, cloud } =
  await openAccounts();

const me = async (token: string): Promise<ApiResponse> => ask('GET', '/users/me', { token });
const assertOpen = async (token: string): Promise<void> => {
  const response = await me(token);
  assert.equal(response.statusCode, 200, response.body);
};
const assertShut = async (token: string): Promise<void> => {
  assertProblem(await me(token), 401);
};
const pointersOf = (response: ApiResponse, status: number): readonly string[] =>
  (assertProblem(response, status).errors ?? []).map(({ pointer }) => pointer);
/** All of an answer but what is the request's own. */
const essence = ({ statusCode, headers, body }: ApiResponse) => {
  const { requestId: _id, instance: _instance, ...problem } = JSON.parse(body) as Record<string, unknown>;
  return { statusCode, names: Object.keys(headers).toSorted(), problem };
};

suite('an account', () => {
  test('is registered, logged into, read, changed and logged out of', async () => {
    const account = await register({ username: 'Anna-1', email: 'Anna@Example.org' });
    assert.equal(account.email, 'anna@example.org');
    assert.equal(account.role, 'creator');
    assert.equal(account.hasPassword, true);
    const token = await logIn(account);
    assert.match(token, /^fls_[\w-]{43}$/);
    const mine = await me(token);
    assert.deepEqual(JSON.parse(mine.body), (({ password: _password, ...view }) => view)(account));
    const edit = { method: 'PATCH', path: '/users/me' };
    const stale = { token, body: { username: 'Anna' }, headers: { 'If-Match': '"7"' } };
    assertProblem(await ask(edit.method, edit.path, stale), 412);
    const changed = await ask(edit.method, edit.path, {
      token,
      body: { username: 'Anna', email: null },
      headers: { 'If-Match': mine.headers['ETag'] ?? '' },
    });
    const view = JSON.parse(changed.body) as AccountView;
    assert.deepEqual(
      [changed.headers['ETag'], view.username, view.email, view.version],
      ['"2"', 'Anna', undefined, 2],
    );
    const out = await ask('DELETE', '/sessions/current', { token });
    assert.equal(out.statusCode, 204);
    assert.equal(out.headers['Clear-Site-Data'], '"cache","cookies","storage"');
    await assertShut(token);
    const actions = (await events(account.id)).map(({ action, actor }) => [action, actor]);
    assert.deepEqual(actions, [
      ['login', `user:${account.id}`],
      ['logout', `user:${account.id}`],
    ]);
  });

  test('is logged into by its address, too, in any case', async () => {
    const account = await register({ email: 'bea@example.org' });
    await assertOpen(await logIn({ ...account, username: 'BEA@example.org' }));
  });

  test('has a name and an address of its own', async () => {
    await register({ username: 'carl', email: 'carl@example.org' });
    const password = newPassword();
    const name = await ask('POST', '/users', { body: { username: 'CARL', password } });
    assert.deepEqual(pointersOf(name, 409), ['/username']);
    const address = { username: 'carla', email: 'carl@example.org', password };
    assert.deepEqual(pointersOf(await ask('POST', '/users', { body: address }), 409), ['/email']);
  });

  test('takes no name, address, password or field that is not right', async () => {
    const password = newPassword();
    for (const [body, pointer] of [
      [{ username: 'ab', password }, '/username'],
      [{ username: 'a b c', password }, '/username'],
      [{ username: 'ännä', password }, '/username'],
      [{ username: 'dora', email: 'dora@', password }, '/email'],
      [{ username: 'dora', email: 'do..ra@example.org', password }, '/email'],
      [{ username: 'dora', email: `${'d'.repeat(250)}@example.org`, password }, '/email'],
      [{ username: 'dora', password: 'x'.repeat(129) }, '/password'],
      [{ username: 'dora', password: 'Short1!' }, '/password'],
      [{ username: 'dora', password: 'passwordpassword' }, '/password'],
      [{ username: 'dora', password: 'my name is DORA, ok' }, '/password'],
      [{ username: 'dora', password: 'so Faceless I could be' }, '/password'],
      [{ username: 'dora', password: 'nothing hides\u200b here' }, '/password'],
      [{ username: 'dora', password, role: 'admin' }, '/role'],
      [{ username: 'dora', password, id: 'administrator' }, '/id'],
      [{ username: 'dora', password, invite: 'x' }, '/invite'],
    ] as const) {
      const response = await ask('POST', '/users', { body });
      assert.deepEqual(pointersOf(response, 422), [pointer], JSON.stringify(body));
      assert.ok(!response.body.includes(body.password), response.body);
    }
  });

  test('is the local administrator’s, who begins with a key and sets a password of their own', async () => {
    const { apiKey: token } = cloud.administrator;
    const { id, role, hasPassword } = JSON.parse((await me(token)).body) as AccountView;
    assert.deepEqual([id, role, hasPassword], ['administrator', 'admin', false]);
    const password = newPassword();
    const body = { newPassword: password };
    assert.equal((await ask('POST', '/users/me/password', { token, body })).statusCode, 204);
    await assertOpen(await logIn({ username: 'administrator', password }));
    assert.deepEqual(pointersOf(await ask('POST', '/users/me/password', { token, body }), 422), [
      '/currentPassword',
    ]);
    assertProblem(await ask('DELETE', '/sessions/current', { token }), 404);
  });
});

suite('a login', () => {
  test('says the same of a name that nobody has, a wrong password and a disabled user', async () => {
    const account = await register({ email: 'ella@example.org' });
    const disabled = await register();
    await documents.send(
      new UpdateCommand({
        TableName: tables.tableName,
        Key: userKey(disabled.id),
        UpdateExpression: 'SET disabledAt = :now',
        ExpressionAttributeValues: { ':now': new Date().toISOString() },
      }),
    );
    const attempts = await Promise.all(
      [
        { username: 'nobody-here', password: account.password },
        { username: 'nobody@example.org', password: account.password },
        { username: account.username, password: newPassword() },
        { username: 'ella@example.org', password: newPassword() },
        { username: disabled.username, password: disabled.password },
      ].map(async (body) => ask('POST', '/sessions', { body })),
    );
    for (const { statusCode, headers, body } of attempts) {
      assert.equal(statusCode, 401, body);
      // The gateway keeps the name for its own answers: docs/security.md.
      assert.equal(headers['x-amzn-remapped-www-authenticate'], 'Bearer realm="faceless"');
    }
    const [first, ...others] = attempts.map(essence);
    for (const other of others) assert.deepEqual(other, first);
    const failed = (await events(account.id)).map(({ action, success, reason }) => [action, success, reason]);
    assert.deepEqual(failed, [
      ['login_failed', false, 'wrong password'],
      ['login_failed', false, 'wrong password'],
    ]);
    const unknown = await events('anonymous');
    assert.equal(unknown.filter(({ reason }) => reason === 'unknown name').length, 2);
    assert.ok(!JSON.stringify(unknown).includes('nobody'), 'what was typed is not kept');
  });

  test('is counted where it failed, as often as the trail has it', async () => {
    const truth = async (): Promise<number> => {
      const all = await documents.send(new ScanCommand({ TableName: tables.auditTableName }));
      assert.equal(all.LastEvaluatedKey, undefined, 'the trail fits into a page');
      return (all.Items ?? []).filter(({ action }) => action === 'login_failed').length;
    };
    const failures = await truth();
    assert.ok(failures >= 4);
    const key = await issueKey('operations', 'admin');
    await until(
      async () => (await readMetrics(cloud.apiUrl, key)).get('login_failures_total{}') === failures,
    );
  });

  test('waits after failures, whoever’s name it is, and then a right one holds', async () => {
    const account = await register();
    for (const username of [account.username, 'nobody-there']) {
      const now = Date.now();
      const known = { failures: 9, nextAt: now + 40_000, forgetAt: now + 80_000_000 };
      const Item = { ...attemptKey('account', username), ...known };
      await documents.send(new PutCommand({ TableName: tables.tableName, Item }));
      const response = await ask('POST', '/sessions', { body: { username, password: account.password } });
      const { detail } = assertProblem(response, 429);
      assert.match(detail, /too many failed logins/);
      const seconds = Number(response.headers['Retry-After']);
      assert.ok(seconds > 0 && seconds <= 40, String(seconds));
      const over = { ...Item, nextAt: now - 1 };
      await documents.send(new PutCommand({ TableName: tables.tableName, Item: over }));
    }
    await assertOpen(await logIn(account));
  });
});

suite('a session', () => {
  test('ends twelve hours after the login, and after an idle hour', async () => {
    const account = await register();
    const [late, idle, busy] = [await logIn(account), await logIn(account), await logIn(account)];
    await age(late, 1, ['expiresAt']);
    await age(idle, 3601, ['lastSeenAt']);
    await age(busy, 3540, ['lastSeenAt']);
    await assertShut(late);
    await assertShut(idle);
    await assertOpen(busy);
    const seen = await documents.send(
      new UpdateCommand({
        TableName: tables.tableName,
        Key: sessionHashKey(sha256(busy)),
        UpdateExpression: 'SET looked = :yes',
        ExpressionAttributeValues: { ':yes': true },
        ReturnValues: 'ALL_NEW',
      }),
    );
    const { lastSeenAt, createdAt, expiresAt } = seen.Attributes as Record<string, string>;
    assert.ok(Date.now() - Date.parse(lastSeenAt ?? '') < 60_000, 'the use was noted');
    assert.equal(Date.parse(expiresAt ?? '') - Date.parse(createdAt ?? ''), 12 * 3_600_000);
  });

  test('ends with the others when the password changes; keys stay', async () => {
    const account = await register();
    const key = await issueKey(account.id, 'creator');
    const [one, two] = [await logIn(account), await logIn(account)];
    const password = newPassword();
    const change = async (currentPassword: string, next: string) =>
      ask('POST', '/users/me/password', { token: one, body: { currentPassword, newPassword: next } });
    assert.deepEqual(pointersOf(await change(newPassword(), password), 422), ['/currentPassword']);
    assert.deepEqual(pointersOf(await change(account.password, 'qwertyuiop1234'), 422), ['/newPassword']);
    await assertOpen(two);
    assert.equal((await change(account.password, password)).statusCode, 204);
    for (const token of [one, two]) await assertShut(token);
    await assertOpen(key);
    const { username, password: old } = account;
    assertProblem(await ask('POST', '/sessions', { body: { username, password: old } }), 401);
    await assertOpen(await logIn({ username, password }));
  });

  test('and a key hold for what their user may do at the next request', async () => {
    const account = await register();
    const tokens = [await logIn(account), await issueKey(account.id, 'creator')];
    const set = async (name: string, value: string) =>
      documents.send(
        new UpdateCommand({
          TableName: tables.tableName,
          Key: userKey(account.id),
          UpdateExpression: 'SET #name = :value',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':value': value },
        }),
      );
    const make = async (token: string): Promise<number> =>
      (await ask('POST', '/videos', { token, body: { source: { type: 'script', text: 'Tea.' } } }))
        .statusCode;
    for (const token of tokens) assert.equal(await make(token), 202);
    await set('role', 'viewer');
    for (const token of tokens) assert.equal(await make(token), 403);
    await set('disabledAt', new Date().toISOString());
    for (const token of tokens) await assertShut(token);
  });
});

suite('an invite', () => {
  test('gives its role, once, to its address', async () => {
    const token = `fli_${'a'.repeat(43)}`;
    const Item = {
      ...inviteKey(sha256(token)),
      id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF',
      role: 'viewer',
      email: 'flora@example.org',
      invitedBy: 'administrator',
      createdAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    };
    await documents.send(new PutCommand({ TableName: tables.tableName, Item }));
    const body = { username: 'flora', password: newPassword(), invite: token };
    assertProblem(await ask('POST', '/users', { body: { ...body, email: 'f@example.org' } }), 403);
    const { role } = await register({ ...body, email: 'Flora@example.org' });
    assert.equal(role, 'viewer');
    const again = { ...body, username: 'fred', email: 'flora@example.org' };
    assert.deepEqual(pointersOf(await ask('POST', '/users', { body: again }), 403), ['/invite']);
  });
});

test('no password and no token reaches a log, and no function asks for more than it may', async () => {
  const account = await register();
  const token = await logIn(account);
  await assertOpen(token);
  await ask('POST', '/sessions', { body: { username: account.password, password: account.password } });
  const log = await readLog();
  assert.ok(log.includes('/sessions'));
  for (const secret of [account.password, token, token.slice(4)]) assert.ok(!log.includes(secret));
  assertAllowed(recorded, [
    'create-session',
    'end-session',
    'create-user',
    'get-account',
    'update-account',
    'change-password',
    'authorizer',
  ]);
});
