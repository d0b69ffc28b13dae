/** A process of its own: reads one stranger's file, writes what it made, prints its report as one line. */
import { writeSync } from 'node:fs';
import type { ConversionJob } from '../../../shared/adapters/intake/conversion.ts';
import { convertUpload } from '../../../shared/adapters/intake/convert-upload.ts';

const report = await convertUpload(JSON.parse(process.argv[2] ?? '') as ConversionJob);
writeSync(1, JSON.stringify(report));
// Threads of the media libraries may still wait for work.
process.exit(0);
