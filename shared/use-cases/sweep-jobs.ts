import { type Job, toJobMessage } from '../domain/job.ts';
import type { JobLeaseStore, JobStore, SendJob } from '../ports/jobs.ts';
import type { Clock } from '../ports/world.ts';
import { failJob } from './settle-job.ts';
import { pauseAfter, sweepDue } from './sweep-due.ts';

export interface SweepJobsDeps {
  readonly jobs: Pick<JobStore, 'change' | 'listDue' | 'postpone'>;
  readonly leases: Pick<JobLeaseStore, 'find'>;
  readonly sendJob: SendJob;
  readonly clock: Clock;
  /** Hears of a job that could not be swept; the next tick meets it again. */
  readonly onJobProblem: (job: Job, problem: unknown) => void;
}

/** Seconds between looks at a job that somebody is at. */
const AT_WORK = 60;

const ask = async ({ leases, sendJob }: SweepJobsDeps, job: Job, now: Date): Promise<number> => {
  const lease = await leases.find(job.id);
  if (lease !== undefined && lease.expiresAt > now.toISOString()) return AT_WORK;
  await sendJob(toJobMessage(job));
  return pauseAfter(job.updatedAt, now);
};

/** One tick over the jobs that wait: ends what is late, asks again for what nobody is at. Returns how many it looked at. */
export const sweepJobs = (deps: SweepJobsDeps) => async (): Promise<number> =>
  sweepDue(deps.clock, {
    ...deps.jobs,
    end: async (job) => {
      const error = {
        code: 'DEADLINE',
        message: `The job was not done by ${job.deadline}. Ask for it again.`,
      };
      await failJob(deps.jobs, { job, error, actor: 'tick:sweep' });
    },
    ask: async (job, now) => ask(deps, job, now),
    onProblem: deps.onJobProblem,
  });
