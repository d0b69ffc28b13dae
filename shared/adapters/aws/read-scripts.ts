import { DUE_SHARDS, dueScriptPartition, scriptKey } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import type { ScriptStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { getItem, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

export const getScript =
  ({ client, tableName }: ReadTables): ScriptStore['get'] =>
  async (owner, id) =>
    fromItem<SavedScript>(await getItem(client, tableName, scriptKey(owner, id)));

/** The index follows the table within moments, so a script may be named that has just been written. */
export const listDueScripts =
  ({ client, tableName }: ReadTables): ScriptStore['listDue'] =>
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
        const script = fromItem<SavedScript>(item);
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
  ({ client, tableName }: ReadTables): ScriptStore['postpone'] =>
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
