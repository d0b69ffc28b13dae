/** Part of `npm run generate`: the page of licences, from the lockfile. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listLicences } from './licences/list-licences.ts';
import { writePage } from './licences/write-page.ts';
import { ROOT } from './paths.ts';

writeFileSync(join(ROOT, 'docs', 'licences.md'), writePage(listLicences()));
