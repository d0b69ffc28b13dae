/** Work that takes longer than a request may: accepted, done by a worker, and asked for by its id. */
import type { AuditActionOf } from './audit.ts';
import type { TrailFilter } from './trail-filter.ts';
import type { VerificationResult, VerificationScope } from './verification.ts';

type NoInput = Readonly<Record<string, never>>;

/** What each kind of job is asked and what it says in the end, beside its file. */
interface JobTypes {
  'audit-verification': { readonly input: VerificationScope; readonly result: VerificationResult };
  'audit-export': { readonly input: TrailFilter; readonly result: { readonly rows: number } };
  'account-export': { readonly input: NoInput; readonly result: { readonly lines: number } };
}
export type JobKind = keyof JobTypes;
export type JobInput<Kind extends JobKind = JobKind> = JobTypes[Kind]['input'];
export type JobResult<Kind extends JobKind = JobKind> = JobTypes[Kind]['result'];

/** What the trail calls the end of a job. */
export const JOB_ACTIONS: Readonly<Record<JobKind, AuditActionOf<'data_access'>>> = {
  'audit-verification': 'audit_verified',
  'audit-export': 'audit_exported',
  'account-export': 'user_exported',
};

/** As it is kept. Whether a queued one is at work says its lease. */
export const STORED_JOB_STATUSES = ['QUEUED', 'DONE', 'FAILED'] as const;
/** As it is shown. */
export const JOB_STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Hours until a job that is not done fails. */
export const JOB_HOURS = 6;

/** Days that a job's file is kept: the bucket's lifecycle removes it. */
export const JOB_FILE_DAYS = 7;

/** How often a job is begun: one that takes its worker down each time must meet an end. */
export const JOB_STARTS = 5;

export interface JobFile {
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Job<Kind extends JobKind = JobKind> {
  readonly id: string;
  /** Who asked. */
  readonly owner: string;
  readonly kind: Kind;
  readonly input: JobInput<Kind>;
  readonly status: (typeof STORED_JOB_STATUSES)[number];
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this job. */
  readonly auditHash: string;
  readonly result?: JobResult<Kind>;
  readonly file?: JobFile;
  readonly error?: { readonly code: string; readonly message: string };
  readonly requestId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deadline: string;
}

/** A worker's right to a job; `starts` counts how often it was begun, this time included, and fences. */
export interface JobLease {
  readonly starts: number;
  /** 0 to 1. */
  readonly progress: number;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  /** Whether it was given up after a failure: nobody is at it, and nobody takes it before it expires. */
  readonly resting: boolean;
}

/** Where a job is: percent are of its present start. */
export const readJobState = (
  { status }: Pick<Job, 'status'>,
  lease: JobLease | undefined,
  now: Date,
): { readonly status: JobStatus; readonly progress: number } => {
  if (status === 'DONE') return { status, progress: 100 };
  const isHeld = lease !== undefined && !lease.resting && lease.expiresAt > now.toISOString();
  if (status === 'FAILED' || !isHeld) return { status, progress: 0 };
  return { status: 'RUNNING', progress: Math.min(99, Math.floor(lease.progress * 100)) };
};

/** Asks the worker for a job. Ids only. */
export interface JobMessage {
  readonly schema: 1;
  readonly jobId: string;
  readonly owner: string;
  /** UUID of the request that asked for it. */
  readonly requestId: string;
}

export const toJobMessage = ({ id, owner, requestId }: Job): JobMessage => ({
  schema: 1,
  jobId: id,
  owner,
  requestId,
});
