import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { logLogout } from '../observability/audit.ts';
import type { SessionStore } from '../ports/users.ts';

/**
 * Ends the session that asks, from the next request on. Throws NOT_FOUND for an API key, which is revoked instead,
 * and for a session that has just ended; UNAVAILABLE.
 */
export const logOut =
  ({ sessions }: { readonly sessions: Pick<SessionStore, 'end'> }) =>
  async (input: {
    readonly owner: string;
    /** Undefined for an API key. */
    readonly sessionId: string | undefined;
    readonly audit: AuditContext;
  }): Promise<void> => {
    const { owner, sessionId, audit } = input;
    if (sessionId === undefined)
      throw new FacelessError('NOT_FOUND', 'An API key has no session; revoke the key instead.');
    await sessions.end(owner, sessionId, logLogout(audit, { details: { sessionId } }));
  };
