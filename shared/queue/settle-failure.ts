import { describeWork } from '../domain/describe-work.ts';
import { FacelessError } from '../domain/errors.ts';
import { logFrom } from '../observability/logger.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import { failVideo } from '../use-cases/fail-video.ts';
import type { StageTask } from '../use-cases/stage-task.ts';

/** What is known of the work before its folder is made. */
export type HeldTask = Omit<StageTask, 'openJob'>;

const log = logFrom('settle-failure');

type Outcome = 'acknowledge' | 'retry';

/** No longer this worker's: not its failure either. */
const MOVED_ON: ReadonlySet<string> = new Set(['STALE', 'LEASE_LOST']);

/** Why the work ended: what stopped it, unless it failed in a way of its own that passes. */
export const findCause = (error: unknown, signal: AbortSignal): FacelessError => {
  if (error instanceof FacelessError && error.retryable) return error;
  const cause: unknown = signal.aborted ? signal.reason : error;
  if (cause instanceof FacelessError) return cause;
  return new FacelessError('UNAVAILABLE', 'The work ended unexpectedly.', { cause, retryable: true });
};

const failPart = async (
  deps: { readonly videos: VideoStore },
  { video, lease, requestId }: HeldTask,
  cause: FacelessError,
): Promise<void> => {
  const { code, message } = cause;
  const { owner, id: videoId, attempt } = video;
  const { stage, part } = lease;
  const error = { code, message, stage };
  const actor = `worker:${stage}`;
  await failVideo(deps)({ owner, videoId, attempt, requestId, error, actor, lease });
  log.error('part_failed', `${describeWork(stage, part)} failed for good.`, { error: cause });
};

/**
 * What a failed part means: for its video (a permanent failure ends the attempt), for its lease (given up, or
 * kept from others until the retry, so that the sweeper does not hasten it) and for its message. Throws what the database throws: the message comes back.
 */
export const settleFailure = async (
  deps: { readonly videos: VideoStore; readonly work: WorkStore },
  task: HeldTask & { readonly retryAt: Date },
  cause: FacelessError,
): Promise<Outcome> => {
  if (cause.code === 'CANCELLED') log.info('part_cancelled', cause.message);
  else if (cause.retryable || MOVED_ON.has(cause.code))
    log.warn('part_interrupted', cause.message, { error: cause });
  else await failPart(deps, task, cause);
  const retries = cause.retryable || MOVED_ON.has(cause.code);
  await deps.work.release(task.lease, false, ...(cause.retryable ? [task.retryAt] : []));
  return retries ? 'retry' : 'acknowledge';
};
