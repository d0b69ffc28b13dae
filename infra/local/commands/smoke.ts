import { loadSettings } from '../load-settings.ts';

loadSettings();
// Loaded only now, so that the settings are found.
const { runSmoke } = await import('../../smoke/run-smoke.ts');
await runSmoke();
