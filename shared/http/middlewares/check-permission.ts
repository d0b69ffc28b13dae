import { FacelessError } from '../../domain/errors.ts';
import { isAllowed, PERMISSIONS } from '../../domain/permissions.ts';
import { readCaller } from '../caller.ts';
import type { Link, ServedRoute } from './link.ts';

/** Compares the caller's role with the permission that the route declares. */
export const checkPermission = ({ permission }: Pick<ServedRoute, 'permission'>): Link => ({
  before: ({ event }) => {
    if (permission === 'public') return;
    const caller = readCaller(event);
    if (caller === undefined) throw new FacelessError('UNAUTHENTICATED', 'Send a valid API key.');
    const needed = PERMISSIONS.find((name) => name === permission);
    if (needed === undefined || !isAllowed(caller.role, needed))
      throw new FacelessError('FORBIDDEN', `A key with the role ${caller.role} may not do that.`);
  },
});
