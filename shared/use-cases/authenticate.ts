import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { narrowerRole, type Role, type Scopes } from '../domain/permissions.ts';
import type { User } from '../domain/user.ts';
import type { UserStore } from '../ports/users.ts';
import { readToken } from './read-token.ts';

/** Who asks. */
export interface Principal {
  readonly userId: string;
  /** `key:<id>` or `session:<id>`. */
  readonly principal: string;
  readonly role: Role;
  readonly scopes: Scopes;
}

/** From where, and in which request. */
type Client = Omit<AuditContext, 'actor'>;

export interface AuthenticateDeps {
  readonly users: Pick<UserStore, 'get'>;
  readonly findKey: (
    token: string,
    context: Client,
  ) => Promise<{
    readonly id: string;
    readonly owner: string;
    readonly role: Role;
    readonly scopes?: Scopes;
  }>;
  readonly findSession: (
    token: string,
  ) => Promise<{ readonly id: string; readonly owner: string; readonly epoch: number }>;
}

const refuse = (reason: string): FacelessError => new FacelessError('UNAUTHENTICATED', reason);

/** Every request asks the user's own item, so that a role, a disabling and a deletion hold from the next one on. */
const findActive = async ({ users }: AuthenticateDeps, id: string): Promise<User> => {
  const user = await users.get(id);
  if (user === undefined) throw refuse(`There is no user ${id}.`);
  if (user.disabledAt !== undefined) throw refuse(`The user ${id} is disabled.`);
  return user;
};

/**
 * Who an `Authorization` header speaks for: an API key's user, as far as both allow, or a session's. Throws
 * UNAUTHENTICATED with the reason, for logs only; UNAVAILABLE.
 */
export const authenticate =
  (deps: AuthenticateDeps) =>
  async (authorization: string | undefined, context: Client): Promise<Principal> => {
    const token = readToken(authorization);
    if (token.startsWith('flk_')) {
      const key = await deps.findKey(token, context);
      const { role } = await findActive(deps, key.owner);
      const narrowed = narrowerRole(key.role, role);
      return { userId: key.owner, principal: `key:${key.id}`, role: narrowed, scopes: key.scopes };
    }
    const session = await deps.findSession(token);
    const { role, sessionEpoch } = await findActive(deps, session.owner);
    if (session.epoch !== sessionEpoch) throw refuse(`The session ${session.id} has ended with all others.`);
    return { userId: session.owner, principal: `session:${session.id}`, role, scopes: undefined };
  };
