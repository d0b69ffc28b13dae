import type { Clock } from '../ports/world.ts';

/** One kind of thing that waits for a worker. */
export interface DueWork<T extends { readonly deadline: string }> {
  readonly listDue: (input: { readonly now: Date; readonly limit: number }) => Promise<readonly T[]>;
  readonly postpone: (item: T, until: Date) => Promise<void>;
  /** Ends one whose deadline has come. */
  readonly end: (item: T) => Promise<unknown>;
  /** Asks for one again where that is needed; seconds until it is looked at the next time. */
  readonly ask: (item: T, now: Date) => Promise<number>;
  /** Hears of one that could not be swept; the next tick meets it again. */
  readonly onProblem: (item: T, problem: unknown) => void;
}

/** Things of one tick. */
const BATCH = 100;

/** Seconds between looks at one thing: it takes the longer the longer it waits, so that a queue is not made longer. */
const SOON = 120;
const LATE = 600;

/** When to look again at what has waited since then, in seconds. */
export const pauseAfter = (since: string, now: Date): number =>
  Math.min(Math.max((now.getTime() - Date.parse(since)) / 1000, SOON), LATE);

const sweepOne = async <T extends { readonly deadline: string }>(
  work: DueWork<T>,
  item: T,
  now: Date,
): Promise<void> => {
  if (now.toISOString() >= item.deadline) {
    await work.end(item);
    return;
  }
  const seconds = await work.ask(item, now);
  const next = Math.min(now.getTime() + seconds * 1000, Date.parse(item.deadline));
  await work.postpone(item, new Date(next));
};

/** One tick over what waits: ends what is late, asks again for the others. Returns how many it looked at. */
export const sweepDue = async <T extends { readonly deadline: string }>(
  clock: Clock,
  work: DueWork<T>,
): Promise<number> => {
  const now = clock.now();
  const due = await work.listDue({ now, limit: BATCH });
  for (const item of due) {
    try {
      await sweepOne(work, item, now);
    } catch (problem) {
      work.onProblem(item, problem);
    }
  }
  return due.length;
};
