import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { ROLES, type Role } from '../domain/permissions.ts';
import type { ApiEvent, GatewayEvent } from './api-event.ts';

/** Who asks, as the authorizer found. */
export interface Caller {
  readonly userId: string;
  readonly keyId: string;
  readonly role: Role;
}

/** Undefined on a public route; nothing that a client sends can set it. */
export const readCaller = (event: Pick<GatewayEvent, 'requestContext'>): Caller | undefined => {
  const { userId, keyId, role } = event.requestContext.authorizer ?? {};
  const known = ROLES.find((name) => name === role);
  if (typeof userId !== 'string' || typeof keyId !== 'string' || known === undefined) return undefined;
  return { userId, keyId, role: known };
};

/** Longer ones are cut: the audit row keeps them. */
const MAX_USER_AGENT = 256;

/** Who, from where, in which request: for audit rows. The address is the gateway's word, never a header's. */
export const readAuditContext = (event: ApiEvent): AuditContext => {
  const { sourceIp, userAgent } = event.requestContext.identity;
  const keyId = readCaller(event)?.keyId;
  return {
    actor: keyId === undefined ? 'anonymous' : `key:${keyId}`,
    requestId: event.requestId,
    ipAddress: sourceIp,
    ...(userAgent ? { userAgent: userAgent.slice(0, MAX_USER_AGENT) } : {}),
  };
};

/** Whose objects the request may touch. Throws UNAUTHENTICATED. */
export const requireOwner = (event: Pick<GatewayEvent, 'requestContext'>): string => {
  const caller = readCaller(event);
  if (caller === undefined) throw new FacelessError('UNAUTHENTICATED', 'Send a valid API key.');
  return caller.userId;
};
