import {
  apiKeyCountKey,
  idempotencyKey,
  type ItemKey,
  sessionHashKey,
  sessionKey,
  statisticsKey,
  storageKey,
  usageKey,
} from '../../domain/keys.ts';
import { webhookCountKey, webhookTaskKey } from '../../domain/webhooks/webhook-keys.ts';
import { deliveryTask, eventTask } from '../../domain/webhooks/webhook-task.ts';
import { queryItems } from './read-items.ts';
import type { Tables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

/** What an owner has that nobody lists and nothing is chained to: by the beginnings of its keys. */
const owned = (owner: string): readonly ItemKey[] => [
  sessionKey(owner, ''),
  idempotencyKey(owner, ''),
  usageKey(owner, ''),
  statisticsKey({ owner }, ''),
  apiKeyCountKey(owner),
  storageKey(owner),
  webhookCountKey(owner),
  webhookTaskKey(owner, eventTask('')),
  webhookTaskKey(owner, deliveryTask('')),
];

const secondsOf = (now: Date): number => Math.floor(now.getTime() / 1000);

/** Where it stays longer than that: it has been seen already else. */
const expire = async ({ client, tableName, clock }: Tables, { pk, sk }: ItemKey): Promise<void> => {
  await updateIf(client, {
    TableName: tableName,
    Key: { pk, sk },
    UpdateExpression: 'SET #ttl = :now',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#ttl) OR #ttl > :now)',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': secondsOf(clock.now()) },
  });
};

/** No function may delete items: they expire now, and the table removes what has expired. */
export const expireOwned =
  (tables: Tables) =>
  async (owner: string): Promise<void> => {
    for (const { pk, sk } of owned(owner)) {
      const items = queryItems(tables.client, {
        TableName: tables.tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        FilterExpression: 'attribute_not_exists(#ttl) OR #ttl > :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk, ':now': secondsOf(tables.clock.now()) },
      });
      for await (const item of items) {
        const { hash } = item;
        // The pointer goes last: after a failure it still leads to the session.
        if (typeof hash === 'string') await expire(tables, sessionHashKey(hash));
        await expire(tables, { pk: String(item['pk']), sk: String(item['sk']) });
      }
    }
  };
