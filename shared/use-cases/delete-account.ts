import type { AuditContext } from '../domain/audit.ts';
import { logDataModification } from '../observability/audit.ts';
import type { UserStore } from '../ports/users.ts';
import { confirmPassword, type ConfirmPasswordDeps } from './confirm-password.ts';
import { findUser } from './find-user.ts';

export interface DeleteAccountDeps extends ConfirmPasswordDeps {
  readonly users: Pick<UserStore, 'get' | 'remove'>;
}

export interface DeleteAccount {
  readonly userId: string;
  /** Undefined where the account has none. */
  readonly password: string | undefined;
  readonly network: string;
  readonly audit: AuditContext;
}

/**
 * Ends an account: name, address, role and password go at once, and with them every key and session; what its user had
 * made is removed by the tick (`purgeAccounts`). Throws CONFLICT for the last administrator, INVALID_INPUT for a wrong
 * password, RATE_LIMITED after failures, NOT_FOUND, STALE; UNAVAILABLE.
 */
export const deleteAccount =
  (deps: DeleteAccountDeps) =>
  async ({ userId, password, network, audit }: DeleteAccount): Promise<void> => {
    const user = await findUser(deps.users, userId);
    await confirmPassword(deps)({
      user,
      password,
      pointer: '/password',
      refusal: 'The account was not deleted.',
      purpose: 'to delete the account',
      network,
      audit,
    });
    const { role } = user;
    await deps.users.remove({
      user,
      audit: logDataModification(audit, 'user_deleted', { details: { role } }),
    });
  };
