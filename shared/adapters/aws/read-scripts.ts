import { DUE_SHARDS, dueScriptPartition, scriptKey } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import type { ScriptStore } from '../../ports/store.ts';
import { getItem, queryItems, type Item } from './read-items.ts';
import { updateIf } from './write-conditionally.ts';
import type { ScriptTables } from './write-scripts.ts';

/** Attributes of the item that are not the script's. */
const STORAGE_NAMES: ReadonlySet<string> = new Set(['pk', 'sk', 'duePk', 'dueAt']);

/** Undefined for no item and for a tombstone. */
const fromItem = (item: Item | undefined): SavedScript | undefined => {
  if (item === undefined || item['removedAt'] !== undefined) return undefined;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !STORAGE_NAMES.has(name)),
  ) as unknown as SavedScript;
};

type Table = Pick<ScriptTables, 'client' | 'tableName'>;

export const getScript =
  ({ client, tableName }: Table): ScriptStore['get'] =>
  async (owner, id) =>
    fromItem(await getItem(client, tableName, scriptKey(owner, id)));

/** The index follows the table within moments, so a script may be named that has just been written. */
export const listDueScripts =
  ({ client, tableName }: Table): ScriptStore['listDue'] =>
  async ({ now, limit }) => {
    const due: { readonly script: SavedScript; readonly at: string }[] = [];
    for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
      const items = queryItems(client, {
        TableName: tableName,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
        ExpressionAttributeValues: { ':pk': dueScriptPartition(shard), ':now': now.toISOString() },
        Limit: limit,
      });
      let left = limit;
      for await (const item of items) {
        const script = fromItem(item);
        if (script !== undefined) due.push({ script, at: String(item['dueAt']) });
        left -= 1;
        if (left === 0) break;
      }
    }
    const oldestFirst = due.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    return oldestFirst.slice(0, limit).map(({ script }) => script);
  };

/** A script that changed in between has a time of its own already. */
export const postponeScript =
  ({ client, tableName }: Table): ScriptStore['postpone'] =>
  async (script, until) => {
    await updateIf(client, {
      TableName: tableName,
      Key: scriptKey(script.owner, script.id),
      UpdateExpression: 'SET dueAt = :until',
      ConditionExpression: '#version = :read AND attribute_exists(duePk)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':until': until.toISOString(), ':read': script.version },
    });
  };
