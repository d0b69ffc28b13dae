import type { ItemKey } from '../../domain/keys.ts';
import { type Audited, fromItem } from './audited-items.ts';
import { type DueInput, readDue } from './read-due.ts';
import type { ReadTables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

/** What has come due of one kind, of every owner, oldest first, as `readDue` finds it. */
export const listDueItems = async <T extends Audited>(
  tables: ReadTables,
  { partition, ...input }: DueInput & { readonly partition: (shard: number) => string },
): Promise<readonly T[]> =>
  (await readDue(tables, partition, input))
    .map((item) => fromItem<T>(item))
    .filter((item) => item !== undefined);

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
