import type { ApiKey } from '../../../shared/domain/api-key.ts';
import type { ApiKeyView } from './api-key-view.schema.ts';

/** What of a key is shown: never its hash. */
export const toApiKeyView = ({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiKey): ApiKeyView => ({
  id,
  name,
  ...(scopes && { scopes: [...scopes] }),
  createdAt,
  ...(expiresAt !== undefined && { expiresAt }),
  ...(lastUsedAt !== undefined && { lastUsedAt }),
});
