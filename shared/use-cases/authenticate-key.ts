import type { ApiKey } from '../domain/api-key.ts';
import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import { logAuthentication } from '../observability/audit.ts';
import type { ApiKeyStore } from '../ports/store.ts';
import type { Clock } from '../ports/world.ts';

export interface AuthenticateKeyDeps {
  readonly apiKeys: Pick<ApiKeyStore, 'find' | 'noteUse'>;
  readonly clock: Clock;
  /** Told when the use could not be noted; the request goes on. */
  readonly warnUnnoted: (key: ApiKey, error: unknown) => void;
}

const BEARER = /^Bearer (flk_[\w-]{1,128})$/i;

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/**
 * Whose key an `Authorization` header carries. Its first use leaves an audit row; after that only the time of the
 * last one is kept, since a row a request would bury the others. Throws UNAUTHENTICATED with the reason, for logs
 * only, when it is missing, malformed, unknown, revoked or expired; UNAVAILABLE.
 */
export const authenticateKey =
  ({ apiKeys, clock, warnUnnoted }: AuthenticateKeyDeps) =>
  async (authorization: string | undefined, context: Omit<AuditContext, 'actor'>): Promise<ApiKey> => {
    const sent = BEARER.exec(authorization ?? '')?.[1];
    if (sent === undefined) throw refuse('The header carries no API key.');
    const key = await apiKeys.find(sha256(sent));
    if (key === undefined) throw refuse('The key is unknown or revoked.');
    const { id, expiresAt } = key;
    if (expiresAt !== undefined && new Date(expiresAt) <= clock.now())
      throw refuse(`The key ${id} has expired.`);
    const audit = logAuthentication({ ...context, actor: `key:${id}` }, 'api_key_used');
    await apiKeys.noteUse({ key, audit }).catch((error: unknown) => {
      warnUnnoted(key, error);
    });
    return key;
  };
