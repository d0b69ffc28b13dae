/** Where builds read and write. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
/** Everything that is built; git ignores it. */
export const BUILD = join(ROOT, '.build');
