/** What jobs need of the world. */
import type { AuditEvent } from '../domain/audit.ts';
import type { Job, JobFile, JobKind, JobLease, JobMessage, JobResult } from '../domain/job.ts';
import type { Job as Workplace } from './media.ts';

export type JobChange = Pick<Job, 'status'> & Partial<Pick<Job, 'result' | 'file' | 'error'>>;

export interface JobStore {
  /** One transaction: job (must not exist) and audit row. CONFLICT. */
  readonly create: (input: { readonly job: Job; readonly audit: AuditEvent }) => Promise<Job>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<Job | undefined>;
  /** One transaction: the change (condition: the version read), version + 1, and its audit row. STALE. */
  readonly change: (input: {
    readonly job: Job;
    readonly change: JobChange;
    readonly audit: AuditEvent;
  }) => Promise<Job>;
  /** Replaces the job by a tombstone, with its audit row. STALE. */
  readonly remove: (input: { readonly job: Job; readonly audit: AuditEvent }) => Promise<void>;
  /** Jobs that are not done and whose time has come, of every owner, oldest first. */
  readonly listDue: (input: { readonly now: Date; readonly limit: number }) => Promise<readonly Job[]>;
  /** Looks at a job again at that time; no version, no audit. */
  readonly postpone: (job: Job, until: Date) => Promise<void>;
}

/** Which worker has a job, and how far it is: apart from the job, so that a heartbeat meets no change. */
export interface JobLeaseStore {
  /** LEASE_LOST while another worker's lease has not expired. */
  readonly acquire: (jobId: string, seconds: number) => Promise<JobLease>;
  /** Extends it and records progress, 0 to 1. LEASE_LOST when another took it. */
  readonly renew: (
    jobId: string,
    lease: Pick<JobLease, 'starts'>,
    input: { readonly seconds: number; readonly progress: number },
  ) => Promise<void>;
  /** Gives it up: nobody takes it before `until`. A no-op when another took it. */
  readonly release: (jobId: string, lease: Pick<JobLease, 'starts'>, until: Date) => Promise<void>;
  /** Consistent read. */
  readonly find: (jobId: string) => Promise<JobLease | undefined>;
}

/** Sends to the queue of jobs; throws UNAVAILABLE (retryable). */
export type SendJob = (message: JobMessage) => Promise<void>;

/** What a job came to. */
export interface JobOutcome<Kind extends JobKind = JobKind> {
  readonly result: JobResult<Kind>;
  /** In the workplace's folder. */
  readonly file?: Pick<JobFile, 'name' | 'contentType'> & { readonly path: string };
  /** What its audit row tells; without it that it went well. */
  readonly audit?: Pick<AuditEvent, 'details' | 'reason'> & { readonly success?: boolean };
}

/**
 * Does one kind of job. It has no effect but its outcome, so that it may be begun again at any time. Ends soon with
 * what `signal` says when that aborts; throws FacelessError.
 */
export type RunJob<Kind extends JobKind> = (
  job: Job<Kind>,
  workplace: Workplace,
) => Promise<JobOutcome<Kind>>;

/** Who does which kind. */
export type JobRunners = { readonly [Kind in JobKind]: RunJob<Kind> };
