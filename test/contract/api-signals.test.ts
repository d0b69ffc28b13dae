/** What is refused and ought not to happen leaves a few rows in the trail, however often it is done. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ulid } from 'ulid';
import type { EventRow } from '../../shared/domain/audit.ts';
import { SIGNALS } from '../../shared/domain/signals.ts';
import { assertProblem } from '../support/assert-headers.ts';
import { JSON_TYPE, openCallers } from '../support/local-api/open-callers.ts';
import { readEvents } from '../support/read-events.ts';

const { apiUrl, callers, send, newCaller, documents, tables } = await openCallers();

type Row = Pick<EventRow, 'type' | 'action' | 'success' | 'details' | 'actor' | 'subject'>;

/** Rows of an owner, or of nobody known, that tell of a signal. */
const readSignals = async (owner: string, signal: string): Promise<readonly EventRow[]> =>
  (await readEvents({ client: documents, ...tables }, owner)).filter(
    ({ details }) => details?.['signal'] === signal,
  );
const briefly = ({ type, action, success }: Row) => [type, action, success];

const me = async (headers: Record<string, string>): Promise<string> => {
  const answer = await send({ path: '/users/me', headers });
  return (JSON.parse(answer.body) as { readonly id: string }).id;
};

suite('the trail tells of', () => {
  test('refused input: once for each route, with a pointer and without what was sent', async () => {
    const headers = { ...(await newCaller()), ...JSON_TYPE };
    const owner = await me(headers);
    const secret = 'hunter2hunter2';
    const bodies = [{ name: 7 }, { name: 'x', [`of${secret.length}`]: secret }, '{', [secret]];
    for (const body of bodies) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const answer = await send({ method: 'POST', path: '/api-keys', headers, body: text });
      assert.ok([400, 422].includes(answer.statusCode), answer.body);
    }
    const wrong = { source: { type: 'script', text: '' } };
    await send({ method: 'POST', path: '/videos', headers, body: JSON.stringify(wrong) });
    assertProblem(await send({ path: '/videos?limit=0', headers }), 422);
    const rows = await readSignals(owner, 'refused-input');
    assert.deepEqual(
      rows.map((row) => [...briefly(row), row.details?.['pointer']]),
      ['/name', '/source/text', '/limit'].map((pointer) => [
        'security_event',
        'validation_failed',
        false,
        pointer,
      ]),
    );
    assert.deepEqual(
      rows.map(({ details }) => `${details?.['method']} ${details?.['path']}`),
      ['POST /api-keys', 'POST /videos', 'GET /videos'],
    );
    assert.ok(rows.every(({ actor }) => actor.startsWith('key:')));
    assert.ok(!JSON.stringify(rows).includes(secret));
  });

  test('what a role may not do, once for each route', async () => {
    for (let sent = 0; sent < 3; sent += 1)
      assertProblem(
        await send({
          method: 'POST',
          path: '/videos',
          headers: { ...callers.viewer, ...JSON_TYPE },
          body: '{}',
        }),
        403,
      );
    assertProblem(await send({ path: '/users', headers: callers.creator }), 403);
    const rows = await readSignals('owner-a', 'refused-permission');
    assert.deepEqual(
      rows.map((row) => [...briefly(row), row.details?.['path'], row.details?.['permission']]),
      [
        ['authorization', 'unauthorized_access', false, '/videos', 'video:create'],
        ['authorization', 'unauthorized_access', false, '/users', 'user:manage'],
      ],
    );
  });

  test('a forged host, once', async () => {
    for (const host of ['evil.example', 'other.example'])
      assertProblem(await send({ path: '/videos', headers: { ...callers.other, Host: host } }), 403);
    const rows = await readSignals('owner-b', 'forged-host');
    assert.deepEqual(rows.map(briefly), [['security_event', 'suspicious_activity', false]]);
  });

  test('many ids that are not there, and not of one that is asked for again', async () => {
    const headers = await newCaller();
    const owner = await me(headers);
    const { most } = SIGNALS['unknown-ids'];
    const gone = ulid();
    for (let sent = 0; sent < 4; sent += 1)
      assertProblem(await send({ path: `/videos/${gone}`, headers }), 404);
    for (let sent = 2; sent < most; sent += 1) await send({ path: `/uploads/${ulid()}`, headers });
    assert.deepEqual(await readSignals(owner, 'unknown-ids'), []);
    for (let sent = 0; sent < 5; sent += 1) await send({ path: `/scripts/${ulid()}`, headers });
    const rows = await readSignals(owner, 'unknown-ids');
    assert.deepEqual(rows.map(briefly), [['security_event', 'suspicious_activity', false]]);
    assert.equal(rows[0]?.details?.['count'], most);
  });

  test('failed logins of many names, and not of one name', async () => {
    const logIn = async (username: string): Promise<number> => {
      const body = JSON.stringify({ username, password: 'seven green umbrellas' });
      return (await send({ method: 'POST', path: '/sessions', headers: JSON_TYPE, body })).statusCode;
    };
    const { most } = SIGNALS['failed-names'];
    for (let sent = 0; sent < 4; sent += 1) assert.equal(await logIn('somebody'), 401);
    for (let sent = 2; sent < most; sent += 1) assert.equal(await logIn(`nobody-${sent}`), 401);
    assert.deepEqual(await readSignals('anonymous', 'failed-names'), []);
    for (let sent = 0; sent < 3; sent += 1) assert.equal(await logIn(`another-${sent}`), 401);
    const rows = await readSignals('anonymous', 'failed-names');
    assert.deepEqual(rows.map(briefly), [['security_event', 'suspicious_activity', false]]);
    assert.deepEqual(rows[0]?.details, {
      signal: 'failed-names',
      who: `address:${new URL(apiUrl).hostname}`,
      count: most,
    });
    assert.ok(!JSON.stringify(rows).includes('another'));
  });

  test('a revoked key that is used again, once and to its owner', async () => {
    const headers = await newCaller();
    const owner = await me(headers);
    const body = JSON.stringify({ name: 'lost' });
    const made = await send({
      method: 'POST',
      path: '/api-keys',
      headers: { ...headers, ...JSON_TYPE },
      body,
    });
    const { id, apiKey } = JSON.parse(made.body) as { readonly id: string; readonly apiKey: string };
    const lost = { Authorization: `Bearer ${apiKey}` };
    assert.equal((await send({ path: '/videos', headers: lost })).statusCode, 200);
    assert.equal((await send({ method: 'DELETE', path: `/api-keys/${id}`, headers })).statusCode, 204);
    assert.deepEqual(await readSignals(owner, 'revoked-key'), []);
    for (let sent = 0; sent < 3; sent += 1)
      assertProblem(await send({ path: '/videos', headers: lost }), 401);
    const rows = await readSignals(owner, 'revoked-key');
    assert.deepEqual(
      rows.map(({ action, subject, actor }) => [action, subject, actor]),
      [['suspicious_activity', `apikey#${id}`, 'anonymous']],
    );
  });
});
