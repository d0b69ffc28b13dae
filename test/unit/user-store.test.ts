import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { fromAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { createInviteStore } from '../../shared/adapters/aws/create-invite-store.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { FIRST_HASH, findBrokenRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { isActiveAdministrator, type User } from '../../shared/domain/user.ts';
import { logConfigurationChange, logDataModification } from '../../shared/observability/audit.ts';
import { createFirstAdministrator } from '../../shared/use-cases/create-first-administrator.ts';
import { REQUEST_ID } from '../support/make-video.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);

const clock = new ManualClock();
const tables = {
  client: aws.dynamo,
  tableName: aws.tableName,
  auditTableName: aws.auditTableName,
  clock,
  newId: () => ulid(),
};
const users = createUserStore(tables);
const context = { actor: 'test', requestId: REQUEST_ID };
const registered = logDataModification(context, 'user_registered');
const updated = logDataModification(context, 'user_updated');

const makeUser = (change: Partial<User> = {}): User => {
  const id = ulid();
  const now = clock.now().toISOString();
  return {
    id,
    owner: id,
    username: `u-${id}`,
    role: 'creator',
    sessionEpoch: 1,
    version: 1,
    auditHash: FIRST_HASH,
    createdAt: now,
    updatedAt: now,
    ...change,
  };
};
const create = async (change: Partial<User> = {}): Promise<User> =>
  users.create({ user: makeUser(change), audit: registered });

const readChain = async (id: string): Promise<readonly AuditRow[]> => {
  const { Items = [] } = await aws.dynamo.send(
    new QueryCommand({
      TableName: aws.auditTableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `SUBJECT#user#${id}` },
    }),
  );
  return Items.map((item) => fromAuditItem(item) as AuditRow);
};

const conflictOn = (pointer: string) => (error: unknown) =>
  isCode(error, 'CONFLICT') && error.fields[0]?.pointer === pointer;

suite('users', () => {
  test('are found by id, and by name and address in any case', async () => {
    const user = await create({ username: 'Anna_1', email: 'anna@example.org' });
    assert.deepEqual(await users.get(user.id), user);
    assert.deepEqual(await users.findByName('ANNA_1'), user);
    assert.deepEqual(await users.findByName('Anna@Example.org'), user);
    assert.equal(await users.findByName('anna'), undefined);
    assert.equal(await users.findByName('bea@example.org'), undefined);
  });

  test('have names and addresses of their own, whoever is first', async () => {
    const first = await create({ username: 'Carl', email: 'carl@example.org' });
    await assert.rejects(create({ username: 'cARL' }), conflictOn('/username'));
    await assert.rejects(create({ username: 'carlo', email: 'carl@example.org' }), conflictOn('/email'));
    assert.equal(await users.findByName('carlo'), undefined, 'nothing of a refused one is kept');
    const twins = await Promise.allSettled([create({ username: 'dora' }), create({ username: 'Dora' })]);
    assert.deepEqual(twins.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const other = await create();
    const change = { email: 'carl@example.org' };
    await assert.rejects(users.change({ user: other, change, audit: updated }), conflictOn('/email'));
    assert.deepEqual(await users.get(other.id), other);
    assert.deepEqual(await users.findByName('carl'), first);
  });

  test('give up what they no longer have', async () => {
    const user = await create({ username: 'ella', email: 'ella@example.org' });
    const changed = await users.change({
      user,
      change: { username: 'Ella-B', email: undefined },
      audit: updated,
    });
    assert.equal(changed.email, undefined);
    assert.equal(await users.findByName('ella'), undefined);
    assert.equal(await users.findByName('ella@example.org'), undefined);
    assert.deepEqual(await users.findByName('ella-b'), changed);
    const next = await create({ username: 'Ella', email: 'ella@example.org' });
    await users.remove({ user: next, audit: logDataModification(context, 'user_deleted') });
    assert.equal(await users.get(next.id), undefined);
    await create({ username: 'ella', email: 'ella@example.org' });
  });

  test('keep a whole chain, their tombstone included', async () => {
    const user = await create();
    const changed = await users.change({ user, change: { sessionEpoch: 2 }, audit: updated });
    await assert.rejects(users.change({ user, change: { sessionEpoch: 3 }, audit: updated }), (error) =>
      isCode(error, 'STALE'),
    );
    const rows = await readChain(user.id);
    assert.equal(findBrokenRow(rows, changed.auditHash), undefined);
    assert.deepEqual(
      rows.map(({ seq, owner, action }) => [seq, owner, action]),
      [
        [1, user.id, 'user_registered'],
        [2, user.id, 'user_updated'],
      ],
    );
  });

  test('are listed by name, in pages', async () => {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await users.list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      assert.ok(page.users.length <= 3);
      all.push(...page.users.map(({ username }) => username.toLowerCase()));
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(all, all.toSorted());
    assert.ok(
      ['anna_1', 'carl', 'ella', 'ella-b'].every((name) => all.includes(name)),
      all.join(' '),
    );
    await assert.rejects(users.list({ limit: 3, cursor: 'AAAA' }), (error) => isCode(error, 'INVALID_INPUT'));
  });
});

suite('invites', () => {
  const invites = createInviteStore(tables);
  const invite = async (seconds: number): Promise<string> => {
    const hash = sha256(ulid());
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + seconds * 1000).toISOString();
    const times = { createdAt: now.toISOString(), expiresAt };
    const value = { id: ulid(), role: 'creator', invitedBy: 'administrator', ...times } as const;
    await invites.create(hash, value, logConfigurationChange(context, 'user_invited'));
    return hash;
  };
  const isForbidden = (error: unknown) => isCode(error, 'FORBIDDEN');

  test('hold once, whoever comes first', async () => {
    const hash = await invite(60);
    const attempts = await Promise.allSettled(
      [1, 2, 3].map(async () => users.create({ user: makeUser(), invite: hash, audit: registered })),
    );
    assert.equal(attempts.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await invites.find(hash))?.usedAt, clock.now().toISOString());
    await assert.rejects(users.create({ user: makeUser(), invite: hash, audit: registered }), isForbidden);
  });

  test('do not hold when they are unknown or late, and leave no user', async () => {
    const hash = await invite(60);
    clock.advance(60);
    for (const token of [hash, sha256('unknown')]) {
      const user = makeUser();
      await assert.rejects(users.create({ user, invite: token, audit: registered }), isForbidden);
      assert.equal(await users.get(user.id), undefined);
    }
  });

  test('stay when the name is taken', async () => {
    const hash = await invite(60);
    const user = makeUser({ username: 'anna_1' });
    await assert.rejects(users.create({ user, invite: hash, audit: registered }), conflictOn('/username'));
    assert.equal((await invites.find(hash))?.usedAt, undefined);
  });
});

