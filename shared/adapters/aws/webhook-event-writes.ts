/** Events for webhooks, written in the transaction that makes them happen: what is told has happened, and is told. */
import { dueShard } from '../../domain/keys.ts';
import { dueWebhookPartition, webhookTaskKey } from '../../domain/webhooks/webhook-keys.ts';
import { deadlineOf } from '../../domain/webhooks/delivery.ts';
import type { WebhookEvent } from '../../domain/webhooks/webhook-event.ts';
import { eventTask } from '../../domain/webhooks/webhook-task.ts';
import { buildUpdate } from './build-update.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

/** Days that events and deliveries are kept. */
export const KEEP_DAYS = 30;
/** Seconds until the sweeper asks for what its own message should have brought about. */
export const DUE_AFTER = 60;

const DAY_SECONDS = 86_400;

/** Attributes of a task beside its own: where the sweeper finds it, and when the table removes it. */
export const taskAttributes = (id: string, createdAt: string) => {
  const at = Date.parse(createdAt);
  return {
    duePk: dueWebhookPartition(dueShard(id)),
    dueAt: new Date(at + DUE_AFTER * 1000).toISOString(),
    ttl: Math.floor(at / 1000) + KEEP_DAYS * DAY_SECONDS,
  };
};

/**
 * None where nothing happened that is told. An update of an item that is not there yet: so it takes no right beyond that
 * of changing what the event tells of. It has no condition that could fail the change itself.
 */
export const planWebhookEvent = (
  { tableName }: Pick<Tables, 'tableName'>,
  event: WebhookEvent | undefined,
): readonly GuardedWrite[] => {
  if (event === undefined) return [];
  const { id, owner, timestamp: createdAt } = event;
  const item = { ...event, createdAt, deadline: deadlineOf(createdAt), ...taskAttributes(id, createdAt) };
  const Update = { TableName: tableName, Key: webhookTaskKey(owner, eventTask(id)), ...buildUpdate(item) };
  return [{ write: { Update }, refused: () => new Error('It has no condition.') }];
};
