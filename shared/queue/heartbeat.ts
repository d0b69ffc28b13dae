import { setTimeout } from 'node:timers/promises';
import { FacelessError } from '../domain/errors.ts';
import { logFrom } from '../observability/logger.ts';
import type { Clock } from '../ports/world.ts';

/** Seconds of a lease: ten heartbeats may be lost before another worker may take over. */
export const LEASE_SECONDS = 30;

/** AWS.md: a heartbeat at most every 3 s, since it is what notices a cancellation. */
const HEARTBEAT_MS = 3000;

export interface HeartbeatDeps {
  /** Extends the lease and records progress, 0 to 1. */
  readonly renew: (progress: number) => Promise<void>;
  /** Why the work has to end now; undefined where it may go on. */
  readonly findEnd: () => Promise<FacelessError | undefined>;
  readonly clock: Clock;
  /** Milliseconds between heartbeats; default 3,000. */
  readonly heartbeatMs?: number | undefined;
}

export interface Heartbeat {
  /** Aborts with a FacelessError: what `findEnd` says, or LEASE_LOST. */
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
  /** Resolves when no heartbeat is under way any more. */
  readonly stop: () => Promise<void>;
}

const log = logFrom('heartbeat');

// A database that does not answer ends the work only once the lease may have run out.
const judgeProblem = (problem: unknown, silentSeconds: number): FacelessError | undefined => {
  if (problem instanceof FacelessError && problem.code === 'LEASE_LOST') return problem;
  log.warn('heartbeat_failed', 'A heartbeat failed.', { error: problem });
  if (silentSeconds < LEASE_SECONDS) return undefined;
  return new FacelessError('LEASE_LOST', 'The lease could not be renewed in time.', { cause: problem });
};

/** Renews a lease and looks whether its work may go on, until stopped; what ends the work aborts the signal. */
export const startHeartbeat = (deps: HeartbeatDeps): Heartbeat => {
  const ended = new AbortController();
  const stopped = new AbortController();
  let progress = 0;
  let renewed = deps.clock.now().getTime();
  const beat = async (): Promise<FacelessError | undefined> => {
    try {
      await deps.renew(progress);
      renewed = deps.clock.now().getTime();
      return await deps.findEnd();
    } catch (problem) {
      return judgeProblem(problem, (deps.clock.now().getTime() - renewed) / 1000);
    }
  };
  const run = async (): Promise<void> => {
    let end: FacelessError | undefined;
    while (end === undefined) {
      await setTimeout(deps.heartbeatMs ?? HEARTBEAT_MS, undefined, { signal: stopped.signal });
      end = await beat();
    }
    ended.abort(end);
  };
  const running = run().catch((error: unknown) => {
    if (!stopped.signal.aborted) ended.abort(error);
  });
  return {
    signal: ended.signal,
    progress: (fraction) => {
      progress = Math.max(progress, fraction);
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};
