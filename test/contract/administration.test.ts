/** What administrators do, over the wire. */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import type { NewInvite } from '../../functions/api/administration/create-invite.schema.ts';
import type { UserView } from '../../functions/api/administration/user-view.schema.ts';
import type { OperationId } from '../../functions/api/routes.ts';
import { fromAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { createInviteStore } from '../../shared/adapters/aws/create-invite-store.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { User } from '../../shared/domain/user.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { JSON_TYPE } from '../support/local-api/open-callers.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeUser } from '../support/make-user.ts';
import { makeAudit } from '../support/make-video.ts';
import { readEvents } from '../support/read-events.ts';
import { assertDocumented } from '../support/openapi-document.ts';

const api = await startLocalApi();
after(api.close);
const { documents, tables: names } = api;
const tables = { client: documents, ...names, clock: { now: () => new Date() }, newId: () => ulid() };
const users = createUserStore(tables);
const bearer = async (owner: string, role: 'admin' | 'creator') => ({
  Authorization: `Bearer ${await api.issueKey(owner, role)}`,
});

const make = async (change: Partial<User> = {}): Promise<User> =>
  users.create({ user: makeUser(change), audit: makeAudit({ action: 'user_registered' }) });

/** Of the first start. */
const ADMINISTRATOR = 'administrator';
const admin = await bearer(ADMINISTRATOR, 'admin');

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Whatever a route answers is documented and has every header. */
const call = async (
  operationId: OperationId,
  { headers = {}, body, ...request }: Sent,
): Promise<ApiResponse> => {
  const all = { ...admin, ...(body === undefined ? {} : JSON_TYPE), ...headers };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await sendRequest(api.cloud.apiUrl, { ...request, headers: all, ...text });
  assertHeaders(response);
  assertDocumented(operationId, response);
  return response;
};

const patch = async (id: string, body: unknown, headers?: Record<string, string>): Promise<ApiResponse> =>
  call('updateUser', { method: 'PATCH', path: `/users/${id}`, body, ...(headers && { headers }) });
const invite = async (body: unknown): Promise<ApiResponse> =>
  call('createInvite', { method: 'POST', path: '/invites', body });

const readRows = async (pk: string): Promise<readonly AuditRow[]> => {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: names.auditTableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items.map((item) => fromAuditItem(item) as AuditRow);
};

suite('GET /users', () => {
  test('shows all of them, page by page, without a hash; who looked is written down once', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, async () => make({ passwordHash: '$argon2id$x' })),
    );
    const trail = { ...names, client: documents };
    const before = (await readEvents(trail, ADMINISTRATOR)).length;
    const seen: UserView[] = [];
    let cursor = '';
    do {
      const query = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await call('listUsers', { method: 'GET', path: `/users?limit=2${query}` });
      assert.doesNotMatch(body, /argon2|[Hh]ash/);
      const page = JSON.parse(body) as { readonly users: readonly UserView[]; readonly cursor?: string };
      seen.push(...page.users);
      cursor = page.cursor ?? '';
    } while (cursor !== '');
    const ids = new Set(seen.map(({ id }) => id));
    assert.equal(ids.size, seen.length);
    for (const { id } of made) assert.ok(ids.has(id));
    const rows = await readEvents(trail, ADMINISTRATOR);
    const added = rows.slice(before).filter(({ action }) => action === 'users_listed');
    assert.equal(added.length, 1);
  });

  test('takes no cursor of another list', async () => {
    assertProblem(await call('listUsers', { method: 'GET', path: '/users?cursor=eA' }), 422);
  });
});

