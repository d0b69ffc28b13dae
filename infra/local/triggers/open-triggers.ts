import { availableParallelism } from 'node:os';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Functions } from '../lambda/open-functions.ts';
import type { World } from '../template/name-resource.ts';
import type { Resource } from '../template/open-stack.ts';
import { Poller } from './poller.ts';
import { openSchedules, type Schedules } from './open-schedules.ts';
import { readEventSources } from './read-event-sources.ts';
import { readSchedules } from './read-schedules.ts';
import { openScheduleTimes } from './schedule-times.ts';

export interface Triggers {
  readonly tick: Schedules['tick'];
  /** Nothing new is taken from now on. */
  readonly stop: () => void;
  /** Resolves when what was taken is settled: after the functions have ended, at the latest. */
  readonly untilSettled: () => Promise<void>;
}

/** All that calls functions beside the API. Without `runs` only `tick` does. */
export function openTriggers(
  resources: readonly Resource[],
  options: {
    readonly functions: Functions;
    readonly world: World;
    readonly sqs: SQSClient;
    readonly runs: boolean;
    /** When schedules last ran is kept in it. */
    readonly dataDir: string;
  },
): Triggers {
  const { functions, sqs, runs, world, dataDir } = options;
  const schedules = openSchedules(readSchedules(resources), {
    functions,
    world,
    ...(runs && { times: openScheduleTimes(dataDir) }),
  });
  const sources = readEventSources(resources);
  const pollers = (runs ? sources : []).map(
    (source) =>
      new Poller(source, {
        sqs,
        pool: functions.find(source.functionName),
        limit: availableParallelism(),
        region: world.region,
      }),
  );
  return {
    tick: schedules.tick,
    stop: () => {
      schedules.close();
      for (const poller of pollers) {
        poller.stop();
      }
    },
    untilSettled: async () => {
      await Promise.all(pollers.map((poller) => poller.untilSettled()));
    },
  };
}
