import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { PERMISSIONS, ROLES, type Role, type Scopes } from '../domain/permissions.ts';
import type { ApiEvent, GatewayEvent } from './api-event.ts';

/** Who asks, as the authorizer found. */
export interface Caller {
  readonly userId: string;
  /** `key:<id>` or `session:<id>`. */
  readonly principal: string;
  readonly role: Role;
  readonly scopes: Scopes;
}

/** Names that are none of ours are passed over: they allow nothing. */
const readScopes = (value: unknown): Scopes => {
  if (typeof value !== 'string') return undefined;
  const names = value.split(' ');
  return PERMISSIONS.filter((permission) => names.includes(permission));
};

/** Undefined on a public route; nothing that a client sends can set it. */
export const readCaller = (event: Pick<GatewayEvent, 'requestContext'>): Caller | undefined => {
  const { userId, principal, role, scopes } = event.requestContext.authorizer ?? {};
  const known = ROLES.find((name) => name === role);
  if (typeof userId !== 'string' || typeof principal !== 'string' || known === undefined) return undefined;
  return { userId, principal, role: known, scopes: readScopes(scopes) };
};

/** Longer ones are cut: the audit row keeps them. */
const MAX_USER_AGENT = 256;

/** A session is its user at a keyboard; a key may be anything that holds it. */
const toActor = ({ userId, principal }: Caller): string =>
  principal.startsWith('key:') ? principal : `user:${userId}`;

/** From where. The address is the gateway's word, never a header's. */
export const readClient = ({
  sourceIp,
  userAgent,
}: Partial<GatewayEvent['requestContext']['identity']>): Pick<AuditContext, 'ipAddress' | 'userAgent'> => ({
  ...(sourceIp === undefined ? {} : { ipAddress: sourceIp }),
  ...(userAgent ? { userAgent: userAgent.slice(0, MAX_USER_AGENT) } : {}),
});

/** Who, from where, in which request: for audit rows. */
export const readAuditContext = (event: ApiEvent): AuditContext => {
  const caller = readCaller(event);
  return {
    actor: caller === undefined ? 'anonymous' : toActor(caller),
    requestId: event.requestId,
    ...readClient(event.requestContext.identity),
  };
};

/** Throws UNAUTHENTICATED. */
export const requireCaller = (event: Pick<GatewayEvent, 'requestContext'>): Caller => {
  const caller = readCaller(event);
  if (caller === undefined)
    throw new FacelessError('UNAUTHENTICATED', 'Send a valid API key or session token.');
  return caller;
};

/** Whose objects the request may touch. Throws UNAUTHENTICATED. */
export const requireOwner = (event: Pick<GatewayEvent, 'requestContext'>): string =>
  requireCaller(event).userId;

/** Throws UNAUTHENTICATED. */
export const requireRole = (event: Pick<GatewayEvent, 'requestContext'>): Role => requireCaller(event).role;

/** Which API key asks; undefined for a session. */
export const toKeyId = ({ principal }: Caller): string | undefined =>
  principal.startsWith('key:') ? principal.slice('key:'.length) : undefined;

/** Which session asks; undefined for an API key. */
export const toSessionId = ({ principal }: Caller): string | undefined =>
  principal.startsWith('session:') ? principal.slice('session:'.length) : undefined;
