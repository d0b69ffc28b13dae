import { dueAccountPartition, dueShard, userKey, userSubject } from '../../domain/keys.ts';
import type { User } from '../../domain/user.ts';
import type { UserStore } from '../../ports/users.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import type { Tables } from './tables.ts';
import { moveAdministrator, moveNames, takeInvite } from './user-reservations.ts';
import { writeTogether } from './write-conditionally.ts';

const USER: AuditedKind<User> = { name: 'User', key: ({ id }) => userKey(id), subject: userSubject };

export const createUser =
  (tables: Tables): UserStore['create'] =>
  async ({ user, audit, invite, first }) => {
    const { item, writes } = planCreation(tables, USER, { item: user, audit });
    await writeTogether(tables.client, [
      ...moveAdministrator(tables, [undefined, item], first),
      ...(invite === undefined ? [] : [takeInvite(tables, invite, item.id)]),
      ...moveNames(tables, undefined, item),
      ...writes,
    ]);
    return item;
  };

export const changeUser =
  (tables: Tables): UserStore['change'] =>
  async ({ user, change, audit }) => {
    const { item, writes } = planChange(tables, USER, { item: user, change, audit });
    await writeTogether(tables.client, [
      ...writes,
      ...moveAdministrator(tables, [user, item]),
      ...moveNames(tables, user, item),
    ]);
    return item;
  };

/** Nothing of who they were stays in the item; it is due until all that they had is gone, too. */
export const removeUser =
  (tables: Tables): UserStore['remove'] =>
  async ({ user, audit }) => {
    const duePk = dueAccountPartition(dueShard(user.id));
    const index = { duePk, dueAt: tables.clock.now().toISOString() };
    await writeTogether(tables.client, [
      ...planRemoval(tables, USER, { item: user, audit, index }),
      ...moveAdministrator(tables, [user, undefined]),
      ...moveNames(tables, user, undefined),
    ]);
  };
