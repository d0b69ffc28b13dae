import { respond, type ApiResponse } from '../../../shared/http/api-event.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { logger } from '../../../shared/observability/logger.ts';
import type { JobNow } from '../../../shared/use-cases/get-job.ts';
import type { JobView } from './job-view.schema.ts';

/** What of every job is public: no keys of the bucket, no hashes of the trail, no owner. `path` is its collection's. */
export const toJobView = ({ job, status, progress }: JobNow, path: string): JobView => {
  const { id, error, createdAt, updatedAt } = job;
  return {
    id,
    status,
    progress,
    ...(error && { error }),
    createdAt,
    updatedAt,
    links: { self: `/v1${path}/${id}` },
  };
};

/** 202 for a job that has just been asked for, with where to ask for it; `more` is what its kind adds. The log names it. */
export const respondAccepted = (job: Job, path: string, more: object): ApiResponse => {
  logger.appendKeys({ job_id: job.id });
  const view = toJobView({ job, status: 'QUEUED', progress: 0 }, path);
  return respond(202, { ...view, ...more }, { Location: view.links.self });
};
