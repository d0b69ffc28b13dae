import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import {
  type Job,
  JOB_ACTIONS,
  JOB_FILE_DAYS,
  type JobFile,
  type JobKind,
  type JobStatus,
  readJobState,
} from '../domain/job.ts';
import { jobSubject } from '../domain/keys.ts';
import { LINK_SECONDS } from '../domain/limits.ts';
import { logDataAccess } from '../observability/audit.ts';
import type { JobLeaseStore, JobStore } from '../ports/jobs.ts';
import type { RecordEvent } from '../ports/store.ts';
import type { Clock, ObjectStore } from '../ports/world.ts';

export interface GetJobDeps {
  readonly jobs: Pick<JobStore, 'get'>;
  readonly leases: Pick<JobLeaseStore, 'find'>;
  readonly clock: Clock;
}

export interface HandOutDeps {
  readonly objects: Pick<ObjectStore, 'presignGet'>;
  readonly record: RecordEvent;
  readonly clock: Clock;
}

export interface JobNow<Kind extends JobKind = JobKind> {
  readonly job: Job<Kind>;
  readonly status: JobStatus;
  /** Per cent. */
  readonly progress: number;
}

export interface LinkedJobFile extends Omit<JobFile, 'key'> {
  readonly url: string;
  /** RFC 3339: when the link ends. */
  readonly expiresAt: string;
}

/** One's own job of that kind, and where it is. Throws NOT_FOUND; UNAVAILABLE. */
export const getJob =
  <Kind extends JobKind>({ jobs, leases, clock }: GetJobDeps, kind: Kind) =>
  async ({ owner, id }: { readonly owner: string; readonly id: string }): Promise<JobNow<Kind>> => {
    const job = await jobs.get(owner, id);
    if (job?.kind !== kind) throw new FacelessError('NOT_FOUND', `There is no ${kind} ${id}.`);
    const lease = job.status === 'QUEUED' ? await leases.find(id) : undefined;
    return { job: job as Job<Kind>, ...readJobState(job, lease, clock.now()) };
  };

/**
 * A link to what a job has made, good for 15 minutes; undefined before there is something. That it is handed out is
 * on the record first. Throws GONE once the file's days are over; UNAVAILABLE.
 */
export const handOutFile =
  ({ objects, record, clock }: HandOutDeps) =>
  async (
    { owner, id, kind, file, updatedAt }: Job,
    audit: AuditContext,
  ): Promise<LinkedJobFile | undefined> => {
    if (file === undefined) return undefined;
    const now = clock.now().getTime();
    if (now >= Date.parse(updatedAt) + JOB_FILE_DAYS * 86_400_000)
      throw new FacelessError('GONE', `The file was kept for ${JOB_FILE_DAYS} days. Ask for it again.`);
    const { key, ...rest } = file;
    const subject = jobSubject(id);
    const event = logDataAccess(audit, JOB_ACTIONS[kind], { details: { file: file.name } });
    await record({ ...event, owner, subject });
    const { name: fileName, contentType } = file;
    const url = await objects.presignGet({ key, fileName, contentType, seconds: LINK_SECONDS });
    return { ...rest, url, expiresAt: new Date(now + LINK_SECONDS * 1000).toISOString() };
  };
