import type { ItemKey } from '../../domain/keys.ts';
import type { ListOwned } from '../../ports/store.ts';
import { type Audited, fromItem } from './audited-items.ts';
import { queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

/** Things of one kind by their key. Tombstones are passed over, however many there are. */
export const listOwned =
  <T extends Pick<Audited, 'id'>>(
    { client, tableName }: ReadTables,
    keyOf: (owner: string, id: string) => ItemKey,
  ): ListOwned<T> =>
  async ({ owner, limit, after = '' }) => {
    const { pk, sk } = keyOf(owner, after);
    const items = queryItems(client, {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':after': sk, ':last': keyOf(owner, '~').sk },
    });
    const found: T[] = [];
    for await (const item of items) {
      const own = fromItem<T>(item);
      if (own !== undefined && own.id !== after) found.push(own);
      if (found.length === limit) break;
    }
    return found;
  };
