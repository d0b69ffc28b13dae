import { keepCompiledCode } from '../keep-compiled-code.ts';
import { loadSettings } from '../load-settings.ts';

keepCompiledCode();
loadSettings();
// Loaded only now, so that its compiled code and the settings are found.
const { runStart } = await import('../run-start.ts');
await runStart();
