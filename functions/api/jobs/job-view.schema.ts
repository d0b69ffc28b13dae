import { z } from 'zod';
import { JOB_STATUSES } from '../../../shared/domain/job.ts';
import { time, ulid } from '../event.schema.ts';

/** What every job shows; a kind adds what was asked and what came of it. */
export const jobShape = {
  id: ulid,
  status: z.enum(JOB_STATUSES).meta({ description: 'Ask again until it is DONE or FAILED.' }),
  progress: z.int().min(0).max(100).meta({ description: 'Per cent; from 0 again where it was begun anew.' }),
  error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
  createdAt: time,
  updatedAt: time,
  links: z.strictObject({ self: z.string() }),
};

/** A file that a job has made. */
export const jobFile = z
  .strictObject({
    name: z.string(),
    contentType: z.string(),
    bytes: z.int().min(0),
    sha256: z.string(),
    url: z.string().meta({ format: 'uri', description: 'Good for a GET until it expires.' }),
    expiresAt: time,
  })
  .meta({ description: 'Once it is DONE; kept for 7 days.' });

const base = z.strictObject(jobShape);
export type JobView = z.infer<typeof base>;
export type JobFileView = z.infer<typeof jobFile>;
