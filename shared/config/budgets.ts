import type { Budgets } from '../domain/cost/hold.ts';
import { readDollars } from '../domain/cost/price-use.ts';
import type { BUDGET_SETTINGS, Environment } from './environment.ts';

/** In nano-dollars. Throws an Error that names the setting which is no amount of dollars. */
export const readBudgets = (settings: Environment<typeof BUDGET_SETTINGS>): Budgets => {
  const read = (name: (typeof BUDGET_SETTINGS)[number]): number => {
    const nanoUsd = readDollars(settings[name]);
    if (nanoUsd === undefined)
      throw new Error(
        `${name} is ${JSON.stringify(settings[name])}; it is an amount of dollars such as 0.50 or 20.`,
      );
    return nanoUsd;
  };
  return { video: read('BUDGET_VIDEO_USD'), month: read('BUDGET_MONTH_USD') };
};
