import type { AuditContext } from '../domain/audit.ts';
import { planUserEdit, type UserEdit } from '../domain/user-edit.ts';
import type { User } from '../domain/user.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { UserStore } from '../ports/users.ts';
import type { Clock } from '../ports/world.ts';
import { findUser } from './find-user.ts';
import { retryStale } from './retry-stale.ts';
import { assertVersion } from './assert-version.ts';

export interface UpdateUserDeps {
  readonly users: Pick<UserStore, 'get' | 'change'>;
  readonly clock: Clock;
}

export interface UpdateUser {
  readonly id: string;
  readonly edit: UserEdit;
  /** The version that the administrator has seen; undefined for any. */
  readonly version: number | undefined;
  readonly audit: AuditContext;
}

/**
 * Changes a user's role, or disables or enables them, from their next request on. What is so already changes nothing.
 * Throws NOT_FOUND; PRECONDITION_FAILED; CONFLICT where no administrator would be left; INVALID_INPUT; STALE;
 * UNAVAILABLE.
 */
export const updateUser =
  ({ users, clock }: UpdateUserDeps) =>
  async ({ id, edit, version, audit }: UpdateUser): Promise<User> =>
    retryStale(async () => {
      const user = await findUser(users, id);
      assertVersion('user', user, version);
      const plan = planUserEdit(user, edit, clock.now());
      if (plan === undefined) return user;
      const { change, action, details } = plan;
      return users.change({ user, change, audit: logConfigurationChange(audit, action, { details }) });
    });
