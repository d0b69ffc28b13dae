import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { logDataAccess } from '../../../shared/observability/audit.ts';
import type { AdminCommand } from '../command.ts';
import { findNamedUser } from '../find-named-user.ts';
import { formatTable, formatTime } from '../format-table.ts';

/** Looking through what another has is written down, as over the API. */
export const keys: AdminCommand = {
  usage: 'NAME',
  summary: 'List a user’s API keys',
  run: async ({ users, apiKeys, tables, audit }, { words: [name] }) => {
    const { id: owner } = await findNamedUser(users, name);
    await recordEvent(tables)({ ...logDataAccess(audit, 'api_keys_listed'), owner });
    const found = await apiKeys.list(owner);
    const rows = found.map((key) => [
      key.name,
      key.scopes?.join(' ') ?? `all of ${key.role}`,
      formatTime(key.createdAt),
      formatTime(key.expiresAt),
      formatTime(key.lastUsedAt),
      key.id,
    ]);
    const shown = found.map(({ hash: _hash, auditHash: _auditHash, version: _version, ...key }) => key);
    const text = formatTable(['name', 'allows', 'made', 'ends', 'last used', 'id'], rows);
    return { data: { apiKeys: shown }, text };
  },
};
