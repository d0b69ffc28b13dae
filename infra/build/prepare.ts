/**
 * `prepare`, which npm runs after an install: builds what the local cloud runs, so that the first `npm start`
 * and `npm run video` do not wait for it. Whatever prevents that is told here and again by the command that
 * needs it; the install stands.
 */
import { keepCompiledCode } from '../local/keep-compiled-code.ts';

keepCompiledCode();
const { synthLocal } = await import('./synth-local.ts');

try {
  await synthLocal();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
