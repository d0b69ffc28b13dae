import { dueScriptPartition, scriptKey } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import type { ScriptStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { listDueItems, postponeItem } from './list-due-items.ts';
import { getItem } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export const getScript =
  ({ client, tableName }: ReadTables): ScriptStore['get'] =>
  async (owner, id) =>
    fromItem<SavedScript>(await getItem(client, tableName, scriptKey(owner, id)));

export const listDueScripts =
  (tables: ReadTables): ScriptStore['listDue'] =>
  async (due) =>
    listDueItems<SavedScript>(tables, { ...due, partition: dueScriptPartition });

export const postponeScript =
  (tables: ReadTables): ScriptStore['postpone'] =>
  async ({ owner, id, version }, until) =>
    postponeItem(tables, scriptKey(owner, id), { version, until });
