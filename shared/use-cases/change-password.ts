import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import { logAuthentication, logLogin } from '../observability/audit.ts';
import type { RecordEvent } from '../ports/store.ts';
import type { PasswordHasher, UserStore } from '../ports/users.ts';
import { type CheckPasswordDeps, checkPassword } from './check-password.ts';
import { findUser } from './find-user.ts';
import { judgePassword, type JudgePasswordDeps } from './judge-password.ts';

export interface ChangePasswordDeps extends Omit<CheckPasswordDeps, 'users'>, JudgePasswordDeps {
  readonly users: Pick<UserStore, 'get' | 'change'>;
  readonly passwords: PasswordHasher;
  readonly record: RecordEvent;
}

export interface ChangePassword {
  readonly userId: string;
  /** Undefined where there is none yet. */
  readonly currentPassword: string | undefined;
  readonly newPassword: string;
  readonly network: string;
  readonly audit: AuditContext;
}

const refuseCurrent = (detail: string): FacelessError =>
  new FacelessError('INVALID_INPUT', 'The password was not changed.', {
    fields: [{ pointer: '/currentPassword', detail }],
  });

const assertCurrent = async (deps: ChangePasswordDeps, user: User, input: ChangePassword): Promise<void> => {
  const { currentPassword: password, network, audit } = input;
  if (user.passwordHash === undefined) return;
  if (password === undefined) throw refuseCurrent('is required');
  if (await checkPassword(deps)({ user, name: user.username, password, network })) return;
  const failed = logLogin(audit, { success: false, reason: 'wrong password, to change it' });
  await deps.record({ ...failed, owner: user.id });
  throw refuseCurrent('is not your password');
};

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
    await assertCurrent(deps, user, input);
    const passwordHash = await deps.passwords.hash(password);
    await deps.users.change({
      user,
      change: { passwordHash, sessionEpoch: user.sessionEpoch + 1 },
      audit: logAuthentication(audit, 'password_changed'),
    });
  };
