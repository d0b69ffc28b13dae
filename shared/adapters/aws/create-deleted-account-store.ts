import { FacelessError } from '../../domain/errors.ts';
import { dueAccountPartition, userKey, userSubject } from '../../domain/keys.ts';
import type { DeletedAccount, DeletedAccountStore } from '../../ports/users.ts';
import { expireOwned } from './expire-owned.ts';
import { readDue } from './read-due.ts';
import type { Item } from './read-items.ts';
import { planEvent } from './record-event.ts';
import type { Tables } from './tables.ts';
import { updateIf, writeTogether } from './write-conditionally.ts';

const toAccount = ({ id, quietSince }: Item): DeletedAccount => ({
  id: String(id),
  ...(typeof quietSince === 'string' && { quietSince }),
});

/** Tombstones of users that are still due (`removeUser`). */
export const createDeletedAccountStore = (tables: Tables): DeletedAccountStore => ({
  listDue: async (input) => (await readDue(tables, dueAccountPartition, input)).map(toAccount),
  postpone: async ({ id, quietSince }, until) => {
    await updateIf(tables.client, {
      TableName: tables.tableName,
      Key: userKey(id),
      UpdateExpression:
        quietSince === undefined
          ? 'SET dueAt = :until REMOVE quietSince'
          : 'SET dueAt = :until, quietSince = :quiet',
      ConditionExpression: 'attribute_exists(removedAt) AND attribute_exists(duePk)',
      ExpressionAttributeValues: {
        ':until': until.toISOString(),
        ...(quietSince !== undefined && { ':quiet': quietSince }),
      },
    });
  },
  finish: async ({ id }, audit) => {
    const Update = {
      TableName: tables.tableName,
      Key: userKey(id),
      UpdateExpression: 'SET purgedAt = :now REMOVE duePk, dueAt, quietSince',
      ConditionExpression: 'attribute_exists(removedAt) AND attribute_exists(duePk)',
      ExpressionAttributeValues: { ':now': tables.clock.now().toISOString() },
    };
    const refused = () => new FacelessError('STALE', `The account ${id} has been finished already.`);
    const row = planEvent(tables, { ...audit, owner: id, subject: userSubject(id) });
    await writeTogether(tables.client, [{ write: { Update }, refused }, row]);
  },
  expire: expireOwned(tables),
});
