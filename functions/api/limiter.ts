import { createRateStore } from '../../shared/adapters/aws/create-rate-store.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import { readRateLimits } from '../../shared/config/limits.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { limitRate } from '../../shared/use-cases/limit-rate.ts';
import { openTables } from './dependencies.ts';
import { environment } from './environment.ts';

const log = logFrom('limits');
const tables = openTables();

/** Apart from the dependencies, so that functions which need no table hold no SDK. */
export const limiter = limitRate({
  rates: createRateStore(tables),
  limits: readRateLimits(environment.RATE_LIMITS),
  record: recordEvent(tables),
  warnUncounted: (error) => {
    log.warn('request_uncounted', 'The request goes on without its limit', { error });
  },
});
