import type { Job } from '../../domain/job.ts';
import { jobPrefix } from '../../domain/keys.ts';
import { logDataModification } from '../../observability/audit.ts';
import type { JobStore } from '../../ports/jobs.ts';
import type { ListOwned } from '../../ports/store.ts';
import type { ObjectStore } from '../../ports/world.ts';
import { type Purger, STEP } from './purger.ts';

export interface PurgeJobsDeps {
  readonly listJobs: ListOwned<Job>;
  readonly jobs: Pick<JobStore, 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/** With their files; a worker that is at one finds it gone, and takes back what it wrote. */
export const purgeJobs =
  ({ listJobs, jobs, objects }: PurgeJobsDeps): Purger =>
  async ({ owner, audit }) => {
    const found = await listJobs({ owner, limit: STEP });
    for (const job of found) {
      await objects.removePrefix(jobPrefix(job.id));
      await jobs.remove({ job, audit: logDataModification(audit, 'job_deleted') });
    }
    return found.length;
  };
