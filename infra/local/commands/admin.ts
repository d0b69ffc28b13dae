import { keepCompiledCode } from '../keep-compiled-code.ts';

keepCompiledCode();
// Loaded only now, so that its compiled code is found.
const { runAdmin } = await import('../../admin/run-admin.ts');
await runAdmin();
