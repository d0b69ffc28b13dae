import type { AuditContext } from '../domain/audit.ts';
import { FIRST_HASH } from '../domain/audit-chain.ts';
import type { User } from '../domain/user.ts';
import { logDataModification } from '../observability/audit.ts';
import type { UserStore } from '../ports/users.ts';
import type { Clock } from '../ports/world.ts';

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
    const now = clock.now().toISOString();
    const user: User = {
      id,
      owner: id,
      username,
      role: 'admin',
      sessionEpoch: 1,
      version: 1,
      auditHash: FIRST_HASH,
      createdAt: now,
      updatedAt: now,
    };
    const details = { username, role: user.role, first: true };
    return users.create({
      user,
      first: true,
      audit: logDataModification(audit, 'user_registered', { details }),
    });
  };
