import { type Job, JOB_ACTIONS } from '../domain/job.ts';
import { logDataAccess, type Outcome } from '../observability/audit.ts';
import type { JobChange, JobStore } from '../ports/jobs.ts';
import { unlessStale } from './unless-stale.ts';

export interface SettleJob {
  readonly job: Job;
  readonly change: JobChange;
  /** `worker:<name>` or `tick:<name>`. */
  readonly actor: string;
  /** What the trail tells of it, beside its state. */
  readonly outcome?: Outcome;
}

/** Ends a job, one way or the other, with its row of the trail; false where somebody else has. */
export const settleJob = async (
  jobs: Pick<JobStore, 'change'>,
  { job, change, actor, outcome }: SettleJob,
): Promise<boolean> => {
  const audit = logDataAccess({ actor, requestId: job.requestId }, JOB_ACTIONS[job.kind], {
    success: change.status === 'DONE',
    reason: change.error?.message,
    ...outcome,
    details: { from: job.status, to: change.status, ...outcome?.details },
  });
  return unlessStale(async () => jobs.change({ job, change, audit }));
};

/** Ends a job that could not be done. */
export const failJob = async (
  jobs: Pick<JobStore, 'change'>,
  { error, ...rest }: Pick<SettleJob, 'job' | 'actor'> & { readonly error: NonNullable<Job['error']> },
): Promise<boolean> => settleJob(jobs, { ...rest, change: { status: 'FAILED', error } });
