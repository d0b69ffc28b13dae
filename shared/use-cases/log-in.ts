import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import { type Session, startSession } from '../domain/session.ts';
import { foldName, type User } from '../domain/user.ts';
import { logLogin } from '../observability/audit.ts';
import type { RecordEvent } from '../ports/store.ts';
import type { SessionStore } from '../ports/users.ts';
import type { Clock, NewId } from '../ports/world.ts';
import { type CheckPasswordDeps, checkPassword } from './check-password.ts';
import { newSecret } from './new-secret.ts';
import type { NoteSignal } from './note-signal.ts';

export interface LogInDeps extends CheckPasswordDeps {
  readonly sessions: Pick<SessionStore, 'create'>;
  readonly record: RecordEvent;
  readonly noteSignal: NoteSignal;
  readonly newId: NewId;
  readonly clock: Clock;
}

export interface LogIn {
  /** Username or e-mail address, in any case. */
  readonly name: string;
  readonly password: string;
  /** The network that it comes from. */
  readonly network: string;
  readonly audit: AuditContext;
}

/** One answer for an unknown name, a wrong password and a disabled user. */
const refuse = (): FacelessError =>
  new FacelessError('UNAUTHENTICATED', 'The name or the password is wrong.');

const open = async (
  { sessions, newId, clock }: LogInDeps,
  user: User,
  audit: AuditContext,
): Promise<{ readonly token: string; readonly session: Session }> => {
  const token = newSecret('fls');
  const session = startSession(user, newId(), clock.now());
  const event = logLogin({ ...audit, actor: `user:${user.id}` }, { details: { sessionId: session.id } });
  await sessions.create(sha256(token), session, event);
  return { token, session };
};

/**
 * A new session for whoever knows a user's password. Its token, `fls_` and 43 characters, is in the answer and nowhere
 * else. Throws UNAUTHENTICATED; RATE_LIMITED after failures, before anything costly; UNAVAILABLE.
 */
export const logIn =
  (deps: LogInDeps) =>
  async ({ name, password, network, audit }: LogIn) => {
    const found = await deps.users.findByName(name);
    const isRight = await checkPassword(deps)({ user: found, name, password, network });
    if (found !== undefined && isRight && found.disabledAt === undefined) return open(deps, found, audit);
    const owner = found?.id ?? 'anonymous';
    await deps.record({ ...logLogin(audit, { success: false, reason: describe(found, isRight) }), owner });
    await deps.noteSignal({
      signal: 'failed-names',
      who: `address:${network}`,
      owner: 'anonymous',
      value: foldName(name),
      audit,
      reason: 'Logins by many different names failed from one address.',
    });
    throw refuse();
  };

/** For the trail only. The name is not written down: people type passwords into the wrong field. */
const describe = (user: User | undefined, isRight: boolean): string => {
  if (user === undefined) return 'unknown name';
  return isRight ? 'disabled' : 'wrong password';
};
