import { z } from 'zod';
import { jobFile, jobShape } from '../jobs/job-view.schema.ts';

/** An export of one's account as the API shows it. */
export const accountExportView = z
  .strictObject({
    ...jobShape,
    lines: z.int().min(1).optional().meta({ description: 'Of the file; once it is DONE.' }),
    file: jobFile.optional(),
  })
  .meta({
    description:
      'Everything that is kept about you: NDJSON in gzip, an object a line, of which `kind` says what it is.',
  });
