import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import type { Role } from '../domain/permissions.ts';
import { refuseInvite, type Registration, type User } from '../domain/user.ts';
import { logDataModification } from '../observability/audit.ts';
import type { InviteStore, PasswordHasher, UserStore } from '../ports/users.ts';
import type { Clock, NewId } from '../ports/world.ts';
import { judgePassword, type JudgePasswordDeps } from './judge-password.ts';
import { newUser } from './new-user.ts';

export interface RegisterUserDeps extends JudgePasswordDeps {
  readonly users: Pick<UserStore, 'create'>;
  readonly invites: Pick<InviteStore, 'find'>;
  readonly passwords: Pick<PasswordHasher, 'hash'>;
  readonly registration: Registration;
  readonly newId: NewId;
  readonly clock: Clock;
}

export interface RegisterUser {
  readonly username: string;
  readonly email?: string | undefined;
  readonly password: string;
  /** The token of an invite. */
  readonly invite?: string | undefined;
  readonly audit: AuditContext;
}

/** Who comes of their own accord makes videos, and nothing else. */
const OPEN_ROLE: Role = 'creator';

const refuse = (reason: string): FacelessError => new FacelessError('FORBIDDEN', reason);

/** Before anything is hashed; the store asks again as it uses the invite up. */
const findRole = async (deps: RegisterUserDeps, { invite, email }: RegisterUser): Promise<Role> => {
  if (deps.registration === 'closed') throw refuse('Registration is closed here.');
  if (invite === undefined) {
    if (deps.registration === 'open') return OPEN_ROLE;
    throw refuse('Registration takes an invite; ask an administrator for one.');
  }
  const found = await deps.invites.find(sha256(invite));
  if (found === undefined || found.usedAt !== undefined || new Date(found.expiresAt) <= deps.clock.now())
    throw refuseInvite();
  if (found.email !== undefined && found.email !== email?.toLowerCase())
    throw refuse('The invite is for another e-mail address.');
  return found.role;
};

/**
 * A new user, by the stage's policy. Throws FORBIDDEN where that or the invite does not allow it, INVALID_INPUT for a
 * password that cannot be used, CONFLICT for a name or an address that is taken; UNAVAILABLE.
 */
export const registerUser =
  (deps: RegisterUserDeps) =>
  async (input: RegisterUser): Promise<User> => {
    const { username, password, invite, audit } = input;
    const email = input.email?.toLowerCase();
    const role = await findRole(deps, input);
    judgePassword(deps, { password, pointer: '/password', owner: { username, email } });
    const passwordHash = await deps.passwords.hash(password);
    const id = deps.newId();
    const user = newUser(
      { id, username, role, passwordHash, ...(email !== undefined && { email }) },
      deps.clock.now(),
    );
    return deps.users.create({
      user,
      ...(invite !== undefined && { invite: sha256(invite) }),
      audit: logDataModification({ ...audit, actor: `user:${id}` }, 'user_registered', {
        details: { role, invited: invite !== undefined },
      }),
    });
  };
