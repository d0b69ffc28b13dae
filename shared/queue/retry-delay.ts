import { FacelessError } from '../domain/errors.ts';

/**
 * Seconds until a failed message comes back, by how often it was received. Queues let go after five receives
 * (maxReceiveCount), so the last try is at least 617 s after the first: ten minutes' outage fails nothing.
 */
const DELAYS = [5, 30, 300, 900, 30];

/** Half of the delay is left to chance, so that what failed together does not come back together. */
const spread = (seconds: number, random: number): number => Math.round(seconds / 2 + (seconds / 2) * random);

const retryDelay = (receiveCount: number, random: number): number =>
  spread(DELAYS[Math.min(receiveCount, DELAYS.length) - 1] ?? 5, random);

/** Seconds, where coming back soon is all that is needed: a message that cannot be read, a video that moved. */
const AT_ONCE = 1;

/**
 * Seconds until a message that could not be done comes back. A part that another worker holds is looked at
 * after its lease of `leaseSeconds`, and longer each time. `received` counts from 1; `random` is 0 to 1, and the same
 * for all that is asked about one delivery.
 */
export const returnDelay = (
  error: unknown,
  received: number,
  { leaseSeconds, random }: { leaseSeconds: number; random: number },
): number => {
  const delay = retryDelay(received, random);
  if (!(error instanceof FacelessError) || error.retryable) return delay;
  return error.code === 'LEASE_LOST' ? leaseSeconds + delay : AT_ONCE;
};
