import type { Ports } from './open-pipeline.ts';
import type { TestProcess } from './run-pipeline.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** Asked before each call of a port: to end the process before it, after its effect, or not. */
export type Decide = () => 'before' | 'after' | undefined;

/**
 * A process that ends at a call: SIGKILL between two writes, before the effect or after it and before anybody
 * hears of it. What the code would still do, in a catch or a finally, does not reach the world.
 */
export const openKilled = (decide: Decide) => {
  let dead = false;
  const mortal =
    (call: Call): Call =>
    async (...args) => {
      const end = dead ? 'before' : decide();
      if (end !== undefined) dead = true;
      if (end === 'before') throw new Error('killed');
      const result = await call(...args);
      if (end === 'after') throw new Error('killed');
      return result;
    };
  /** A port as that process sees it. */
  const wrap = <T extends object>(port: T): T =>
    Object.fromEntries(
      Object.entries(port).map(([name, value]) => [
        name,
        typeof value === 'function' ? mortal(value as Call) : value,
      ]),
    ) as T;
  return { isDead: () => dead, wrap };
};

/** Such a process with all the ports of the pipeline. */
export const openMortal = (ports: Ports, decide: Decide): TestProcess => {
  const { isDead, wrap } = openKilled(decide);
  const { videos, work, costs, objects, deadLetters, queue, media, publishing } = ports;
  const { channels, grants, records, publisher } = publishing;
  return {
    isDead,
    ports: {
      videos: wrap(videos),
      work: wrap(work),
      costs: wrap(costs),
      objects: wrap(objects),
      deadLetters: wrap(deadLetters),
      queue: wrap(queue),
      media: wrap(media),
      publishing: {
        channels: wrap(channels),
        grants: wrap(grants),
        records: wrap(records),
        // What it shows is no call.
        publisher: { ...wrap(publisher), watchUrl: publisher.watchUrl },
      },
    },
  };
};

/** Lets every call through. */
export const openImmortal = (ports: Ports): TestProcess => ({ ports, isDead: () => false });
