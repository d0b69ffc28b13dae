import type { User } from '../../../shared/domain/user.ts';
import { logDataAccess } from '../../../shared/observability/audit.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import type { AdminCommand } from '../command.ts';
import { formatTable, formatTime } from '../format-table.ts';
import { listAllUsers } from '../list-all-users.ts';

const stateOf = ({ disabledAt }: User): string => (disabledAt === undefined ? 'active' : 'disabled');

/** Looking through other people's data is written down, as over the API. */
export const users: AdminCommand = {
  usage: '',
  summary: 'List all users',
  run: async ({ users: store, tables, audit }) => {
    await recordEvent(tables)({ ...logDataAccess(audit, 'users_listed'), owner: audit.actor });
    const all: User[] = [];
    for await (const found of listAllUsers(store)) all.push(found);
    const rows = all.map((user) => [
      user.username,
      user.role,
      stateOf(user),
      user.email,
      formatTime(user.createdAt),
      user.id,
    ]);
    const shown = all.map(({ id, username, role, email, disabledAt, createdAt }) => ({
      id,
      username,
      role,
      email,
      disabledAt,
      createdAt,
    }));
    const text = formatTable(['name', 'role', 'state', 'e-mail', 'since', 'id'], rows);
    return { data: { users: shown }, text };
  },
};
