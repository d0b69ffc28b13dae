import { FIRST_HASH } from '../../domain/audit-chain.ts';
import { SYSTEM_OWNER } from '../../domain/audit.ts';
import { settingsKey, settingsSubject } from '../../domain/keys.ts';
import type { RecordedSettings } from '../../domain/settings.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import { type AuditedKind, fromItem, planChange, planCreation } from './audited-items.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { writeTogether } from './write-conditionally.ts';

const SETTINGS: AuditedKind<RecordedSettings> = {
  name: 'The settings',
  key: settingsKey,
  subject: settingsSubject,
};

/** The settings of the service, an item in the application table. */
export const createSettingsStore = (tables: Tables): SettingsStore => ({
  find: async () => fromItem<RecordedSettings>(await getItem(tables.client, tables.tableName, settingsKey())),
  keep: async ({ before, values, audit }) => {
    const first = {
      id: 'service',
      owner: SYSTEM_OWNER,
      version: 0,
      auditHash: FIRST_HASH,
      updatedAt: tables.clock.now().toISOString(),
      values,
    };
    const { writes } =
      before === undefined
        ? planCreation(tables, SETTINGS, { item: first, audit })
        : planChange(tables, SETTINGS, { item: before, change: { values }, audit });
    await writeTogether(tables.client, writes);
  },
});
