import { keepCompiledCode } from '../keep-compiled-code.ts';

keepCompiledCode();
// Loaded only now, so that its compiled code is found.
const { runStart } = await import('../run-start.ts');
await runStart();
