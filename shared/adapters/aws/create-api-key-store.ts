import type { ApiKeyStore } from '../../ports/store.ts';
import { findApiKey, findRevokedApiKey, getApiKey, listApiKeys } from './read-api-keys.ts';
import type { Tables } from './tables.ts';
import { createApiKey, noteApiKeyUse, revokeApiKey } from './write-api-keys.ts';

/** API keys in the application table, found by the SHA-256 of what their holders have or by their owner. */
export const createApiKeyStore = (tables: Tables): ApiKeyStore => ({
  find: findApiKey(tables),
  findRevoked: findRevokedApiKey(tables),
  get: getApiKey(tables),
  list: listApiKeys(tables),
  create: createApiKey(tables),
  revoke: revokeApiKey(tables),
  noteUse: noteApiKeyUse(tables),
});
