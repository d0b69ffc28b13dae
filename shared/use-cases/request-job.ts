import { toDetails } from '../domain/audit-details.ts';
import type { AuditContext } from '../domain/audit.ts';
import { type Job, JOB_HOURS, type JobInput, type JobKind, toJobMessage } from '../domain/job.ts';
import { logDataModification } from '../observability/audit.ts';
import type { JobStore, SendJob } from '../ports/jobs.ts';
import type { Clock, NewId } from '../ports/world.ts';

export interface RequestJobDeps {
  readonly jobs: Pick<JobStore, 'create'>;
  readonly sendJob: SendJob;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Told when the message could not be sent; the sweeper sends it within a minute or two. */
  readonly warnUnsent: (job: Job, error: unknown) => void;
}

export interface RequestJob<Kind extends JobKind> {
  readonly owner: string;
  readonly kind: Kind;
  readonly input: JobInput<Kind>;
  readonly audit: AuditContext;
}

/** Accepts a job and asks the worker for it. Throws UNAVAILABLE. */
export const requestJob =
  (deps: RequestJobDeps) =>
  async <Kind extends JobKind>({ owner, kind, input, audit }: RequestJob<Kind>): Promise<Job> => {
    const now = deps.clock.now();
    const job = await deps.jobs.create({
      job: {
        id: deps.newId(),
        owner,
        kind,
        input,
        status: 'QUEUED',
        version: 1,
        auditHash: '',
        requestId: audit.requestId,
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
        deadline: new Date(now.getTime() + JOB_HOURS * 3_600_000).toISOString(),
      },
      audit: logDataModification(audit, 'job_requested', { details: { kind, ...toDetails({ ...input }) } }),
    });
    await deps.sendJob(toJobMessage(job)).catch((error: unknown) => {
      deps.warnUnsent(job, error);
    });
    return job;
  };
