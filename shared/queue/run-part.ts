import { expectPart } from '../domain/cost/estimate-cost.ts';
import { describeWork } from '../domain/describe-work.ts';
import { FacelessError } from '../domain/errors.ts';
import type { Stage } from '../domain/video.ts';
import { logFrom } from '../observability/logger.ts';
import { recordStage } from '../observability/metrics.ts';
import type { Job } from '../ports/media.ts';
import type { VideoStore } from '../ports/store.ts';
import { chargeWork, type Ledger } from '../use-cases/keep-ledger.ts';
import type { Rest, StageWork } from '../use-cases/stage-task.ts';
import { openJobs, withJobFolder } from './job-folder.ts';
import { judgeDiskFull } from './judge-disk-full.ts';
import { keepLease, type HeldWork, type KeepLeaseDeps } from './keep-lease.ts';
import { returnDelay, ReturnLater } from './retry-delay.ts';
import { findCause, settleFailure, type HeldTask } from './settle-failure.ts';

export interface RunPartDeps extends KeepLeaseDeps {
  readonly stage: Stage;
  readonly videos: VideoStore;
  readonly run: StageWork;
  readonly ledger: Ledger;
}

export interface PartDelivery extends HeldWork {
  readonly requestId: string;
  /** How often this message was received; counts from 1. */
  readonly received: number;
}

/** Milliseconds by which a part is free before its message is back. */
const EARLY_MS = 1000;

/**
 * Starts of one part in one attempt. A part that takes its worker down every time never comes to the count of
 * its message, since the sweeper sends new ones.
 */
const MAX_STARTS = 10;

const log = logFrom('run-part');

const assertStarts = ({ stage, part, starts }: HeldTask['lease']): void => {
  if (starts <= MAX_STARTS) return;
  const work = describeWork(stage, part);
  throw new FacelessError(
    'MEDIA_FAILED',
    `${work} was started ${MAX_STARTS} times and never came to an end.`,
  );
};

const perform = async (deps: RunPartDeps, task: HeldTask, job: Job): Promise<Rest | undefined> => {
  assertStarts(task.lease);
  const { video: subject, lease } = task;
  const nanoUsd = expectPart(task.video, lease.stage);
  const rest = await chargeWork(deps.ledger, { subject, lease, nanoUsd }, async () =>
    deps.run({ ...task, openJob: openJobs(job) }),
  );
  if (rest === undefined) await deps.work.release(lease, true);
  return rest ?? undefined;
};

const toSeconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;

/**
 * Does one leased part under its heartbeat, in a private folder. Resolves when the message is done with, and
 * throws ReturnLater when it has to come back.
 */
export const runPart = async (deps: RunPartDeps, held: PartDelivery): Promise<void> => {
  const { stage, clock } = deps;
  const { signal, progress, stop } = keepLease(deps, held);
  const task = { video: held.video, lease: held.lease, requestId: held.requestId };
  const began = clock.now();
  const { attempt, starts, part } = held.lease;
  const facts = { attempt, starts };
  log.info('part_started', `${describeWork(stage, part)} begins.`, facts);
  let cause: FacelessError | undefined;
  let rest: Rest | undefined;
  try {
    rest = await withJobFolder(stage, async (folder) => perform(deps, task, { folder, signal, progress }));
  } catch (error) {
    cause = judgeDiskFull(findCause(error, signal), held.lease);
  }
  await stop();
  const seconds = toSeconds(began, clock.now());
  recordStage({ stage, seconds, failed: cause !== undefined });
  if (cause === undefined) {
    // Only now, when no heartbeat renews the lease any more.
    if (rest !== undefined) await deps.work.rest(held.lease, rest.restUntil);
    const duration_ms = Math.round(seconds * 1000);
    log.info('part_completed', `${describeWork(stage, part)} is done.`, { ...facts, duration_ms });
    return;
  }
  // Copies of a message share the part's back-off: they must not use up the tries in a minute.
  const delay = returnDelay(cause, Math.max(held.received, held.lease.starts));
  const retryAt = new Date(clock.now().getTime() + delay * 1000 - EARLY_MS);
  const outcome = await settleFailure(deps, { ...task, retryAt }, cause);
  if (outcome === 'retry') throw new ReturnLater(delay, cause);
};
