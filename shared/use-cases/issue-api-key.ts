import type { ApiKey } from '../domain/api-key.ts';
import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { ApiKeyStore } from '../ports/store.ts';
import type { Clock, NewId } from '../ports/world.ts';
import { newSecret } from './new-secret.ts';

export interface IssueApiKey {
  readonly apiKeys: Pick<ApiKeyStore, 'create'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface NewApiKey extends Pick<ApiKey, 'owner' | 'role' | 'name' | 'scopes' | 'expiresAt'> {
  readonly audit: AuditContext;
}

export interface IssuedApiKey {
  /** What its holder sends. It is in this answer and nowhere else. */
  readonly apiKey: string;
  readonly key: ApiKey;
}

/**
 * Makes an API key with its audit row: `flk_` and 43 characters, of which only the SHA-256 is stored. Throws
 * CONFLICT when its owner has as many as can be; UNAVAILABLE.
 */
export const issueApiKey =
  ({ apiKeys, clock, newId }: IssueApiKey) =>
  async ({ audit, ...given }: NewApiKey): Promise<IssuedApiKey> => {
    const apiKey = newSecret('flk');
    const id = newId();
    const createdAt = clock.now().toISOString();
    const { role, name, scopes, expiresAt } = given;
    const key = await apiKeys.create({
      key: { ...given, id, hash: sha256(apiKey), createdAt, version: 1, auditHash: '' },
      audit: logConfigurationChange(audit, 'api_key_created', {
        details: {
          keyId: id,
          role,
          name,
          ...(scopes && { scopes: scopes.join(' ') }),
          ...(expiresAt !== undefined && { expiresAt }),
        },
      }),
    });
    return { apiKey, key };
  };
