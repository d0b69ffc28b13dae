import { FacelessError } from '../../domain/errors.ts';
import { isAllowed, PERMISSIONS } from '../../domain/permissions.ts';
import { type Caller, readCaller } from '../caller.ts';
import type { Link, ServedRoute } from './link.ts';

const describeRefusal = ({ role, scopes }: Caller, permission: string): string =>
  scopes === undefined
    ? `The role ${role} may not do that; it takes ${permission}.`
    : `This key may not do that; it takes ${permission}, which the role ${role} and the key's scopes must both allow.`;

/** Compares the caller's role and scopes with the permission that the route declares. */
export const checkPermission = ({ permission }: Pick<ServedRoute, 'permission'>): Link => ({
  before: ({ event }) => {
    if (permission === 'public') return;
    const caller = readCaller(event);
    if (caller === undefined)
      throw new FacelessError('UNAUTHENTICATED', 'Send a valid API key or session token.');
    const needed = PERMISSIONS.find((name) => name === permission);
    if (needed === undefined || !isAllowed(caller.role, needed, caller.scopes))
      throw new FacelessError('FORBIDDEN', describeRefusal(caller, permission));
  },
});
