/**
 * Seconds until a failed message comes back, by how often it was received. Queues let go after five receives
 * (maxReceiveCount), so the sum, at least 767 s, is what an outage may last before anything fails.
 */
const DELAYS = [5, 30, 120, 480, 900];

/** Half of the delay is left to chance, so that what failed together does not come back together. */
const spread = (seconds: number, random: () => number): number =>
  Math.round(seconds / 2 + (seconds / 2) * random());

/** `receiveCount` counts from 1; `random` gives 0 to 1. */
export const retryDelay = (receiveCount: number, random: () => number = Math.random): number =>
  spread(DELAYS[Math.min(receiveCount, DELAYS.length) - 1] ?? 5, random);

/** Seconds until a look at a part that another worker holds: after its lease, and longer each time. */
export const heldDelay = (
  receiveCount: number,
  leaseSeconds: number,
  random: () => number = Math.random,
): number => Math.ceil(Math.max(leaseSeconds, 0)) + retryDelay(receiveCount, random);
