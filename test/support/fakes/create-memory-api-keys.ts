import type { ApiKey, RevokedApiKey } from '../../../shared/domain/api-key.ts';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import type { ApiKeyStore } from '../../../shared/ports/store.ts';

/** Keys and the events that came with them, for use-cases; the store's own rules have tests of their own. */
export const createMemoryApiKeys = () => {
  const keys = new Map<string, ApiKey>();
  const revoked = new Map<string, RevokedApiKey>();
  const events: AuditEvent[] = [];
  const apiKeys: ApiKeyStore = {
    find: async (hash) => [...keys.values()].find((key) => key.hash === hash),
    findRevoked: async (hash) => revoked.get(hash),
    get: async (owner, id) => [...keys.values()].find((key) => key.owner === owner && key.id === id),
    list: async (owner) => [...keys.values()].filter((key) => key.owner === owner),
    create: async ({ key, audit }) => {
      keys.set(key.id, key);
      events.push(audit);
      return key;
    },
    revoke: async ({ key, audit }) => {
      keys.delete(key.id);
      revoked.set(key.hash, { id: key.id, owner: key.owner, removedAt: '2026-01-01T00:00:00.000Z' });
      events.push(audit);
    },
    noteUse: async ({ audit }) => {
      events.push(audit);
    },
  };
  return { apiKeys, keys, events };
};
