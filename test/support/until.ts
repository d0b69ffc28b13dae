import { setTimeout as wait } from 'node:timers/promises';

/** Looks again until it holds; the test's own time limit is the only one. */
export async function until(holds: () => boolean | Promise<boolean>, pauseMs = 100): Promise<void> {
  while (!(await holds())) {
    await wait(pauseMs);
  }
}
