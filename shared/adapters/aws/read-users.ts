import { foreignCursor } from '../../domain/foreign-cursor.ts';
import { emailKey, userKey, USERNAMES, usernameKey } from '../../domain/keys.ts';
import { foldName, type User, USERNAME } from '../../domain/user.ts';
import type { UserStore } from '../../ports/users.ts';
import { fromItem } from './audited-items.ts';
import { getItem, type Item, queryPage } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export const getUser =
  ({ client, tableName }: ReadTables): UserStore['get'] =>
  async (id) =>
    fromItem<User>(await getItem(client, tableName, userKey(id)));

/** Nobody's: who has no name is looked up all the same, so that it takes as long. */
const NOBODY = '-';

const holderOf = (reservation: Item | undefined): string => {
  const userId = reservation?.['userId'];
  return typeof userId === 'string' ? userId : NOBODY;
};

export const findUserByName =
  (tables: ReadTables): UserStore['findByName'] =>
  async (name) => {
    const folded = foldName(name);
    const key = folded.includes('@') ? emailKey(folded) : usernameKey(folded);
    return getUser(tables)(holderOf(await getItem(tables.client, tables.tableName, key)));
  };

const readCursor = (cursor: string): string => {
  const name = Buffer.from(cursor, 'base64url').toString();
  if (USERNAME.test(name)) return name;
  throw foreignCursor('unchanged');
};

/** Names that were given up are passed over, so that a page may be short. */
export const listUsers =
  (tables: ReadTables): UserStore['list'] =>
  async ({ limit, cursor }) => {
    const { items, next } = await queryPage(tables.client, {
      TableName: tables.tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': USERNAMES },
      Limit: limit,
      ExclusiveStartKey: cursor === undefined ? undefined : usernameKey(readCursor(cursor)),
    });
    const holders = items.map(holderOf).filter((id) => id !== NOBODY);
    const users = await Promise.all(holders.map(async (id) => getUser(tables)(id)));
    const last = next?.['sk'];
    return {
      users: users.filter((user) => user !== undefined),
      ...(typeof last === 'string' ? { cursor: Buffer.from(last).toString('base64url') } : {}),
    };
  };
