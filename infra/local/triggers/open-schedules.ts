import { randomUUID } from 'node:crypto';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Functions } from '../lambda/open-functions.ts';
import type { InvocationResult } from '../lambda/invocation.ts';
import type { World } from '../template/name-resource.ts';
import type { Schedule } from './read-schedules.ts';

export interface Schedules {
  /** Runs a schedule now, by its name, its label, or its function's. Throws FacelessError NOT_FOUND. */
  readonly tick: (name: string) => Promise<readonly InvocationResult[]>;
  readonly close: () => void;
}

const buildEvent = (schedule: Schedule, { accountId, region }: World): string =>
  JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: accountId,
    time: new Date().toISOString(),
    region,
    resources: [schedule.arn],
    detail: {},
  });

/** Milliseconds: what comes more seldom waits for its time, so that each start does not do a day's work. */
const AT_ONCE = 3_600_000;

/**
 * Calls the schedules' functions: `runs` starts the clock, with a first tick at once, since something may have
 * fallen due while nothing ran, but of what comes more seldom than every hour. A failed tick is not repeated; ticks may overlap, as on AWS.
 */
export function openSchedules(
  schedules: readonly Schedule[],
  options: { readonly functions: Functions; readonly world: World; readonly runs: boolean },
): Schedules {
  const { functions, world } = options;
  const run = async (schedule: Schedule): Promise<readonly InvocationResult[]> =>
    Promise.all(
      schedule.targets.map(({ functionArn, input }) =>
        functions.find(functionArn).invoke(input ?? buildEvent(schedule, world)),
      ),
    );
  const timers = options.runs
    ? schedules.map((schedule) => {
        if (schedule.everyMs <= AT_ONCE) void run(schedule);
        return setInterval(() => void run(schedule), schedule.everyMs).unref();
      })
    : [];
  return {
    tick: async (name) => {
      const schedule = schedules.find(
        (candidate) =>
          [candidate.name, candidate.label].includes(name) ||
          candidate.targets.some(({ functionArn }) => functions.find(functionArn).definition.label === name),
      );
      if (schedule === undefined) {
        throw new FacelessError('NOT_FOUND', `There is no schedule ${name}.`);
      }
      return run(schedule);
    },
    close: () => {
      for (const timer of timers) {
        clearInterval(timer);
      }
    },
  };
}
