import { FacelessError } from '../../domain/errors.ts';
import {
  webhookCountKey,
  webhookKey,
  webhookSecretKey,
  webhookSubject,
} from '../../domain/webhooks/webhook-keys.ts';
import { WEBHOOKS } from '../../domain/limits.ts';
import type { Webhook, WebhookSecrets } from '../../domain/webhooks/webhook.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';
import { type AuditedKind, fromItem, planChange, planCreation, planRemoval } from './audited-items.ts';
import { countLive, type LiveCount } from './count-live.ts';
import { listOwned } from './list-owned.ts';
import { getItem } from './read-items.ts';
import type { ReadTables, Tables } from './tables.ts';
import { type GuardedWrite, updateIf, writeTogether } from './write-conditionally.ts';

const WEBHOOK: AuditedKind<Webhook> = {
  name: 'Webhook',
  key: ({ owner, id }) => webhookKey(owner, id),
  subject: webhookSubject,
};

const countOf = (owner: string): LiveCount => ({
  key: webhookCountKey(owner),
  most: WEBHOOKS,
  full: `You have ${WEBHOOKS} webhooks, which is the most. Delete one; disabled ones count, too.`,
});

const putSecret = ({ tableName }: Tables, id: string, secret: string): GuardedWrite => ({
  write: {
    Put: {
      TableName: tableName,
      Item: { ...webhookSecretKey(id), secret },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refused: () => new FacelessError('CONFLICT', `Webhook ${id} has a secret.`),
});

/** Only where it still has one: a webhook that goes takes its secrets along. */
const updateSecret = (
  { tableName }: Tables,
  id: string,
  update: { readonly expression: string; readonly values: Readonly<Record<string, string | number>> },
): GuardedWrite => ({
  write: {
    Update: {
      TableName: tableName,
      Key: webhookSecretKey(id),
      UpdateExpression: update.expression,
      ConditionExpression: 'attribute_exists(#secret)',
      ExpressionAttributeNames: {
        '#secret': 'secret',
        '#previous': 'previous',
        '#previousUntil': 'previousUntil',
        ...(':ttl' in update.values && { '#ttl': 'ttl' }),
      },
      ExpressionAttributeValues: update.values,
    },
  },
  refused: () => new FacelessError('STALE', `Webhook ${id} has no secret any more.`),
});

const create =
  (tables: Tables): WebhookStore['create'] =>
  async ({ webhook, secret, audit }) => {
    const { item, writes } = planCreation(tables, WEBHOOK, { item: webhook, audit });
    const count = countLive(tables, countOf(webhook.owner), 1);
    await writeTogether(tables.client, [...writes, putSecret(tables, webhook.id, secret), count]);
    return item;
  };

const change =
  (tables: Tables): WebhookStore['change'] =>
  async (input) => {
    const { item, writes } = planChange(tables, WEBHOOK, { ...input, item: input.webhook });
    await writeTogether(tables.client, writes);
    return item;
  };

const rotate =
  (tables: Tables): WebhookStore['rotate'] =>
  async ({ webhook, secret, previousUntil, audit }) => {
    const { item, writes } = planChange(tables, WEBHOOK, { item: webhook, change: {}, audit });
    const rotated = updateSecret(tables, webhook.id, {
      expression: 'SET #previous = #secret, #secret = :secret, #previousUntil = :until',
      values: { ':secret': secret, ':until': previousUntil },
    });
    await writeTogether(tables.client, [...writes, rotated]);
    return item;
  };

export const removeWebhook =
  (tables: Tables): WebhookStore['remove'] =>
  async ({ webhook, audit }) => {
    const wiped = updateSecret(tables, webhook.id, {
      expression: 'REMOVE #secret, #previous, #previousUntil SET #ttl = :ttl',
      values: { ':ttl': Math.floor(tables.clock.now().getTime() / 1000) },
    });
    const writes = planRemoval(tables, WEBHOOK, { item: webhook, audit });
    await writeTogether(tables.client, [...writes, wiped, countLive(tables, countOf(webhook.owner), -1)]);
  };

const countGivenUp =
  ({ client, tableName }: Tables): WebhookStore['countGivenUp'] =>
  async ({ owner, id }, isGivenUp) => {
    const item = await updateIf(client, {
      TableName: tableName,
      Key: webhookKey(owner, id),
      UpdateExpression: isGivenUp ? 'ADD givenUp :one' : 'REMOVE givenUp',
      ConditionExpression: `attribute_not_exists(removedAt) AND ${isGivenUp ? 'attribute_exists(pk)' : 'attribute_exists(givenUp)'}`,
      ...(isGivenUp && { ExpressionAttributeValues: { ':one': 1 } }),
    });
    return Number(item?.['givenUp'] ?? 0);
  };

export const getWebhook =
  ({ client, tableName }: ReadTables): WebhookStore['get'] =>
  async (owner, id) =>
    fromItem<Webhook>(await getItem(client, tableName, webhookKey(owner, id)));

export const listWebhooks =
  (tables: ReadTables): WebhookStore['list'] =>
  async (owner) =>
    listOwned<Webhook>(tables, webhookKey)({ owner, limit: WEBHOOKS });

const readSecrets =
  ({ client, tableName }: ReadTables): WebhookStore['readSecrets'] =>
  async (id) => {
    const { secret, previous, previousUntil } =
      (await getItem(client, tableName, webhookSecretKey(id))) ?? {};
    if (typeof secret !== 'string') return undefined;
    return { secret, previous, previousUntil } as WebhookSecrets;
  };

/** Webhooks in the application table, their secrets beside them, and their trail in the audit table. */
export const createWebhookStore = (tables: Tables): WebhookStore => ({
  create: create(tables),
  get: getWebhook(tables),
  list: listWebhooks(tables),
  change: change(tables),
  rotate: rotate(tables),
  remove: removeWebhook(tables),
  readSecrets: readSecrets(tables),
  countGivenUp: countGivenUp(tables),
});
