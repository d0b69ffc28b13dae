import { DUE_SHARDS } from '../../domain/keys.ts';
import { type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export interface DueInput {
  readonly now: Date;
  readonly limit: number;
}

/**
 * What is due of one kind, over its shards of the sparse index, oldest first. The index follows the table within
 * moments, so something may be named that has just moved on.
 */
export const readDue = async (
  { client, tableName }: ReadTables,
  partition: (shard: number) => string,
  { now, limit }: DueInput,
): Promise<readonly Item[]> => {
  const due: Item[] = [];
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    const items = queryItems(client, {
      TableName: tableName,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
      ExpressionAttributeValues: { ':pk': partition(shard), ':now': now.toISOString() },
      Limit: limit,
    });
    let left = limit;
    for await (const item of items) {
      due.push(item);
      left -= 1;
      if (left === 0) break;
    }
  }
  return due.toSorted((a, b) => (String(a['dueAt']) < String(b['dueAt']) ? -1 : 1)).slice(0, limit);
};
