/** What a worker has used since it was last asked. A worker does one piece of work at a time. */
import { addUsed, type Used, type UsedName } from './price-use.ts';

export interface Meter {
  readonly add: (name: UsedName, amount: number) => void;
  /** All since the last call. */
  readonly take: () => Used;
}

export const createMeter = (): Meter => {
  let used: Used = {};
  return {
    add: (name, amount) => {
      used = addUsed(used, { [name]: amount });
    },
    take: () => {
      const taken = used;
      used = {};
      return taken;
    },
  };
};
