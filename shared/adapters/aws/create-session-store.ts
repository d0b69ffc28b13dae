import type { AuditEvent } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import { sessionHashKey, sessionKey, sessionPartition } from '../../domain/keys.ts';
import type { Session } from '../../domain/session.ts';
import type { SessionStore } from '../../ports/users.ts';
import { getItem, type Item, queryItems } from './read-items.ts';
import { planEvent } from './record-event.ts';
import type { ReadTables, Tables } from './tables.ts';
import { type GuardedWrite, updateIf, writeTogether } from './write-conditionally.ts';

/** Days that a session stays in the table after it has expired. */
const KEPT_DAYS = 1;

const STORAGE_NAMES: ReadonlySet<string> = new Set(['pk', 'sk', 'ttl', 'hash']);

const fromItem = (item: Item): Session =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !STORAGE_NAMES.has(name))) as unknown as Session;

const sessionExists = (): FacelessError => new FacelessError('CONFLICT', 'This session exists.');
const noSession = (): FacelessError => new FacelessError('NOT_FOUND', 'There is no such session.');

export const findSession =
  ({ client, tableName }: ReadTables): SessionStore['find'] =>
  async (hash) => {
    const item = await getItem(client, tableName, sessionHashKey(hash));
    return item && fromItem(item);
  };

/** By way of the items that a user's sessions are listed by. */
export const listSessions =
  ({ client, tableName }: ReadTables): SessionStore['list'] =>
  async (owner) => {
    const sessions: Session[] = [];
    const pointers = queryItems(client, {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': sessionPartition(owner) },
    });
    for await (const { hash } of pointers) {
      const session = await findSession({ client, tableName })(String(hash));
      if (session !== undefined) sessions.push(session);
    }
    return sessions;
  };

/** Both of the same moment: what a request shows leads to the one, its user to the other. */
export const createSession =
  (tables: Tables): SessionStore['create'] =>
  async (hash, session, audit) => {
    const { tableName, client } = tables;
    const ttl = Math.floor(Date.parse(session.expiresAt) / 1000) + KEPT_DAYS * 86_400;
    const put = (item: object): GuardedWrite => ({
      write: {
        Put: {
          TableName: tableName,
          Item: { ...item, ttl },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      refused: sessionExists,
    });
    const row = planEvent(tables, { ...audit, owner: session.owner });
    const { id, owner } = session;
    await writeTogether(client, [
      put({ ...sessionHashKey(hash), ...session }),
      put({ ...sessionKey(owner, id), hash }),
      row,
    ]);
  };

export const touchSession =
  ({ client, tableName, clock }: Tables): SessionStore['touch'] =>
  async (hash, { lastSeenAt }) => {
    await updateIf(client, {
      TableName: tableName,
      Key: sessionHashKey(hash),
      UpdateExpression: 'SET lastSeenAt = :now',
      ConditionExpression: 'lastSeenAt = :read AND attribute_not_exists(endedAt)',
      ExpressionAttributeValues: { ':now': clock.now().toISOString(), ':read': lastSeenAt },
    });
  };

const planEnd = (tables: Tables, hash: string, audit: AuditEvent & { readonly owner: string }) => {
  const Update = {
    TableName: tables.tableName,
    Key: sessionHashKey(hash),
    UpdateExpression: 'SET endedAt = :now',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(endedAt)',
    ExpressionAttributeValues: { ':now': tables.clock.now().toISOString() },
  };
  return [{ write: { Update }, refused: noSession }, planEvent(tables, audit)];
};

export const endSession =
  (tables: Tables): SessionStore['end'] =>
  async (owner, id, audit) => {
    const pointer = await getItem(tables.client, tables.tableName, sessionKey(owner, id));
    const hash = pointer?.['hash'];
    if (typeof hash !== 'string') throw noSession();
    await writeTogether(tables.client, planEnd(tables, hash, { ...audit, owner }));
  };
