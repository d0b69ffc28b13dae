import type { AuditEvent } from '../domain/audit.ts';
import type { RecordedSettings, Settings } from '../domain/settings.ts';

export interface SettingsStore {
  /** The ones that were recorded last. Consistent. */
  readonly find: () => Promise<RecordedSettings | undefined>;
  /** These in place of those read, with the audit row, in one transaction. STALE or CONFLICT where another was faster. */
  readonly keep: (input: {
    readonly before: RecordedSettings | undefined;
    readonly values: Settings;
    readonly audit: AuditEvent;
  }) => Promise<void>;
}
