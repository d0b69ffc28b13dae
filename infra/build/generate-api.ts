/** `npm run generate`: compiled validators, their types, and the OpenAPI document (docs/decisions/002). */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApi } from './build-api.ts';
import { ROOT } from './paths.ts';

const folder = join(ROOT, 'functions', 'api');
const files = await buildApi();
rmSync(join(folder, 'validators'), { recursive: true, force: true });
mkdirSync(join(folder, 'validators'));
for (const [path, text] of files) writeFileSync(join(folder, path), text);
