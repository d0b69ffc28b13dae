/** API keys: what may stand in a new one. Pure. */
import { FacelessError, type FieldError } from './errors.ts';
import { permissionsOf, PERMISSIONS, type Permission, type Role, type Scopes } from './permissions.ts';
import { readTime } from './times.ts';

/** An API key as stored: of what its holder has, only the SHA-256. */
export interface ApiKey {
  readonly id: string;
  readonly owner: string;
  readonly hash: string;
  readonly role: Role;
  /** What its holder calls it. */
  readonly name: string;
  /** What it allows of its owner's role; the whole of it without. */
  readonly scopes?: readonly Permission[];
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** Without it the key holds until it is revoked. */
  readonly expiresAt?: string;
  /** A use: true to some minutes. */
  readonly lastUsedAt?: string;
  readonly version: number;
  /** SHA-256 of its newest audit row. */
  readonly auditHash: string;
}

/** What is left of a revoked key. */
export interface RevokedApiKey extends Pick<ApiKey, 'id' | 'owner'> {
  /** RFC 3339, UTC. */
  readonly removedAt: string;
}

export interface ApiKeyRequest {
  readonly name: string;
  readonly scopes?: readonly Permission[] | undefined;
  /** RFC 3339 with an offset. */
  readonly expiresAt?: string | undefined;
}

/** Who asks for a key: a person, or a key with its scopes and its end. */
export interface KeyMaker {
  readonly role: Role;
  readonly scopes: Scopes;
  readonly expiresAt?: string | undefined;
}

export type KeyTerms = Pick<ApiKey, 'scopes' | 'expiresAt'>;

/** Asked for nothing, a key with scopes makes one with the same. Throws FORBIDDEN for more than the maker may do. */
const planScopes = (asked: Scopes, { role, scopes }: KeyMaker): Scopes => {
  if (asked === undefined) return scopes;
  const allowed = permissionsOf(role, scopes);
  const excess = asked.filter((permission) => !allowed.includes(permission));
  if (excess.length > 0)
    throw new FacelessError(
      'FORBIDDEN',
      `A key cannot allow what you may not do: ${excess.join(', ')}. You may give ${allowed.join(', ')}.`,
    );
  return PERMISSIONS.filter((permission) => asked.includes(permission));
};

const refuseTime = (detail: string): FacelessError => {
  const fields: readonly FieldError[] = [{ pointer: '/expiresAt', detail }];
  return new FacelessError('INVALID_INPUT', 'The key cannot be made.', { fields });
};

/** A key that ends makes none that outlives it: else whoever finds one has it for good. */
const planEnd = (asked: string | undefined, maker: KeyMaker, now: Date): string | undefined => {
  if (asked === undefined) return maker.expiresAt;
  const end = readTime(asked);
  if (end === undefined) throw refuseTime('is no time of the calendar');
  if (end <= now) throw refuseTime('is not in the future');
  if (maker.expiresAt !== undefined && end > new Date(maker.expiresAt))
    throw refuseTime(`is after the end of the key that asks, ${maker.expiresAt}`);
  return end.toISOString();
};

/**
 * What a new key allows, and until when: never more and never longer than its maker. Throws FORBIDDEN for a scope
 * that the maker does not have, INVALID_INPUT for a time that cannot be.
 */
export const planKeyTerms = (request: ApiKeyRequest, maker: KeyMaker, now: Date): KeyTerms => {
  const scopes = planScopes(request.scopes, maker);
  const expiresAt = planEnd(request.expiresAt, maker, now);
  return { ...(scopes && { scopes }), ...(expiresAt !== undefined && { expiresAt }) };
};
