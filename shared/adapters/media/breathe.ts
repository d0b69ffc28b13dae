import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work goes on for so long before timers, signals and sockets have their turn. */
const LONGEST_BREATH_MS = 10;

let lastTurn = performance.now();

/**
 * Call it between small pieces of native work done in this thread: for a block of sound a trip to the thread
 * pool costs more than the work itself. Heartbeats and cancelling wait for a hundredth of a second at most.
 */
export const breathe = async (): Promise<void> => {
  if (performance.now() - lastTurn < LONGEST_BREATH_MS) return;
  await nextTurn();
  lastTurn = performance.now();
};
