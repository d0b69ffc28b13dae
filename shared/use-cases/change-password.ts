import type { AuditContext } from '../domain/audit.ts';
import { logAuthentication } from '../observability/audit.ts';
import type { PasswordHasher, UserStore } from '../ports/users.ts';
import { confirmPassword, type ConfirmPasswordDeps } from './confirm-password.ts';
import { findUser } from './find-user.ts';
import { judgePassword, type JudgePasswordDeps } from './judge-password.ts';

export interface ChangePasswordDeps extends ConfirmPasswordDeps, JudgePasswordDeps {
  readonly users: Pick<UserStore, 'get' | 'change'>;
  readonly passwords: PasswordHasher;
}

export interface ChangePassword {
  readonly userId: string;
  /** Undefined where there is none yet. */
  readonly currentPassword: string | undefined;
  readonly newPassword: string;
  readonly network: string;
  readonly audit: AuditContext;
}

/**
 * Sets a new password, and ends every session of the user's, the one that asks too. Who has only keys sets the first
 * one. Throws INVALID_INPUT, RATE_LIMITED after failures, NOT_FOUND, STALE; UNAVAILABLE.
 */
export const changePassword =
  (deps: ChangePasswordDeps) =>
  async (input: ChangePassword): Promise<void> => {
    const { newPassword: password, audit } = input;
    const user = await findUser(deps.users, input.userId);
    judgePassword(deps, { password, pointer: '/newPassword', owner: user });
    await confirmPassword(deps)({
      user,
      password: input.currentPassword,
      pointer: '/currentPassword',
      refusal: 'The password was not changed.',
      purpose: 'to change it',
      network: input.network,
      audit,
    });
    const passwordHash = await deps.passwords.hash(password);
    await deps.users.change({
      user,
      change: { passwordHash, sessionEpoch: user.sessionEpoch + 1 },
      audit: logAuthentication(audit, 'password_changed'),
    });
  };
