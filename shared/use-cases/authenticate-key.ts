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

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/**
 * The key of a token that holds now. Its first use leaves an audit row; after that only the time of the
 * last one is kept, since a row a request would bury the others. Throws UNAUTHENTICATED with the reason, for logs
 * only, when it is unknown, revoked or expired; UNAVAILABLE.
 */
export const authenticateKey =
  ({ apiKeys, clock, warnUnnoted }: AuthenticateKeyDeps) =>
  async (token: string, context: Omit<AuditContext, 'actor'>): Promise<ApiKey> => {
    const key = await apiKeys.find(sha256(token));
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
