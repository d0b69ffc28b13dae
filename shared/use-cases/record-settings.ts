import { isCode } from '../domain/errors.ts';
import { compareSettings, type Settings } from '../domain/settings.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { NewId } from '../ports/world.ts';

export interface RecordSettingsDeps {
  readonly settings: SettingsStore;
  /** A UUID for the audit row. */
  readonly newRequestId: NewId;
}

/**
 * Puts on record what the service came up with, where that is not what was recorded last: which settings changed, from
 * what to what. Of several at once one writes. Returns whether they are on record now: where not, another was faster,
 * and the same call tells. Throws UNAVAILABLE.
 */
export const recordSettings =
  ({ settings, newRequestId }: RecordSettingsDeps) =>
  async (values: Settings): Promise<boolean> => {
    const before = await settings.find();
    const details = compareSettings(before?.values ?? {}, values);
    if (details === undefined) return true;
    const context = { actor: 'tick:sweep', requestId: newRequestId() };
    const audit = logConfigurationChange(context, 'settings_changed', { details });
    try {
      await settings.keep({ before, values, audit });
      return true;
    } catch (error) {
      if (isCode(error, 'STALE') || isCode(error, 'CONFLICT')) return false;
      throw error;
    }
  };
