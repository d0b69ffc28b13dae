import type { ApiKey } from '../../domain/api-key.ts';
import { apiKeyHashKey, apiKeyKey, apiKeyPartition } from '../../domain/keys.ts';
import type { ApiKeyStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { getItem, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export const getApiKey =
  ({ client, tableName }: ReadTables): ApiKeyStore['get'] =>
  async (owner, id) =>
    fromItem<ApiKey>(await getItem(client, tableName, apiKeyKey(owner, id)));

/** By way of an item that says whose it is: its own lies with its owner's others, where a list finds it. */
export const findApiKey =
  (tables: ReadTables): ApiKeyStore['find'] =>
  async (hash) => {
    const pointer = await getItem(tables.client, tables.tableName, apiKeyHashKey(hash));
    const { owner, id } = pointer ?? {};
    if (typeof owner !== 'string' || typeof id !== 'string') return undefined;
    return getApiKey(tables)(owner, id);
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
