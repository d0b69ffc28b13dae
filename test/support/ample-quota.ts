import type { Budgets } from '../../shared/domain/cost/hold.ts';
import type { Quota } from '../../shared/domain/quota.ts';
import type { SpendingSettings } from '../../shared/use-cases/estimate-attempt.ts';

/** More than any test asks for. */
export const AMPLE: Quota = {
  videosADay: 1000,
  minutesADay: 10_000,
  concurrentVideos: 100,
  scriptsADay: 1000,
};

/** More than any test spends. */
export const AMPLE_BUDGETS: Budgets = { video: 10 ** 14, month: 10 ** 15 };
export const AMPLE_SPENDING: SpendingSettings = {
  budgets: AMPLE_BUDGETS,
  scriptWriter: 'offline',
  scriptModel: '',
};
