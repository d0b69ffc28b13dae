import type { Table } from 'dynalite/db/index.js';
import type { JsonObject } from '../aws/serve-json.ts';
import { callAction, checkInput, findTable } from './run-action.ts';
import type { TableDatabase } from './table-database.ts';
import { ttlKey } from './time-to-live.ts';
import { prefixes } from './write-buffer.ts';

/** CreateTable. The table is active at once, so that a process killed in between leaves none half made. */
export const createTable = async (database: TableDatabase, input: JsonObject): Promise<JsonObject> =>
  database.write(async (buffer) => {
    const data = checkInput(database.store, 'CreateTable', input);
    const output = await callAction(buffer, 'CreateTable', data);
    const description = structuredClone(output['TableDescription']) as Table;
    for (const index of description.GlobalSecondaryIndexes ?? []) index.IndexStatus = 'ACTIVE';
    buffer.put(`${prefixes.tables}${description.TableName}`, { ...description, TableStatus: 'ACTIVE' });
    return { TableDescription: { ...description, TableStatus: 'CREATING' } };
  });

/** DeleteTable, with its items and index rows in the same batch. */
export const deleteTable = async (database: TableDatabase, input: JsonObject): Promise<JsonObject> =>
  database.write(async (buffer) => {
    const data = checkInput(database.store, 'DeleteTable', input);
    const table = await findTable(database.store, data['TableName'] as string);
    const indexes = [
      ...(table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => ['global', IndexName] as const),
      ...(table.LocalSecondaryIndexes ?? []).map(({ IndexName }) => ['local', IndexName] as const),
    ];
    const parts = [
      prefixes.items(table.TableName),
      ...indexes.map(([type, index]) => prefixes.index(type, table.TableName, index)),
    ];
    for (const prefix of parts) {
      const keys = await database.store.db.keys({ gte: prefix, lt: `${prefix}\u{FFFF}` }).all();
      for (const key of keys) buffer.del(key);
    }
    buffer.del(`${prefixes.tables}${table.TableName}`);
    buffer.del(ttlKey(table.TableName));
    return { TableDescription: { ...table, TableStatus: 'DELETING' } };
  });
