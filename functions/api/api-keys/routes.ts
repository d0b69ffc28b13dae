import type { GroupRoutes } from '../route.ts';

export const API_KEY_ROUTES = {
  createApiKey: {
    method: 'POST',
    path: '/api-keys',
    permission: 'account:write',
    entry: 'functions/api/api-keys/create-api-key.ts',
    summary: 'Make an API key; it is shown this once',
  },
  listApiKeys: {
    method: 'GET',
    path: '/api-keys',
    permission: 'account:read',
    entry: 'functions/api/api-keys/list-api-keys.ts',
    summary: 'Your API keys, oldest first',
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api-keys/{id}',
    permission: 'account:write',
    entry: 'functions/api/api-keys/revoke-api-key.ts',
    summary: 'Revoke an API key, from the next request on',
  },
} as const satisfies GroupRoutes;
