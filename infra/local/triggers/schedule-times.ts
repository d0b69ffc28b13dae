import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../state/write-private-file.ts';
import type { Schedule } from './read-schedules.ts';

/** When each schedule last ran, in milliseconds since the epoch, by its label; kept in a data folder. */
export interface ScheduleTimes {
  readonly find: (label: string) => number | undefined;
  readonly set: (label: string, at: number) => void;
}

const MINUTE = 60_000;

/**
 * Milliseconds until a schedule's first tick of this start: one of every minute comes at once, since something may have
 * fallen due while nothing ran, and a more seldom one when its time is over, however often the machine was off
 * meanwhile. On a folder where it has never run nothing can be due.
 */
export const pauseBeforeFirst = (
  { everyMs }: Pick<Schedule, 'everyMs'>,
  last: number | undefined,
  now: number,
): number => {
  if (last === undefined) return everyMs;
  if (everyMs <= MINUTE) return 0;
  return Math.min(everyMs, Math.max(0, last + everyMs - now));
};

const read = (file: string): Record<string, number> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    // Not there yet, or half a file of a full disk: every schedule then waits for its time once.
    return {};
  }
};

export function openScheduleTimes(dataDir: string): ScheduleTimes {
  const file = join(dataDir, 'schedules.json');
  const times = new Map(Object.entries(read(file)));
  return {
    find: (label) => times.get(label),
    set: (label, at) => {
      times.set(label, at);
      try {
        writePrivateFile(file, Object.fromEntries(times));
      } catch {
        // A full disk is no reason to leave a tick out; the next start runs it once more.
      }
    },
  };
}