suite('administrators', () => {
  const first = createFirstAdministrator({ users, clock });
  const isConflict = (error: unknown) => isCode(error, 'CONFLICT');

  test('begin with one that nobody invites, once', async () => {
    const given = ['one', 'two', 'three'].map((id) => ({ id, username: `root-${id}`, audit: context }));
    const made = await Promise.allSettled(given.map(async (input) => first(input)));
    assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 1);
    await assert.rejects(first({ id: 'four', username: 'root-four', audit: context }), isConflict);
    const user = made.find((result) => result.status === 'fulfilled')?.value;
    assert.equal(user?.role, 'admin');
    assert.equal(user.passwordHash, undefined);
  });

  test('never become none: whatever is tried at once, one is left', async () => {
    const root = (await users.list({ limit: 100 })).users.filter(isActiveAdministrator);
    assert.equal(root.length, 1);
    const attempts = ['demote', 'disable', 'delete'] as const;
    const tryTo = async (id: string, attempt: (typeof attempts)[number]): Promise<void> => {
      const user = await users.get(id);
      if (user === undefined) return;
      const audit = logConfigurationChange(context, 'user_disabled');
      if (attempt === 'delete') await users.remove({ user, audit });
      else if (attempt === 'demote') await users.change({ user, change: { role: 'viewer' }, audit });
      else await users.change({ user, change: { disabledAt: clock.now().toISOString() }, audit });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...attempts), { minLength: 2, maxLength: 4 }),
        async (plan) => {
          const others = await Promise.all(plan.slice(1).map(async () => create({ role: 'admin' })));
          const before = (await users.list({ limit: 500 })).users.filter(isActiveAdministrator);
          assert.equal(before.length, others.length + 1);
          await Promise.allSettled(
            before.map(async ({ id }, index) => tryTo(id, plan[index % plan.length] ?? 'demote')),
          );
          const left = (await users.list({ limit: 500 })).users.filter(isActiveAdministrator);
          assert.ok(left.length >= 1, 'none is left');
          for (const { id } of left.slice(1)) await tryTo(id, 'demote');
          const last = (await users.list({ limit: 500 })).users.find(isActiveAdministrator);
          for (const attempt of attempts) await assert.rejects(tryTo(last?.id ?? '', attempt), isConflict);
        },
      ),
      { numRuns: 6, seed: 7 },
    );
  });
});
