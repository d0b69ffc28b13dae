import { FacelessError, isCode } from '../domain/errors.ts';
import {
  type Job,
  JOB_STARTS,
  type JobFile,
  type JobKind,
  type JobLease,
  type JobMessage,
} from '../domain/job.ts';
import { jobPrefix } from '../domain/keys.ts';
import { logFrom } from '../observability/logger.ts';
import type { JobLeaseStore, JobOutcome, JobRunners, JobStore } from '../ports/jobs.ts';
import type { Job as Workplace } from '../ports/media.ts';
import type { Clock, NewId, ObjectStore } from '../ports/world.ts';
import { failJob, settleJob } from '../use-cases/settle-job.ts';
import { LEASE_SECONDS, startHeartbeat } from './heartbeat.ts';
import { withJobFolder } from './job-folder.ts';
import { returnDelay, ReturnLater } from './retry-delay.ts';
import { findCause } from './settle-failure.ts';

export interface RunJobDeps {
  readonly jobs: Pick<JobStore, 'get' | 'change'>;
  readonly leases: JobLeaseStore;
  readonly objects: Pick<ObjectStore, 'putFile' | 'removePrefix'>;
  readonly runners: JobRunners;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Hears of a job that this call has done, once. */
  readonly onDone: (job: Job, outcome: JobOutcome) => void;
  /** Milliseconds between heartbeats; default 3,000. */
  readonly heartbeatMs?: number;
}

interface HeldJob {
  readonly job: Job;
  readonly lease: JobLease;
}

/** Milliseconds before the function's end when a job is stopped. */
const END_MARGIN_MS = 10_000;

const ACTOR = 'worker:run-job';

const log = logFrom('run-job');

const acquire = async ({ leases }: RunJobDeps, job: Job): Promise<JobLease | undefined> => {
  try {
    return await leases.acquire(job.id, LEASE_SECONDS);
  } catch (error) {
    if (isCode(error, 'LEASE_LOST')) return undefined;
    throw error;
  }
};

const assertStarts = ({ starts }: JobLease): void => {
  if (starts <= JOB_STARTS) return;
  throw new FacelessError('UNAVAILABLE', `The job was begun ${JOB_STARTS} times and never came to an end.`);
};

/** A job is not taken up where it was left, so more time would not come of another start. */
const findEnd = (remaining: number): FacelessError | undefined =>
  remaining > END_MARGIN_MS
    ? undefined
    : new FacelessError('DEADLINE', 'The job takes longer than one may. Ask for less at once.');

const dispatch = async <Kind extends JobKind>(
  runners: Pick<JobRunners, Kind>,
  job: Job<Kind>,
  workplace: Workplace,
): Promise<JobOutcome<Kind>> => runners[job.kind](job, workplace);

const putFile = async (
  { objects }: RunJobDeps,
  prefix: string,
  { name, contentType, path }: NonNullable<JobOutcome['file']>,
): Promise<JobFile> => ({
  name,
  contentType,
  ...(await objects.putFile({ key: `${prefix}${name}`, path, contentType })),
});

/** Keeps what came of it; what another worker has overtaken goes again. */
const keep = async (deps: RunJobDeps, job: Job, outcome: JobOutcome): Promise<void> => {
  const prefix = `${jobPrefix(job.id)}${deps.newId()}/`;
  const { result, file, audit } = outcome;
  const kept = file && { file: await putFile(deps, prefix, file) };
  const isKept = await settleJob(deps.jobs, {
    job,
    change: { status: 'DONE', result, ...kept },
    actor: ACTOR,
    ...(audit && { outcome: audit }),
  });
  if (isKept) deps.onDone(job, outcome);
  else if (file !== undefined) await deps.objects.removePrefix(prefix);
};

/** Resolves where the message is done with; throws ReturnLater where it has to come back. */
const settleCause = async (
  deps: RunJobDeps,
  { job, lease }: HeldJob,
  cause: FacelessError,
): Promise<void> => {
  const { code, message, retryable } = cause;
  if (code === 'LEASE_LOST' || code === 'STALE') {
    log.warn('job_overtaken', message);
  } else if (retryable) {
    const seconds = returnDelay(cause, lease.starts);
    await deps.leases.release(job.id, lease, new Date(deps.clock.now().getTime() + (seconds - 1) * 1000));
    throw new ReturnLater(seconds, cause);
  } else {
    await failJob(deps.jobs, { job, error: { code, message }, actor: ACTOR });
    log.error('job_failed', 'The job failed for good.', { error: cause });
  }
};

const perform = async (deps: RunJobDeps, held: HeldJob, remaining: () => number): Promise<void> => {
  const { job, lease } = held;
  const { signal, progress, stop } = startHeartbeat({
    renew: async (fraction) =>
      deps.leases.renew(job.id, lease, { seconds: LEASE_SECONDS, progress: fraction }),
    findEnd: async () => Promise.resolve(findEnd(remaining())),
    clock: deps.clock,
    heartbeatMs: deps.heartbeatMs,
  });
  let cause: FacelessError | undefined;
  try {
    assertStarts(lease);
    await withJobFolder('job', async (folder) => {
      const outcome = await dispatch(deps.runners, job, { folder, signal, progress });
      signal.throwIfAborted();
      await keep(deps, job, outcome);
    });
  } catch (error) {
    cause = findCause(error, signal);
  }
  await stop();
  if (cause !== undefined) await settleCause(deps, held, cause);
};

/**
 * One message to its end: does the job that it names, unless that is done or another worker is at it. A copy that is
 * let go is no loss: the sweeper asks again where nobody is at it. Throws where the message has to come back.
 */
export const runJob =
  (deps: RunJobDeps) =>
  async ({ owner, jobId }: JobMessage, remaining: () => number): Promise<void> => {
    const job = await deps.jobs.get(owner, jobId);
    if (job?.status !== 'QUEUED') {
      log.info('message_stale', `The job is ${job?.status ?? 'not there'}; the message is let go.`);
      return;
    }
    const lease = await acquire(deps, job);
    if (lease === undefined) log.info('copy_let_go', 'Another worker is at the job.');
    else await perform(deps, { job, lease }, remaining);
  };
