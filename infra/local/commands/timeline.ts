import { loadSettings } from '../load-settings.ts';

loadSettings();
// Loaded only now, so that the settings are found.
const { runTimeline } = await import('../timeline/run-timeline.ts');
await runTimeline();
