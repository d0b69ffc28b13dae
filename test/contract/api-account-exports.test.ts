/** Everything that is kept about somebody, from the request to the file, through the functions' own processes. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { z } from 'zod';
import type { accountExportView } from '../../functions/api/account-exports/account-export-view.schema.ts';
import type { newApiKey } from '../../functions/api/api-keys/api-key-view.schema.ts';
import type { newWebhook } from '../../functions/api/webhooks/webhook-view.schema.ts';
import { putJson } from '../../shared/adapters/aws/create-object-store.ts';
import { EXPORT_KINDS, type ExportLine } from '../../shared/domain/account-export.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { jobSubject, videoPrefix } from '../../shared/domain/keys.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { exampleBody } from '../support/local-api/example-body.ts';
import { newPassword, openAccounts } from '../support/local-api/open-accounts.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { until } from '../support/until.ts';

const { ask, register, logIn, events, readLog, clients, videos, recorded, cloud } = await openAccounts({
  triggers: true,
});

type View = z.infer<typeof accountExportView>;

const bucketName =
  cloud.functions.find(({ environment }) => environment['BUCKET_NAME'] !== undefined)?.environment[
    'BUCKET_NAME'
  ] ?? '';
const exampleUpload: unknown = JSON.parse(exampleBody('/uploads', 'POST') ?? '');
const TEXT = 'Tea likes cool nights and the seventh umbrella.';

/** Somebody with a failed login, a key, a channel, a script and a film. */
const settle = async (username: string) => {
  const account = await register({ username, email: `${username}@example.org` });
  await ask('POST', '/sessions', { body: { username, password: newPassword() } });
  const token = await logIn(account);
  const made = await ask('POST', '/api-keys', { token, body: { name: 'laptop', scopes: ['account:read'] } });
  const { apiKey: key } = JSON.parse(made.body) as z.infer<typeof newApiKey>;
  const source = { type: 'script', text: TEXT };
  const asked = await ask('POST', '/scripts', { token, body: { source, title: 'Cool nights' } });
  const { id: scriptId } = JSON.parse(asked.body) as { readonly id: string };
  await until(async () => {
    const { body } = await ask('GET', `/scripts/${scriptId}`, { token });
    return (JSON.parse(body) as { readonly status: string }).status === 'READY';
  });
  const video = makeVideo({ owner: account.id, status: 'READY', title: 'Umbrellas' });
  const stored = await putJson({ client: clients.s3, bucketName })(
    `${videoPrefix(video.id)}source.json`,
    source,
  );
  await videos.create({ video: { ...video, source: stored }, audit: makeAudit() });
  const begun = await ask('POST', '/channels', { token });
  const { id: channelId } = JSON.parse(begun.body) as { readonly id: string };
  const sent = await ask('POST', '/uploads', { token, body: exampleUpload });
  const { id: uploadId } = JSON.parse(sent.body) as { readonly id: string };
  const hook = { url: `https://${username}.example/hook`, events: ['video.ready'] };
  const listening = await ask('POST', '/webhooks', { token, body: hook });
  const { id: webhookId, secret } = JSON.parse(listening.body) as z.infer<typeof newWebhook>;
  await ask('POST', `/webhooks/${webhookId}/test`, { token });
  return { account, token, key, channelId, scriptId, uploadId, videoId: video.id, webhookId, secret };
};

const exportAll = async (token: string): Promise<View> => {
  const asked = await ask('POST', '/account-exports', { token });
  assert.equal(asked.statusCode, 202, asked.body);
  const { id, status, links } = JSON.parse(asked.body) as View;
  assert.deepEqual([status, asked.headers['Location']], ['QUEUED', links.self]);
  const read = async (): Promise<View> => {
    const { statusCode, body } = await ask('GET', `/account-exports/${id}`, { token });
    assert.equal(statusCode, 200, body);
    return JSON.parse(body) as View;
  };
  await until(async () => !['QUEUED', 'RUNNING'].includes((await read()).status));
  const done = await read();
  assert.equal(done.status, 'DONE', JSON.stringify(done));
  return done;
};

const download = async ({ file }: View): Promise<string> => {
  assert.ok(file);
  const response = await fetch(file.url);
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.deepEqual([response.status, bytes.length], [200, file.bytes]);
  assert.match(response.headers.get('content-disposition') ?? '', /account\.ndjson\.gz/);
  return gunzipSync(bytes).toString();
};

