import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import type { ApiKeyStore } from '../../../shared/ports/store.ts';
import { openTables } from '../dependencies.ts';

export const connectApiKeys = (): ApiKeyStore => createApiKeyStore(openTables());
