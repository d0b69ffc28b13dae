import type { ApiKey, RevokedApiKey } from '../../domain/api-key.ts';
import { apiKeyHashKey, apiKeyKey, apiKeyPartition } from '../../domain/keys.ts';
import type { ApiKeyStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { getItem, type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export const getApiKey =
  ({ client, tableName }: ReadTables): ApiKeyStore['get'] =>
  async (owner, id) =>
    fromItem<ApiKey>(await getItem(client, tableName, apiKeyKey(owner, id)));

/** By way of an item that says whose it is: its own lies with its owner's others, where a list finds it. */
const findItem = async ({ client, tableName }: ReadTables, hash: string): Promise<Item | undefined> => {
  const pointer = await getItem(client, tableName, apiKeyHashKey(hash));
  const { owner, id } = pointer ?? {};
  if (typeof owner !== 'string' || typeof id !== 'string') return undefined;
  return getItem(client, tableName, apiKeyKey(owner, id));
};

export const findApiKey =
  (tables: ReadTables): ApiKeyStore['find'] =>
  async (hash) =>
    fromItem<ApiKey>(await findItem(tables, hash));

export const findRevokedApiKey =
  (tables: ReadTables): ApiKeyStore['findRevoked'] =>
  async (hash) => {
    const item = await findItem(tables, hash);
    if (item?.['removedAt'] === undefined) return undefined;
    const { id, owner, removedAt } = item as unknown as RevokedApiKey;
    return { id, owner, removedAt };
  };

export const listApiKeys =
  ({ client, tableName }: ReadTables): ApiKeyStore['list'] =>
  async (owner) => {
    const keys: ApiKey[] = [];
    const items = queryItems(client, {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      FilterExpression: 'attribute_not_exists(removedAt)',
      ExpressionAttributeValues: { ':pk': apiKeyPartition(owner), ':kind': 'APIKEY#' },
    });
    for await (const item of items) {
      const key = fromItem<ApiKey>(item);
      if (key !== undefined) keys.push(key);
    }
    return keys;
  };
