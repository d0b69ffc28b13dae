import type { JsonObject } from '../aws/serve-json.ts';
import { ServiceError } from '../aws/service-error.ts';
import { callAction, checkInput } from './run-action.ts';
import type { TableDatabase } from './table-database.ts';
import { readTransactItems } from './transact-write-items.ts';

/** TransactGetItems: all items as of one moment between two writes. */
export const transactGetItems = async (database: TableDatabase, input: JsonObject): Promise<JsonObject> => {
  const gets = readTransactItems(input, []).map((item) => {
    if (Object.keys(item).join(',') !== 'Get')
      throw new ServiceError('ValidationException', 'TransactItems of a TransactGetItems contain only Get');
    return checkInput(database.store, 'GetItem', item['Get'] as JsonObject);
  });
  const responses = await database.exclusively(async () =>
    Promise.all(gets.map(async (get) => callAction(database.store, 'GetItem', get))),
  );
  return { Responses: responses.map((response) => ('Item' in response ? { Item: response['Item'] } : {})) };
};
