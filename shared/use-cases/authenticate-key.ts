import type { ApiKey } from '../domain/api-key.ts';
import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import { apiKeySubject } from '../domain/keys.ts';
import { logAuthentication } from '../observability/audit.ts';
import type { ApiKeyStore } from '../ports/store.ts';
import type { Clock } from '../ports/world.ts';
import type { NoteSignal } from './note-signal.ts';

export interface AuthenticateKeyDeps {
  readonly apiKeys: Pick<ApiKeyStore, 'find' | 'findRevoked' | 'noteUse'>;
  readonly clock: Clock;
  readonly noteSignal: NoteSignal;
  /** Told when the use could not be noted; the request goes on. */
  readonly warnUnnoted: (key: ApiKey, error: unknown) => void;
}

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/** Whoever revoked a key wants to know that somebody still has it. */
const refuseUnknown = async (
  { apiKeys, noteSignal }: AuthenticateKeyDeps,
  hash: string,
  context: Omit<AuditContext, 'actor'>,
): Promise<FacelessError> => {
  const revoked = await apiKeys.findRevoked(hash);
  if (revoked === undefined) return refuse('The key is unknown.');
  const { id, owner, removedAt } = revoked;
  await noteSignal({
    signal: 'revoked-key',
    who: `key:${id}`,
    owner,
    subject: apiKeySubject(id),
    value: id,
    // A key that holds no more shows nothing of who has it.
    audit: { ...context, actor: 'anonymous' },
    reason: 'A revoked API key was used.',
    details: { revokedAt: removedAt },
  });
  return refuse(`The key ${id} is revoked.`);
};

/**
 * The key of a token that holds now. Its first use leaves an audit row; after that only the time of the
 * last one is kept, since a row a request would bury the others. Throws UNAUTHENTICATED with the reason, for logs
 * only, when it is unknown, revoked or expired; UNAVAILABLE.
 */
export const authenticateKey =
  (deps: AuthenticateKeyDeps) =>
  async (token: string, context: Omit<AuditContext, 'actor'>): Promise<ApiKey> => {
    const { apiKeys, clock, warnUnnoted } = deps;
    const hash = sha256(token);
    const key = await apiKeys.find(hash);
    if (key === undefined) throw await refuseUnknown(deps, hash, context);
    const { id, expiresAt } = key;
    if (expiresAt !== undefined && new Date(expiresAt) <= clock.now())
      throw refuse(`The key ${id} has expired.`);
    const audit = logAuthentication({ ...context, actor: `key:${id}` }, 'api_key_used');
    await apiKeys.noteUse({ key, audit }).catch((error: unknown) => {
      warnUnnoted(key, error);
    });
    return key;
  };
