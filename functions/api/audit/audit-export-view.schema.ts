import { z } from 'zod';
import { jobFile, jobShape } from '../jobs/job-view.schema.ts';
import { trailFilterShape } from './trail-filter.schema.ts';

/** An export as the API shows it. */
export const auditExportView = z
  .strictObject({
    ...jobShape,
    filter: z
      .strictObject({ ...trailFilterShape, success: z.boolean().optional() })
      .meta({ description: 'As it was asked, and narrowed to what the caller may see.' }),
    rows: z.int().min(0).optional().meta({ description: 'Of the file; once it is DONE.' }),
    file: jobFile.optional(),
  })
  .meta({ description: 'An export of the audit trail: NDJSON in gzip, oldest event first.' });
