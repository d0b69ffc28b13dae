import { type ApiKeyRequest, planKeyTerms } from '../domain/api-key.ts';
import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import type { Role, Scopes } from '../domain/permissions.ts';
import type { ApiKeyStore } from '../ports/store.ts';
import { type IssueApiKey, issueApiKey, type IssuedApiKey } from './issue-api-key.ts';

export interface CreateApiKey {
  readonly owner: string;
  readonly role: Role;
  readonly scopes: Scopes;
  /** Of the key that asks; undefined for a session. */
  readonly keyId: string | undefined;
  readonly request: ApiKeyRequest;
  readonly audit: AuditContext;
}

const findEnd = async (
  apiKeys: Pick<ApiKeyStore, 'get'>,
  { owner, keyId }: CreateApiKey,
): Promise<string | undefined> => {
  if (keyId === undefined) return undefined;
  const asking = await apiKeys.get(owner, keyId);
  if (asking === undefined) throw new FacelessError('UNAUTHENTICATED', 'The key that asks is revoked.');
  return asking.expiresAt;
};

/**
 * Makes a key for its owner; also a key may, where its scopes leave it the right to. It never allows more, and never
 * holds longer, than what asked for it. Throws FORBIDDEN; INVALID_INPUT; CONFLICT when the owner has as many as can
 * be; UNAUTHENTICATED when the asking key was revoked meanwhile; UNAVAILABLE.
 */
export const createApiKey =
  (deps: IssueApiKey & { readonly apiKeys: Pick<ApiKeyStore, 'create' | 'get'> }) =>
  async (input: CreateApiKey): Promise<IssuedApiKey> => {
    const { owner, role, scopes, request, audit } = input;
    const maker = { role, scopes, expiresAt: await findEnd(deps.apiKeys, input) };
    const terms = planKeyTerms(request, maker, deps.clock.now());
    return issueApiKey(deps)({ owner, role, name: request.name, ...terms, audit });
  };
