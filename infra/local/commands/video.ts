import { keepCompiledCode } from '../keep-compiled-code.ts';

keepCompiledCode();
// Loaded only now, so that its compiled code is found.
const { runVideo } = await import('../video/run-video.ts');
await runVideo();
