import { runPreflight } from '../../preflight/run-preflight.ts';

await runPreflight();
