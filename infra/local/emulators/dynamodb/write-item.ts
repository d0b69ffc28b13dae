import {
  checkConditional,
  createKey,
  validateItem,
  validateKey,
  type Item,
  type Table,
} from 'dynalite/db/index.js';
import type { JsonObject } from '../aws/serve-json.ts';
import { ServiceError } from '../aws/service-error.ts';
import { callAction, checkInput, findTable, toServiceError, type ActionName } from './run-action.ts';
import type { TableDatabase } from './table-database.ts';
import type { WriteBuffer } from './write-buffer.ts';

/** One write of one item, checked, with the key under which dynalite keeps it. */
export interface ItemWrite {
  readonly action: ActionName | 'ConditionCheck';
  readonly table: string;
  readonly key: string;
  readonly data: JsonObject;
  readonly returnsOldItem: boolean;
}

const locate = (action: ItemWrite['action'], data: JsonObject, table: Table): string => {
  const item = (action === 'PutItem' ? data['Item'] : data['Key']) as Item;
  const invalid = action === 'PutItem' ? validateItem(item, table) : validateKey(item, table);
  if (invalid !== null && invalid !== undefined) throw toServiceError(invalid);
  return createKey(item, table);
};

/** Checks a Put, Update, Delete or ConditionCheck and finds its item. Throws ServiceError. */
export const prepareWrite = async (
  database: TableDatabase,
  action: ItemWrite['action'],
  input: JsonObject,
): Promise<ItemWrite> => {
  const { ReturnValuesOnConditionCheckFailure: returned = 'NONE', ...rest } = input;
  if (returned !== 'NONE' && returned !== 'ALL_OLD')
    throw new ServiceError('ValidationException', 'ReturnValuesOnConditionCheckFailure: ALL_OLD or NONE');
  if (action === 'ConditionCheck' && rest['ConditionExpression'] === undefined)
    throw new ServiceError('ValidationException', 'A ConditionCheck needs a ConditionExpression');
  const data = checkInput(database.store, action === 'ConditionCheck' ? 'DeleteItem' : action, rest);
  const table = await findTable(database.store, data['TableName'] as string);
  const key = locate(action, data, table);
  return { action, table: table.TableName, key, data, returnsOldItem: returned === 'ALL_OLD' };
};

const readItem = async (buffer: WriteBuffer, write: ItemWrite): Promise<Item | undefined> =>
  new Promise((resolve, reject) => {
    buffer.getItemDb(write.table).get(write.key, (error, item) => {
      if (error === null || error === undefined) resolve(item as Item | undefined);
      else reject(error);
    });
  });

const perform = async (buffer: WriteBuffer, write: ItemWrite): Promise<JsonObject> => {
  if (write.action !== 'ConditionCheck') return callAction(buffer, write.action, write.data);
  const failure = checkConditional(write.data, await readItem(buffer, write));
  if (failure !== null && failure !== undefined) throw toServiceError(failure);
  return {};
};

/**
 * Performs a write into a buffer. A condition that fails throws ConditionalCheckFailedException, with the
 * item as `Item` where the request asked for it.
 */
export const performWrite = async (buffer: WriteBuffer, write: ItemWrite): Promise<JsonObject> => {
  try {
    return await perform(buffer, write);
  } catch (error) {
    const failed = error instanceof ServiceError && error.code === 'ConditionalCheckFailedException';
    if (!failed || !write.returnsOldItem) throw error;
    const item = await readItem(buffer, write);
    throw new ServiceError(error.code, error.message, item === undefined ? {} : { details: { Item: item } });
  }
};
