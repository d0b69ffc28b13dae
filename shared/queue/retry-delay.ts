import { FacelessError } from '../domain/errors.ts';
import { LEASE_SECONDS } from './heartbeat.ts';

/**
 * Seconds until a failed message comes back, by how often it was received. Queues let go after five receives
 * (maxReceiveCount), so the last try is at least 617 s after the first: ten minutes' outage fails nothing.
 */
const DELAYS = [5, 30, 300, 900, 30];

/** Seconds, where coming back soon is all that is needed: a message that cannot be read, a video that moved. */
const AT_ONCE = 1;

// Half of the delay is left to chance, so that what failed together does not come back together.
const spread = (seconds: number, random: number): number => Math.round(seconds / 2 + (seconds / 2) * random);

/**
 * Seconds until a message that could not be done comes back, after so many tries, counted from 1. A part that
 * another worker holds is looked at after its lease, and later each time. `random` is 0 to 1.
 */
export const returnDelay = (error: unknown, tries: number, random = Math.random()): number => {
  const delay = spread(DELAYS[Math.min(tries, DELAYS.length) - 1] ?? AT_ONCE, random);
  if (!(error instanceof FacelessError) || error.retryable) return delay;
  return error.code === 'LEASE_LOST' ? LEASE_SECONDS + delay : AT_ONCE;
};

/** Carries a delay to where the message is put off. */
export class ReturnLater extends Error {
  override readonly name = 'ReturnLater';
  readonly seconds: number;

  constructor(seconds: number, cause: FacelessError) {
    super(cause.message, { cause });
    this.seconds = seconds;
  }
}
