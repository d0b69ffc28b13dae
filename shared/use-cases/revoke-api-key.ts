import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { ApiKeyStore } from '../ports/store.ts';
import { retryStale } from './retry-stale.ts';

/** Ends a key of the owner's, from the next request on. Throws NOT_FOUND, also for another owner's; UNAVAILABLE. */
export const revokeApiKey =
  ({ apiKeys }: { readonly apiKeys: Pick<ApiKeyStore, 'get' | 'revoke'> }) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const key = await apiKeys.get(input.owner, input.id);
      if (key === undefined) throw new FacelessError('NOT_FOUND', `There is no API key ${input.id}.`);
      await apiKeys.revoke({
        key,
        audit: logConfigurationChange(input.audit, 'api_key_revoked', {
          details: { keyId: key.id, name: key.name },
        }),
      });
    });
