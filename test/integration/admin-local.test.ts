/** `npm run admin` as a process, against the cloud that runs here. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type AdminRun, runAdminCommand } from '../support/run-admin-command.ts';

const folder = await mkdtemp(join(tmpdir(), 'faceless-admin-'));
const cloud = await startLocalCloud({ dataDir: folder, port: 0, triggers: false, environment: {} });
after(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const admin = async (...words: string[]): Promise<AdminRun> =>
  runAdminCommand(words, { FACELESS_DATA: folder });

const json = async <T>(...words: string[]): Promise<T> => {
  const { code, stdout, stderr } = await admin(...words, '--json');
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as T;
};

const misuse = async (...words: string[]): Promise<string> => {
  const { code, stdout, stderr } = await admin(...words);
  assert.deepEqual([code, stdout], [2, '']);
  return stderr;
};

const ask = async (key: string): Promise<number> =>
  (await sendRequest(cloud.apiUrl, { path: '/api-keys', headers: { Authorization: `Bearer ${key}` } }))
    .statusCode;

test('says what there is, and what is wrong', async () => {
  const { code, stdout } = await admin('--help');
  assert.equal(code, 0);
  for (const name of [
    'bootstrap',
    'users',
    'user',
    'invite',
    'keys',
    'revoke',
    'reset-password',
    'sessions',
    'verify-audit',
  ])
    assert.ok(stdout.includes(`\n  ${name}`), name);
  assert.match(await misuse('toString'), /There is no command toString/);
  assert.match(await misuse('users', '--colour'), /--colour/);
  assert.match(
    await misuse('users', '--stage', 'moon'),
    /no stage moon; there are local, staging, production/,
  );
  assert.match(await misuse('users', '--table', 'x'), /both --table and --audit-table/);
  assert.match(await misuse('user', 'nobody', 'disable'), /There is no user nobody/);
  assert.match(
    await misuse('user', 'administrator', 'promote'),
    /role viewer\|creator\|admin, disable, or enable/,
  );
  assert.match(await misuse('invite'), /role of who is invited/);
  assert.match(await misuse('invite', 'viewer', '--days', '8'), /--days 8 is not 1 to 7/);
  assert.match(await misuse('sessions', 'administrator'), /sessions end NAME/);
});

test('bootstrap makes no second administrator', async () => {
  assert.match(await misuse('bootstrap'), /There is an administrator already/);
});

test('lists users in a table', async () => {
  const { stdout } = await admin('users');
  assert.match(stdout, /^name +role +state/);
  assert.match(stdout, /^administrator +admin +active/m);
});

test('the last administrator can be neither demoted nor disabled', async () => {
  assert.match(await misuse('user', 'administrator', 'role', 'viewer'), /last administrator/);
  assert.match(await misuse('user', 'administrator', 'disable'), /last administrator/);
});

test('lists and revokes a key, which holds no more at the next request', async () => {
  const { apiKey } = cloud.administrator;
  assert.equal(await ask(apiKey), 200);
  const made = await sendRequest(cloud.apiUrl, {
    method: 'POST',
    path: '/api-keys',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'laptop', scopes: ['account:read'] }),
  });
  const { id, apiKey: second } = JSON.parse(made.body) as { readonly id: string; readonly apiKey: string };
  assert.equal(await ask(second), 200);
  const listed = await json<{ readonly apiKeys: readonly object[] }>('keys', 'administrator');
  assert.equal(listed.apiKeys.length, 2);
  assert.doesNotMatch(JSON.stringify(listed), /hash/i);
  const { stdout } = await admin('keys', 'administrator');
  const told = await sendRequest(cloud.apiUrl, {
    path: '/audit-events?action=api_keys_listed',
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  const { events } = JSON.parse(told.body) as { readonly events: readonly AuditRow[] };
  assert.deepEqual(
    events.map(({ owner, actor }) => [owner, actor]),
    Array.from({ length: 2 }, () => ['administrator', `operator:${userInfo().username}`]),
  );
  const row = stdout.split('\n').find((line) => line.endsWith(id));
  assert.match(row ?? '', /^laptop +account:read /);
  assert.match((await admin('revoke', id)).stdout, /laptop of administrator is revoked/);
  assert.equal(await ask(second), 401);
  assert.match(await misuse('revoke', id), /There is no API key/);
});

test('gives invites', async () => {
  const invite = await json<{ readonly token: string; readonly role: string }>('invite', 'creator');
  assert.match(invite.token, /^fli_/);
  assert.equal(invite.role, 'creator');
});

const logIn = async (password: string): Promise<string> => {
  const { statusCode, body } = await sendRequest(cloud.apiUrl, {
    method: 'POST',
    path: '/sessions',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'administrator', password }),
  });
  assert.equal(statusCode, 201, body);
  return (JSON.parse(body) as { readonly token: string }).token;
};

test('gives a password with which one logs in, and ends sessions', async () => {
  const { password } = await json<{ readonly password: string }>('reset-password', 'administrator');
  const first = await logIn(password);
  assert.equal(await ask(first), 200);
  assert.match((await admin('sessions', 'end', 'administrator')).stdout, /All sessions of administrator/);
  assert.equal(await ask(first), 401);
  const second = await logIn(password);
  const { stdout } = await admin('reset-password', 'administrator');
  assert.match(stdout, /^Password of administrator, shown this once: [\w-]{24}$/m);
  assert.equal(await ask(second), 401);
  assert.equal(await ask(cloud.administrator.apiKey), 200);
  assert.match(await misuse('reset-password', 'nobody'), /There is no user nobody/);
});

test('writes each reset into the trail, by who ran the command', async () => {
  const { body } = await sendRequest(cloud.apiUrl, {
    path: '/audit-events?action=password_changed',
    headers: { Authorization: `Bearer ${cloud.administrator.apiKey}` },
  });
  const { events } = JSON.parse(body) as { readonly events: readonly AuditRow[] };
  assert.equal(events.length, 2);
  for (const { actor, type, success, details } of events) {
    assert.deepEqual([actor, type], [`operator:${userInfo().username}`, 'authentication']);
    // Neither the password nor its hash.
    assert.deepEqual([success, details], [true, { reset: true }]);
  }
});
