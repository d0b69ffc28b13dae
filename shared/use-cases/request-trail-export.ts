import type { Job } from '../domain/job.ts';
import { type ReadTrail, type ReadTrailDeps, narrowFilter, recordRead } from './read-trail.ts';
import { requestJob, type RequestJobDeps } from './request-job.ts';

export type RequestTrailExportDeps = RequestJobDeps & Pick<ReadTrailDeps, 'record'>;

/**
 * Asks for a file of all events of a filter up to this moment. That they are read is on record first.
 * Throws FORBIDDEN for others' rows; INVALID_INPUT; UNAVAILABLE.
 */
export const requestTrailExport =
  (deps: RequestTrailExportDeps) =>
  async (input: Pick<ReadTrail, 'reader' | 'filter' | 'audit'>): Promise<Job> => {
    const narrowed = narrowFilter(input.filter, input.reader);
    const filter = { ...narrowed, to: narrowed.to ?? deps.clock.now().toISOString() };
    await recordRead(deps, input, filter);
    const { reader, audit } = input;
    return requestJob(deps)({ owner: reader.userId, kind: 'audit-export', input: filter, audit });
  };
