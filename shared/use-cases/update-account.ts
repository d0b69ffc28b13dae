import type { AuditContext } from '../domain/audit.ts';
import type { User } from '../domain/user.ts';
import { logDataModification } from '../observability/audit.ts';
import type { UserStore } from '../ports/users.ts';
import { findUser } from './find-user.ts';
import { retryStale } from './retry-stale.ts';
import { assertVersion } from './assert-version.ts';

export interface UpdateAccount {
  readonly userId: string;
  readonly edit: { readonly username?: string | undefined; readonly email?: string | null | undefined };
  /** The version that the caller has seen; undefined for any. */
  readonly version: number | undefined;
  readonly audit: AuditContext;
}

/** What of an edit differs from what there is. */
const planChange = (user: User, { username, email }: UpdateAccount['edit']) => ({
  ...(username !== undefined && username !== user.username && { username }),
  ...(email !== undefined &&
    (email?.toLowerCase() ?? undefined) !== user.email && { email: email?.toLowerCase() }),
});

/**
 * Changes one's own name or e-mail address; null removes the address. What is as it was changes nothing. Throws
 * CONFLICT for one that is taken, PRECONDITION_FAILED, NOT_FOUND, STALE; UNAVAILABLE.
 */
export const updateAccount =
  ({ users }: { readonly users: Pick<UserStore, 'get' | 'change'> }) =>
  async ({ userId, edit, version, audit }: UpdateAccount): Promise<User> =>
    retryStale(async () => {
      const user = await findUser(users, userId);
      assertVersion('account', user, version);
      const change = planChange(user, edit);
      const fields = Object.keys(change).join(', ');
      if (fields === '') return user;
      // The trail outlives the account: it says which fields, not what stood there.
      return users.change({
        user,
        change,
        audit: logDataModification(audit, 'user_updated', { details: { fields } }),
      });
    });
