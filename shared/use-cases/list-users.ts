import type { AuditContext } from '../domain/audit.ts';
import { PAGE_USERS } from '../domain/limits.ts';
import { logDataAccess } from '../observability/audit.ts';
import type { RecordEvent } from '../ports/store.ts';
import type { UserPage, UserStore } from '../ports/users.ts';

export interface ListUsers {
  /** 1 to 100; 20 without it. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly administrator: string;
  readonly audit: AuditContext;
}

/**
 * Users by name, a page at a time. Who looks is written down once a list, not a page: these are other people's data
 * (OBSERVABILITY). Throws INVALID_INPUT for a foreign cursor; UNAVAILABLE.
 */
export const listUsers =
  ({ users, record }: { readonly users: Pick<UserStore, 'list'>; readonly record: RecordEvent }) =>
  async ({ limit = PAGE_USERS.default, cursor, administrator, audit }: ListUsers): Promise<UserPage> => {
    if (cursor === undefined) await record({ ...logDataAccess(audit, 'users_listed'), owner: administrator });
    return users.list({ limit, ...(cursor !== undefined && { cursor }) });
  };
