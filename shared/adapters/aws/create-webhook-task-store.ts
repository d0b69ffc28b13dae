import { webhookTaskKey, dueWebhookPartition } from '../../domain/webhooks/webhook-keys.ts';
import type { Delivery } from '../../domain/webhooks/delivery.ts';
import type { WebhookEvent } from '../../domain/webhooks/webhook-event.ts';
import { deliveryTask, eventTask, type WebhookTask } from '../../domain/webhooks/webhook-task.ts';
import type { WebhookTaskStore } from '../../ports/webhooks.ts';
import { fromItem } from './audited-items.ts';
import { buildUpdate } from './build-update.ts';
import { readDue } from './read-due.ts';
import { getItem, type Item, queryItems } from './read-items.ts';
import type { ReadTables, Tables } from './tables.ts';
import { taskAttributes } from './webhook-event-writes.ts';
import { putIf, updateIf } from './write-conditionally.ts';

type Place = ReadTables & Pick<Tables, 'clock'>;

/** Seconds that a try may take: longer than the worker lives. Until then nobody else begins one. */
const TRY_SECONDS = 60;

/** Out of the index: nobody is to look at it again. */
const DONE = { duePk: undefined, dueAt: undefined };

const findEvent =
  ({ client, tableName }: Place): WebhookTaskStore['findEvent'] =>
  async (owner, id) => {
    const item = await getItem(client, tableName, webhookTaskKey(owner, eventTask(id)));
    if (item?.['duePk'] === undefined) return undefined;
    const { type, timestamp, requestId, body } = item as unknown as WebhookEvent;
    return { id, owner, type, timestamp, requestId, body };
  };

/** Takes a task out of the index, where it is there. */
const finish = async (
  { client, tableName }: Place,
  { owner, task }: Pick<WebhookTask, 'owner' | 'task'>,
  change: Readonly<Record<string, string>>,
): Promise<void> => {
  await updateIf(client, {
    TableName: tableName,
    Key: webhookTaskKey(owner, task),
    ...buildUpdate({ ...change, ...DONE }),
    ConditionExpression: 'attribute_exists(duePk)',
  });
};

export const createDelivery =
  ({ client, tableName }: Place): WebhookTaskStore['create'] =>
  async (delivery) => {
    const { id, owner, createdAt } = delivery;
    await putIf(client, {
      TableName: tableName,
      Item: { ...webhookTaskKey(owner, deliveryTask(id)), ...delivery, ...taskAttributes(id, createdAt) },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  };

/** The time before which nobody tries again is also the lease: whoever is killed leaves it to the next one then. */
const begin =
  ({ client, tableName, clock }: Place): WebhookTaskStore['begin'] =>
  async (owner, id) => {
    const now = clock.now();
    const item = await updateIf(client, {
      TableName: tableName,
      Key: webhookTaskKey(owner, deliveryTask(id)),
      UpdateExpression: 'SET nextAttemptAt = :until, dueAt = :until ADD attempts :one',
      ConditionExpression: '#status = :pending AND nextAttemptAt <= :now',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':until': new Date(now.getTime() + TRY_SECONDS * 1000).toISOString(),
        ':one': 1,
        ':pending': 'PENDING',
        ':now': now.toISOString(),
      },
    });
    return fromItem<Delivery>(item);
  };

/** The number of the try fences: who was overtaken changes nothing. */
const settle =
  ({ client, tableName }: Place): WebhookTaskStore['settle'] =>
  async ({ owner, id, attempts }, { status, nextAttemptAt }, made) => {
    const { retryAfterSeconds: _asked, ...last } = made ?? {};
    const update = buildUpdate({
      status,
      nextAttemptAt,
      ...(made && { last }),
      ...(nextAttemptAt === undefined ? DONE : { dueAt: nextAttemptAt }),
    });
    const item = await updateIf(client, {
      TableName: tableName,
      Key: webhookTaskKey(owner, deliveryTask(id)),
      ...update,
      ConditionExpression: '#status = :pending AND attempts = :begun',
      ExpressionAttributeValues: {
        ...update.ExpressionAttributeValues,
        ':pending': 'PENDING',
        ':begun': attempts,
      },
    });
    return item !== undefined;
  };

export const listDeliveries =
  ({ client, tableName, clock }: Place): WebhookTaskStore['list'] =>
  async ({ owner, webhookId, limit }) => {
    const { pk, sk } = webhookTaskKey(owner, deliveryTask(`${webhookId}#`));
    const items = queryItems(client, {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      // The table removes what has expired when it comes to it.
      FilterExpression: '#ttl > :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk, ':now': Math.floor(clock.now().getTime() / 1000) },
      ScanIndexForward: false,
      Limit: limit,
    });
    const found: Delivery[] = [];
    for await (const item of items) {
      const delivery = fromItem<Delivery>(item);
      if (delivery !== undefined) found.push(delivery);
      if (found.length === limit) break;
    }
    return found;
  };

const toTask = (item: Item): WebhookTask => {
  const { sk, owner, requestId, createdAt, deadline, dueAt } = item;
  return { task: sk, owner, requestId, createdAt, deadline, dueAt } as WebhookTask;
};

const postpone =
  ({ client, tableName }: Place): WebhookTaskStore['postpone'] =>
  async ({ owner, task, dueAt }, until) => {
    await updateIf(client, {
      TableName: tableName,
      Key: webhookTaskKey(owner, task),
      UpdateExpression: 'SET dueAt = :until',
      ConditionExpression: 'dueAt = :read',
      ExpressionAttributeValues: { ':until': until.toISOString(), ':read': dueAt },
    });
  };

/** Events and deliveries in the application table, among what their owner has, with its index `due`. */
export const createWebhookTaskStore = (place: Place): WebhookTaskStore => ({
  findEvent: findEvent(place),
  finishEvent: async ({ owner, id }) => finish(place, { owner, task: eventTask(id) }, { status: 'DONE' }),
  create: createDelivery(place),
  begin: begin(place),
  settle: settle(place),
  list: listDeliveries(place),
  listDue: async (due) => (await readDue(place, dueWebhookPartition, due)).map(toTask),
  postpone: postpone(place),
  giveUp: async (task) => finish(place, task, { status: 'FAILED' }),
});