suite('an export of one’s account', () => {
  test('has all that is kept about them, nothing of others’, and nothing that opens a door', async () => {
    const other = await settle('otto');
    const { account, token, key, channelId, scriptId, uploadId, videoId, webhookId, secret } =
      await settle('anna');
    const view = await exportAll(token);
    const text = await download(view);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportLine);
    assert.equal(lines.length, view.lines);
    assert.deepEqual([...new Set(lines.map(({ kind }) => kind))], EXPORT_KINDS, 'every kind, in order');
    const only = (kind: ExportLine['kind']): ExportLine => {
      const [found, ...more] = lines.filter((line) => line.kind === kind);
      assert.deepEqual(more, [], kind);
      return found ?? assert.fail(kind);
    };
    const { id, username, email, role, hasPassword } = only('account');
    assert.deepEqual(
      [id, username, email, role, hasPassword],
      [account.id, 'anna', 'anna@example.org', 'creator', true],
    );
    assert.equal(only('api-key')['name'], 'laptop');
    assert.equal(typeof only('session')['lastSeenAt'], 'string');
    const { connection, ...channel } = only('channel');
    assert.deepEqual([channel['id'], channel['status'], connection], [channelId, 'CONNECTING', undefined]);
    const film = only('video');
    assert.deepEqual(
      [film['id'], film['title'], film['source']],
      [videoId, 'Umbrellas', { type: 'script', text: TEXT }],
    );
    const script = only('script');
    assert.deepEqual([script['id'], script['title']], [scriptId, 'Cool nights']);
    assert.ok(JSON.stringify(script['text']).includes('seventh umbrella'));
    assert.equal(only('upload')['id'], uploadId);
    assert.deepEqual([only('webhook')['id'], only('webhook-delivery')['webhookId']], [webhookId, webhookId]);
    const rows = lines.filter(({ kind }) => kind === 'audit-event');
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['user_registered', 'login_failed', 'login', 'api_key_created', 'script_requested'])
      assert.ok(actions.has(action), action);
    for (const hidden of [secret, account.password, 'argon2', token, sha256(token), key, sha256(key)])
      assert.ok(!text.includes(hidden));
    for (const theirs of [
      other.account.id,
      'otto',
      other.channelId,
      other.videoId,
      other.scriptId,
      other.uploadId,
      other.webhookId,
    ])
      assert.ok(!text.includes(theirs), theirs);
  });

  test('is theirs alone, takes a right of its own, and is on record when it is handed out', async () => {
    const [anna, otto] = await Promise.all([register(), register()]);
    const token = await logIn(anna);
    const { id } = await exportAll(token);
    assertProblem(await ask('GET', `/account-exports/${id}`, { token: await logIn(otto) }), 404);
    const made = await ask('POST', '/api-keys', {
      token,
      body: { name: 'reader', scopes: ['account:read', 'account:write', 'video:read', 'audit:read'] },
    });
    const { apiKey: key } = JSON.parse(made.body) as z.infer<typeof newApiKey>;
    assertProblem(await ask('POST', '/account-exports', { token: key }), 403);
    assertProblem(await ask('GET', `/account-exports/${id}`, { token: key }), 403);
    const handed = (await events(anna.id)).filter(({ action }) => action === 'user_exported');
    assert.ok(handed.length >= 1);
    for (const { actor, subject, type } of handed)
      assert.deepEqual([actor, subject, type], [`user:${anna.id}`, jobSubject(id), 'data_access']);
  });

  test('goes with the account', async () => {
    const account = await register();
    const token = await logIn(account);
    const { id } = await exportAll(token);
    const list = async (): Promise<number> => {
      const page = new ListObjectsV2Command({ Bucket: bucketName, Prefix: `exports/${id}/` });
      return (await clients.s3.send(page)).KeyCount ?? 0;
    };
    assert.equal(await list(), 1);
    const { password } = account;
    assert.equal((await ask('DELETE', '/users/me', { token, body: { password } })).statusCode, 204);
    await cloud.tick('purge-accounts');
    assert.equal(await list(), 0);
  });
});

test('no secret reaches a log, and no function asks for more than it may', async () => {
  assert.ok(!(await readLog()).includes('seventh umbrella'));
  assertAllowed(recorded, ['create-account-export', 'get-account-export', 'run-job', 'purge-accounts']);
});
