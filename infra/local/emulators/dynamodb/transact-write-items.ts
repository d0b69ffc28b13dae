import type { JsonObject } from '../aws/serve-json.ts';
import { notImplemented, ServiceError } from '../aws/service-error.ts';
import { cancel, NO_REASON, RunningTransactions, type Reason } from './running-transactions.ts';
import type { TableDatabase } from './table-database.ts';
import type { TransactionTokens } from './transaction-tokens.ts';
import type { WriteBuffer } from './write-buffer.ts';
import { performWrite, prepareWrite, type ItemWrite } from './write-item.ts';

/** DynamoDB's limit on the actions of one transaction. */
export const MAX_TRANSACTION_ITEMS = 100;

const ACTIONS = new Map<string, ItemWrite['action']>([
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheck'],
]);

const toReason = (error: unknown): Reason => {
  if (!(error instanceof ServiceError) || error.status >= 500) throw error;
  if (error.code === 'ConditionalCheckFailedException')
    return { Code: 'ConditionalCheckFailed', Message: error.message, ...error.details };
  if (error.code === 'ValidationException') return { Code: 'ValidationError', Message: error.message };
  throw error;
};

/** The members of a transaction's list. Throws ValidationException. */
export const readTransactItems = (input: JsonObject, allowed: readonly string[]): JsonObject[] => {
  const unknown = Object.keys(input).find((name) => !['TransactItems', ...allowed].includes(name));
  if (unknown !== undefined)
    throw new ServiceError('ValidationException', notImplemented(`a transaction's parameter ${unknown}`));
  const items = input['TransactItems'];
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_TRANSACTION_ITEMS)
    throw new ServiceError(
      'ValidationException',
      `Member must have length between 1 and ${MAX_TRANSACTION_ITEMS}: transactItems`,
    );
  return items as JsonObject[];
};

const prepare = async (database: TableDatabase, item: JsonObject): Promise<ItemWrite> => {
  const [name = '', ...others] = Object.keys(item);
  const action = ACTIONS.get(name);
  if (action === undefined || others.length > 0)
    throw new ServiceError(
      'ValidationException',
      'TransactItems can only contain one of Check, Put, Update or Delete',
    );
  return prepareWrite(database, action, item[name] as JsonObject);
};

const performAll = async (buffer: WriteBuffer, writes: readonly ItemWrite[]): Promise<void> => {
  const reasons: Reason[] = [];
  for (const write of writes) {
    const done = performWrite(buffer, write).then(() => NO_REASON);
    reasons.push(await done.catch(toReason));
  }
  if (reasons.some((reason) => reason !== NO_REASON)) throw cancel(reasons);
};

const assertDistinct = (ids: readonly string[]): void => {
  if (new Set(ids).size < ids.length)
    throw new ServiceError(
      'ValidationException',
      'Transaction request cannot include multiple operations on one item',
    );
};

/** TransactWriteItems, whole or not at all. */
export const createTransactWriteItems = (
  database: TableDatabase,
  tokens: TransactionTokens,
): ((input: JsonObject) => Promise<JsonObject>) => {
  const running = new RunningTransactions();
  return async (input) => {
    const items = readTransactItems(input, ['ClientRequestToken']);
    const token = input['ClientRequestToken'] as string | undefined;
    // Taken before the checks, which change what they read.
    const fingerprint = JSON.stringify(items);
    const writes = await Promise.all(items.map(async (item) => prepare(database, item)));
    const ids = writes.map((write) => `${write.table}~${write.key}`);
    assertDistinct(ids);
    running.assertNotRunning(token);
    if (token !== undefined && tokens.isDone(token, fingerprint)) return {};
    const leave = running.enter(ids, token);
    try {
      await database.write(async (buffer) => {
        await performAll(buffer, writes);
        if (token !== undefined) tokens.remember(token, fingerprint, buffer);
      });
    } catch (error) {
      if (token !== undefined) tokens.forget(token);
      throw error;
    } finally {
      leave();
    }
    return {};
  };
};