suite('PATCH /users/{id}', () => {
  test('changes role, disables and enables under the version, each with its row of one whole chain', async () => {
    const { id } = await make();
    const first = await patch(id, { role: 'viewer' }, { 'If-Match': '"1"' });
    assert.deepEqual([first.statusCode, first.headers['ETag']], [200, '"2"']);
    assertProblem(await patch(id, { role: 'admin' }, { 'If-Match': '"1"' }), 412);
    const disabled = JSON.parse((await patch(id, { disabled: true })).body) as UserView;
    assert.ok(disabled.disabledAt);
    // What is so already changes nothing.
    assert.equal(
      (JSON.parse((await patch(id, { disabled: true })).body) as UserView).version,
      disabled.version,
    );
    assert.equal('disabledAt' in JSON.parse((await patch(id, { disabled: false })).body), false);
    const rows = await readRows(`SUBJECT#user#${id}`);
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['user_registered', 'user_role_changed', 'user_disabled', 'user_enabled'],
    );
    assert.deepEqual(rows[1]?.details, { from: 'creator', to: 'viewer' });
    assert.match(rows[1].actor, /^key:/);
    const user = await users.get(id);
    assert.equal(findBrokenRow(rows, user?.auditHash ?? ''), undefined);
    assert.equal(user?.sessionEpoch, 2);
  });

  test('leaves an administrator, however many go at once', async () => {
    const others = await Promise.all(Array.from({ length: 3 }, async () => make({ role: 'admin' })));
    const ids = [ADMINISTRATOR, ...others.map(({ id }) => id)];
    const bodies = ids.map((_, index) => (index % 2 === 0 ? { role: 'viewer' } : { disabled: true }));
    const store = async () => Promise.all(ids.map(async (id) => users.get(id)));
    // With the API the first one's own key might end in between: the transaction is what must hold.
    for (let left = ids.length; left > 1;) {
      await Promise.all(
        ids.map(async (id, index) => {
          const user = await users.get(id);
          if (user?.role !== 'admin' || user.disabledAt !== undefined) return;
          const body = bodies[index] ?? {};
          const change =
            'role' in body ? { role: 'viewer' as const } : { disabledAt: new Date().toISOString() };
          await users
            .change({ user, change, audit: makeAudit({ action: 'user_role_changed' }) })
            .catch(() => undefined);
        }),
      );
      left = (await store()).filter((user) => user?.role === 'admin' && user.disabledAt === undefined).length;
      assert.ok(left >= 1);
    }
    const last = (await store()).find((user) => user?.role === 'admin' && user.disabledAt === undefined);
    const asLast = await bearer(last?.id ?? '', 'admin');
    const demoted = await patch(last?.id ?? '', { role: 'creator' }, asLast);
    assert.match(assertProblem(demoted, 409).detail, /last administrator/);
    assert.match(assertProblem(await patch(last?.id ?? '', { disabled: true }, asLast), 409).detail, /last/);
    // The first one is needed again.
    if (last?.id !== ADMINISTRATOR) {
      const user = await users.get(ADMINISTRATOR);
      assert.ok(user);
      const change = { role: 'admin', disabledAt: undefined } as const;
      await users.change({ user, change, audit: makeAudit({ action: 'user_role_changed' }) });
    }
  });

  test('refuses what cannot be changed here, two changes at once, none, and nobody', async () => {
    const { id } = await make();
    for (const body of [
      {},
      { role: 'creator', disabled: true },
      { role: 'owner' },
      { username: 'x' },
      { disabled: 1 },
    ])
      assertProblem(await patch(id, body), 422);
    assertProblem(await patch(ulid(), { role: 'viewer' }), 404);
  });
});

suite('POST /invites', () => {
  test('gives a token once, of which the hash is kept, for seven days at most', async () => {
    const response = await invite({ role: 'viewer', email: 'Anna@Example.org' });
    assert.equal(response.statusCode, 201, response.body);
    const { token, id, ...made } = JSON.parse(response.body) as NewInvite;
    assert.match(token, /^fli_[\w-]{43}$/);
    const kept = await createInviteStore(tables).find(sha256(token));
    assert.deepEqual([kept?.id, kept?.role, kept?.email], [id, 'viewer', 'anna@example.org']);
    assert.ok(!JSON.stringify(kept).includes(token));
    assert.equal(Date.parse(made.expiresAt) - Date.parse(made.createdAt), 7 * 86_400_000);
    const [row] = await readRows(`SUBJECT#invite#${id}`);
    assert.equal(row?.action, 'user_invited');
    const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
    assert.equal((await invite({ role: 'viewer', expiresAt: days(6) })).statusCode, 201);
    for (const expiresAt of [days(8), days(-1), '2030-02-30T00:00:00Z'])
      assertProblem(await invite({ role: 'viewer', expiresAt }), 422);
    for (const body of [{}, { role: 'owner' }, { role: 'viewer', email: 'anna' }])
      assertProblem(await invite(body), 422);
  });
});

test('none of it is for creators', async () => {
  const { id } = await make();
  const headers = await bearer(id, 'creator');
  assertProblem(await call('listUsers', { method: 'GET', path: '/users', headers }), 403);
  assertProblem(await patch(id, { role: 'admin' }, headers), 403);
  assertProblem(
    await call('createInvite', { method: 'POST', path: '/invites', body: { role: 'admin' }, headers }),
    403,
  );
});

test('all of that made functions send what their roles allow', () => {
  assertAllowed(api.recorded, ['authorizer', 'list-users', 'update-user', 'create-invite']);
});
