import type { API_KEY_ROUTES } from '../../../functions/api/api-keys/routes.ts';
import { apiKeyList, newApiKey } from '../../../functions/api/api-keys/api-key-view.schema.ts';
import { createApiKeyEvent } from '../../../functions/api/api-keys/create-api-key.schema.ts';
import { type ApiOperation, empty, oneObject } from './operation.ts';

export const API_KEY_OPERATIONS: Readonly<Record<keyof typeof API_KEY_ROUTES, ApiOperation>> = {
  createApiKey: {
    event: createApiKeyEvent,
    eventType: { name: 'CreateApiKeyEvent', file: 'api-keys/create-api-key.schema.ts' },
    success: { status: 201, description: 'The key, shown this once.', body: newApiKey },
    problems: [400, 409, 413, 415, 422],
  },
  listApiKeys: {
    ...empty,
    success: { status: 200, description: 'The keys that are not revoked.', body: apiKeyList },
    problems: [422],
  },
  revokeApiKey: {
    ...oneObject,
    success: { status: 204, description: 'Revoked.' },
    problems: [404, 409, 422],
  },
};
