import { randomBytes } from 'node:crypto';
import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { ApiKeyRecord, ApiKeyStore } from '../ports/store.ts';
import type { Clock, NewId } from '../ports/world.ts';

export interface IssueApiKey {
  readonly apiKeys: Pick<ApiKeyStore, 'create'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface NewApiKey {
  readonly owner: string;
  readonly role: ApiKeyRecord['role'];
  /** What its holder calls it. */
  readonly name: string;
  /** RFC 3339; without it the key holds until it is revoked. */
  readonly expiresAt?: string;
  readonly audit: AuditContext;
}

/** SECURITY §3: 256 bits. */
const SECRET_BYTES = 32;

/**
 * Makes an API key with its audit row. The key itself, `flk_` and 43 characters, is in the answer and nowhere
 * else: only its SHA-256 is stored. Throws UNAVAILABLE.
 */
export const issueApiKey =
  ({ apiKeys, clock, newId }: IssueApiKey) =>
  async (input: NewApiKey): Promise<{ readonly apiKey: string; readonly record: ApiKeyRecord }> => {
    const { owner, role, name, expiresAt, audit } = input;
    const apiKey = `flk_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const createdAt = clock.now().toISOString();
    const record = { id: newId(), owner, role, name, createdAt, ...(expiresAt && { expiresAt }) };
    const details = { keyId: record.id, role, name };
    const event = logConfigurationChange(audit, 'api_key_created', { details });
    await apiKeys.create(sha256(apiKey), record, event);
    return { apiKey, record };
  };
