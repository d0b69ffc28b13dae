import type { AuditContext } from '../domain/audit.ts';
import type { User } from '../domain/user.ts';
import { logDataModification } from '../observability/audit.ts';
import type { UserStore } from '../ports/users.ts';
import type { Clock } from '../ports/world.ts';
import { newUser } from './new-user.ts';

export interface FirstAdministratorDeps {
  readonly users: Pick<UserStore, 'create'>;
  readonly clock: Clock;
}

/**
 * The one user that nobody invites. Without a password: the caller hands out a key, or the right to set one.
 * Throws CONFLICT where there is an administrator, or the name or id is taken; UNAVAILABLE.
 */
export const createFirstAdministrator =
  ({ users, clock }: FirstAdministratorDeps) =>
  async (input: {
    readonly id: string;
    readonly username: string;
    readonly audit: AuditContext;
  }): Promise<User> => {
    const { id, username, audit } = input;
    const user = newUser({ id, username, role: 'admin' }, clock.now());
    const details = { role: user.role, first: true };
    return users.create({
      user,
      first: true,
      audit: logDataModification(audit, 'user_registered', { details }),
    });
  };
