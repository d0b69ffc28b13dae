import { loadSettings } from '../load-settings.ts';

loadSettings();
// Loaded only now, so that the settings are found.
const { runLogs } = await import('../logs/run-logs.ts');
await runLogs();
