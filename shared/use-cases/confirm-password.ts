import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import { logLogin } from '../observability/audit.ts';
import type { RecordEvent } from '../ports/store.ts';
import { type CheckPasswordDeps, checkPassword } from './check-password.ts';

export interface ConfirmPasswordDeps extends Omit<CheckPasswordDeps, 'users'> {
  readonly record: RecordEvent;
}

export interface ConfirmPassword {
  readonly user: User;
  readonly password: string | undefined;
  /** Where it stands in the body. */
  readonly pointer: string;
  /** What is refused without it: `The password was not changed.` */
  readonly refusal: string;
  /** What it is asked for, in the trail: `to change it`. */
  readonly purpose: string;
  readonly network: string;
  readonly audit: AuditContext;
}

/**
 * That whoever asks knows the password of the account, where it has one. Throws INVALID_INPUT, with a row in the trail
 * for a wrong one; RATE_LIMITED after failures; UNAVAILABLE.
 */
export const confirmPassword =
  (deps: ConfirmPasswordDeps) =>
  async ({ user, password, pointer, refusal, purpose, network, audit }: ConfirmPassword): Promise<void> => {
    const refuse = (detail: string): FacelessError =>
      new FacelessError('INVALID_INPUT', refusal, { fields: [{ pointer, detail }] });
    if (user.passwordHash === undefined) return;
    if (password === undefined) throw refuse('is required');
    if (await checkPassword(deps)({ user, name: user.username, password, network })) return;
    const failed = logLogin(audit, { success: false, reason: `wrong password, ${purpose}` });
    await deps.record({ ...failed, owner: user.id });
    throw refuse('is not your password');
  };
