import type { ApiKeyStore } from '../../ports/store.ts';
import { revokeApiKey } from '../revoke-api-key.ts';
import { type Purger, STEP } from './purger.ts';

/** They hold no more since their user is gone; what they were called goes with them. */
export const purgeApiKeys =
  ({ apiKeys }: { readonly apiKeys: Pick<ApiKeyStore, 'get' | 'list' | 'revoke'> }): Purger =>
  async ({ owner, audit }) => {
    const keys = (await apiKeys.list(owner)).slice(0, STEP);
    for (const { id } of keys) await revokeApiKey({ apiKeys })({ owner, id, audit });
    return keys.length;
  };
