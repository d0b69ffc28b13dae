import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import type { ApiKeyRecord, ApiKeyStore } from '../ports/store.ts';
import type { Clock } from '../ports/world.ts';

const BEARER = /^Bearer (flk_[\w-]{1,128})$/i;

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/**
 * Whose key an `Authorization` header carries. Throws UNAUTHENTICATED with the reason, for logs only, when it
 * is missing, malformed, unknown, revoked or expired; UNAVAILABLE.
 */
export const authenticateKey =
  ({ apiKeys, clock }: { readonly apiKeys: Pick<ApiKeyStore, 'find'>; readonly clock: Clock }) =>
  async (authorization: string | undefined): Promise<ApiKeyRecord> => {
    const key = BEARER.exec(authorization ?? '')?.[1];
    if (key === undefined) throw refuse('The header carries no API key.');
    const record = await apiKeys.find(sha256(key));
    if (record === undefined) throw refuse('The key is unknown.');
    if (record.revokedAt !== undefined) throw refuse(`The key ${record.id} is revoked.`);
    const { expiresAt } = record;
    if (expiresAt !== undefined && new Date(expiresAt) <= clock.now())
      throw refuse(`The key ${record.id} has expired.`);
    return record;
  };
