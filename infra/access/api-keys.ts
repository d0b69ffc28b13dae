import type { API_KEY_ROUTES } from '../../functions/api/api-keys/routes.ts';
import { type Access, appendAudit, getItem, putItem, query, updateItem } from './statements.ts';

export const API_KEY_ACCESS: Readonly<Record<keyof typeof API_KEY_ROUTES, readonly Access[]>> = {
  // The key that asks, the new one, and how many there are.
  createApiKey: [getItem, putItem, updateItem, appendAudit],
  listApiKeys: [query],
  revokeApiKey: [getItem, putItem, updateItem, appendAudit],
};
