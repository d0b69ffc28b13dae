import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import { findSessionFault, isTouchDue, type Session } from '../domain/session.ts';
import type { SessionStore } from '../ports/users.ts';
import type { Clock } from '../ports/world.ts';

export interface AuthenticateSessionDeps {
  readonly sessions: Pick<SessionStore, 'find' | 'touch'>;
  readonly clock: Clock;
  /** Told when the use could not be noted: the request goes on, and the session may be idle sooner. */
  readonly warnUnnoted: (session: Session, error: unknown) => void;
}

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/**
 * The session of a token that holds now; its use is noted. Throws UNAUTHENTICATED with the reason, for logs only;
 * UNAVAILABLE.
 */
export const authenticateSession =
  ({ sessions, clock, warnUnnoted }: AuthenticateSessionDeps) =>
  async (token: string): Promise<Session> => {
    const hash = sha256(token);
    const session = await sessions.find(hash);
    if (session === undefined) throw refuse('The session is unknown.');
    const now = clock.now();
    const fault = findSessionFault(session, now);
    if (fault !== undefined) throw refuse(`The session ${session.id} ${fault}.`);
    if (isTouchDue(session, now))
      await sessions.touch(hash, session).catch((error: unknown) => {
        warnUnnoted(session, error);
      });
    return session;
  };
