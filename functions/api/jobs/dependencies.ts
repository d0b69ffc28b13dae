import { createSqsClient } from '../../../shared/adapters/aws/clients.ts';
import { findJobLease } from '../../../shared/adapters/aws/create-job-lease-store.ts';
import { createJob, getJob } from '../../../shared/adapters/aws/create-job-store.ts';
import { presignGet } from '../../../shared/adapters/aws/create-object-store.ts';
import { createSendToQueue } from '../../../shared/adapters/aws/create-send-to-queue.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import type { GetJobDeps, HandOutDeps } from '../../../shared/use-cases/get-job.ts';
import type { RequestJobDeps } from '../../../shared/use-cases/request-job.ts';
import { clock, newId, openBucket, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';

const log = logFrom('jobs');

/** What asking for a job takes. */
export const connectJobRequests = (): RequestJobDeps => ({
  jobs: { create: createJob(openTables()) },
  sendJob: createSendToQueue({ client: createSqsClient(), queueUrl: environment.RUN_JOB_QUEUE_URL }),
  clock,
  newId,
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { job_id: id, error });
  },
});

/** What asking how far it is takes. */
export const connectJobs = (): GetJobDeps => ({
  jobs: { get: getJob(openTables()) },
  leases: { find: findJobLease(openTables()) },
  clock,
});

/** What handing out its file takes. */
export const connectHandOut = (): HandOutDeps => ({
  objects: { presignGet: presignGet(openBucket()) },
  record: recordEvent(openTables()),
  clock,
});
