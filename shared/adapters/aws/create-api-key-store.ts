import { FIRST_HASH } from '../../domain/audit-chain.ts';
import { FacelessError } from '../../domain/errors.ts';
import { apiKeyKey } from '../../domain/keys.ts';
import type { ApiKeyRecord, ApiKeyStore } from '../../ports/store.ts';
import { writeAuditRow } from './audit-writes.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { writeTogether } from './write-conditionally.ts';

const keyExists = (): FacelessError => new FacelessError('CONFLICT', 'This API key exists.');

/** API keys by the SHA-256 of what their holders have. `find` gives revoked and expired ones, too. */
export const createApiKeyStore = (tables: Tables): ApiKeyStore => ({
  find: async (hash) => {
    const item = await getItem(tables.client, tables.tableName, apiKeyKey(hash));
    return item?.['record'] as ApiKeyRecord | undefined;
  },
  create: async (hash, record, audit) => {
    const { guarded } = writeAuditRow(tables.auditTableName, audit, {
      id: tables.newId(),
      subject: `apikey#${record.id}`,
      owner: record.owner,
      seq: 1,
      timestamp: tables.clock.now().toISOString(),
      prevHash: FIRST_HASH,
    });
    const Put = {
      TableName: tables.tableName,
      Item: { ...apiKeyKey(hash), record },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    await writeTogether(tables.client, [{ write: { Put }, refused: keyExists }, guarded]);
  },
});
