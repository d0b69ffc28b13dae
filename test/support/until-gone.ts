import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from '../../infra/local/state/process-start.ts';

/** Resolves when there is no such process; one that has ended and was not yet collected counts as gone. */
export async function untilGone(pid: number): Promise<void> {
  while (processStart(pid) !== undefined) {
    await wait(10);
  }
}
