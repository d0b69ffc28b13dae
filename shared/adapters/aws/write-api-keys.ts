import type { ApiKey } from '../../domain/api-key.ts';
import { FacelessError, isCode } from '../../domain/errors.ts';
import { apiKeyCountKey, apiKeyHashKey, apiKeyKey, apiKeySubject } from '../../domain/keys.ts';
import { API_KEYS, LAST_USE_SECONDS } from '../../domain/limits.ts';
import type { ApiKeyStore } from '../../ports/store.ts';
import { type AuditedKind, planCreation, planRemoval } from './audited-items.ts';
import { countLive, type LiveCount } from './count-live.ts';
import { planEvent } from './record-event.ts';
import type { Tables } from './tables.ts';
import { type GuardedWrite, updateIf, writeTogether } from './write-conditionally.ts';

const API_KEY: AuditedKind<ApiKey> = {
  name: 'API key',
  key: ({ owner, id }) => apiKeyKey(owner, id),
  subject: apiKeySubject,
};

const countOf = (owner: string): LiveCount => ({
  key: apiKeyCountKey(owner),
  most: API_KEYS,
  full: `You have ${API_KEYS} API keys, which is the most. Revoke one; expired ones count until then.`,
});

const point = ({ tableName }: Tables, { hash, owner, id }: ApiKey): GuardedWrite => ({
  write: {
    Put: {
      TableName: tableName,
      Item: { ...apiKeyHashKey(hash), owner, id },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refused: () => new FacelessError('CONFLICT', 'This API key exists.'),
});

export const createApiKey =
  (tables: Tables): ApiKeyStore['create'] =>
  async ({ key, audit }) => {
    const { item, writes } = planCreation(tables, API_KEY, { item: key, audit });
    await writeTogether(tables.client, [
      ...writes,
      point(tables, key),
      countLive(tables, countOf(key.owner), 1),
    ]);
    return item;
  };

/** What its holder has still points to it, and finds a tombstone. */
export const revokeApiKey =
  (tables: Tables): ApiKeyStore['revoke'] =>
  async ({ key, audit }) => {
    const writes = planRemoval(tables, API_KEY, { item: key, audit });
    await writeTogether(tables.client, [...writes, countLive(tables, countOf(key.owner), -1)]);
  };

const usedAlready = (): FacelessError => new FacelessError('STALE', 'Another request has noted its use.');

const noteFirst = async (
  tables: Tables,
  { key, audit }: Parameters<ApiKeyStore['noteUse']>[0],
): Promise<void> => {
  const Update = {
    TableName: tables.tableName,
    Key: apiKeyKey(key.owner, key.id),
    UpdateExpression: 'SET lastUsedAt = :now',
    ConditionExpression:
      'attribute_exists(pk) AND attribute_not_exists(lastUsedAt) AND attribute_not_exists(removedAt)',
    ExpressionAttributeValues: { ':now': tables.clock.now().toISOString() },
  };
  const row = planEvent(tables, { ...audit, owner: key.owner, subject: apiKeySubject(key.id) });
  try {
    await writeTogether(tables.client, [{ write: { Update }, refused: usedAlready }, row]);
  } catch (error) {
    if (!isCode(error, 'STALE')) throw error;
  }
};

export const noteApiKeyUse =
  (tables: Tables): ApiKeyStore['noteUse'] =>
  async ({ key, audit }) => {
    if (key.lastUsedAt === undefined) return noteFirst(tables, { key, audit });
    const now = tables.clock.now();
    const before = new Date(now.getTime() - LAST_USE_SECONDS * 1000).toISOString();
    if (key.lastUsedAt > before) return;
    await updateIf(tables.client, {
      TableName: tables.tableName,
      Key: apiKeyKey(key.owner, key.id),
      UpdateExpression: 'SET lastUsedAt = :now',
      ConditionExpression: 'lastUsedAt <= :before AND attribute_not_exists(removedAt)',
      ExpressionAttributeValues: { ':now': now.toISOString(), ':before': before },
    });
  };
