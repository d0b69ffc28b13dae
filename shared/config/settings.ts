import { flattenSettings, type Settings, type SettingsTree } from '../domain/settings.ts';

/** SETTINGS is JSON of what the stage was synthesised with (`infra/environments.ts`). */
export const readSettings = (text: string): Settings => flattenSettings(JSON.parse(text) as SettingsTree);
