import type { JsonObject } from '../aws/serve-json.ts';
import { notImplemented, ServiceError } from '../aws/service-error.ts';
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

interface Reason extends JsonObject {
  readonly Code: string;
}

const NO_REASON: Reason = { Code: 'None' };

/** The reasons' order is that of the actions. */
const cancel = (reasons: readonly Reason[]): ServiceError => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const details = { Message: message, CancellationReasons: reasons };
  return new ServiceError('TransactionCanceledException', message, { details });
};

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

const itemId = (write: ItemWrite): string => `${write.table}~${write.key}`;

const assertDistinct = (writes: readonly ItemWrite[]): void => {
  if (new Set(writes.map(itemId)).size < writes.length)
    throw new ServiceError(
      'ValidationException',
      'Transaction request cannot include multiple operations on one item',
    );
};

/**
 * TransactWriteItems. A transaction that meets another one on an item before that one is through is
 * cancelled with TransactionConflict, as on AWS: callers have to be ready for it here, too.
 */
export const createTransactWriteItems = (
  database: TableDatabase,
  tokens: TransactionTokens,
): ((input: JsonObject) => Promise<JsonObject>) => {
  const busyItems = new Set<string>();
  const busyTokens = new Set<string>();

  const perform = async (writes: readonly ItemWrite[], items: unknown, token?: string): Promise<void> =>
    database.write(async (buffer) => {
      await performAll(buffer, writes);
      if (token !== undefined) tokens.remember(token, items, buffer);
    });

  const guard = (writes: readonly ItemWrite[]): string[] => {
    const ids = writes.map(itemId);
    const conflict: Reason = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
    if (ids.some((id) => busyItems.has(id)))
      throw cancel(ids.map((id) => (busyItems.has(id) ? conflict : NO_REASON)));
    for (const id of ids) busyItems.add(id);
    return ids;
  };

  return async (input) => {
    const items = readTransactItems(input, ['ClientRequestToken']);
    const token = input['ClientRequestToken'] as string | undefined;
    const fingerprint = JSON.stringify(items);
    const writes = await Promise.all(items.map(async (item) => prepare(database, item)));
    assertDistinct(writes);
    if (token !== undefined && busyTokens.has(token))
      throw new ServiceError('TransactionInProgressException', 'The transaction with this token is running.');
    if (token !== undefined && tokens.isDone(token, fingerprint)) return {};
    const ids = guard(writes);
    if (token !== undefined) busyTokens.add(token);
    try {
      await perform(writes, fingerprint, token);
    } catch (error) {
      if (token !== undefined) tokens.forget(token);
      throw error;
    } finally {
      for (const id of ids) busyItems.delete(id);
      if (token !== undefined) busyTokens.delete(token);
    }
    return {};
  };
};
