import { DUE_SHARDS, type ItemKey } from '../../domain/keys.ts';
import { type Audited, fromItem } from './audited-items.ts';
import { queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

/**
 * What has come due of one kind, of every owner, oldest first. The index follows the table within moments, so
 * something may be named that has just been written.
 */
export const listDueItems = async <T extends Audited>(
  { client, tableName }: ReadTables,
  due: { readonly partition: (shard: number) => string; readonly now: Date; readonly limit: number },
): Promise<readonly T[]> => {
  const found: { readonly item: T; readonly at: string }[] = [];
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    const items = queryItems(client, {
      TableName: tableName,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
      ExpressionAttributeValues: { ':pk': due.partition(shard), ':now': due.now.toISOString() },
      Limit: due.limit,
    });
    let left = due.limit;
    for await (const item of items) {
      const own = fromItem<T>(item);
      if (own !== undefined) found.push({ item: own, at: String(item['dueAt']) });
      left -= 1;
      if (left === 0) break;
    }
  }
  const oldestFirst = found.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return oldestFirst.slice(0, due.limit).map(({ item }) => item);
};

/** Puts off what has not changed since it was read; what has, has a time of its own already. */
export const postponeItem = async (
  { client, tableName }: ReadTables,
  key: ItemKey,
  { version, until }: { readonly version: number; readonly until: Date },
): Promise<void> => {
  await updateIf(client, {
    TableName: tableName,
    Key: key,
    UpdateExpression: 'SET dueAt = :until',
    ConditionExpression: '#version = :read AND attribute_exists(duePk)',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':until': until.toISOString(), ':read': version },
  });
};
