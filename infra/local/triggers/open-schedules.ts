import { randomUUID } from 'node:crypto';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Functions } from '../lambda/open-functions.ts';
import type { InvocationResult } from '../lambda/invocation.ts';
import type { World } from '../template/name-resource.ts';
import type { Schedule } from './read-schedules.ts';
import { pauseBeforeFirst, type ScheduleTimes } from './schedule-times.ts';

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

/**
 * Calls the schedules' functions: with `times` the clock runs, else only `tick` does. A failed tick is not repeated; ticks
 * may overlap, as on AWS.
 */
export function openSchedules(
  schedules: readonly Schedule[],
  options: { readonly functions: Functions; readonly world: World; readonly times?: ScheduleTimes },
): Schedules {
  const { functions, times, world } = options;
  const run = async (schedule: Schedule): Promise<readonly InvocationResult[]> =>
    Promise.all(
      schedule.targets.map(({ functionArn, input }) =>
        functions.find(functionArn).invoke(input ?? buildEvent(schedule, world)),
      ),
    );
  const timers = new Map<Schedule, NodeJS.Timeout>();
  const wait = (schedule: Schedule, milliseconds: number, clock: ScheduleTimes): void => {
    const next = (): void => {
      clock.set(schedule.label, Date.now());
      wait(schedule, schedule.everyMs, clock);
      void run(schedule);
    };
    timers.set(schedule, setTimeout(next, milliseconds).unref());
  };
  if (times !== undefined) {
    const now = Date.now();
    for (const schedule of schedules) {
      const last = times.find(schedule.label);
      if (last === undefined) times.set(schedule.label, now);
      wait(schedule, pauseBeforeFirst(schedule, last, now), times);
    }
  }
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
      for (const timer of timers.values()) {
        clearTimeout(timer);
      }
    },
  };
}
