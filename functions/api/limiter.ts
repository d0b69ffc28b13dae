import { createRateStore } from '../../shared/adapters/aws/create-rate-store.ts';
import { createSignalStore } from '../../shared/adapters/aws/create-signal-store.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import { readRateLimits } from '../../shared/config/limits.ts';
import type { Limiter } from '../../shared/http/api-chain.ts';
import { logFrom } from '../../shared/observability/logger.ts';
import { limitRate } from '../../shared/use-cases/limit-rate.ts';
import { noteSignal } from '../../shared/use-cases/note-signal.ts';
import { openTables } from './dependencies.ts';
import { environment } from './environment.ts';

const log = logFrom('limits');
const tables = openTables();

const signals = createSignalStore(tables);
const record = recordEvent(tables);

/** Apart from the dependencies, so that functions which need no table hold no SDK. */
export const limiter: Limiter = {
  limit: limitRate({
    rates: createRateStore(tables),
    signals,
    limits: readRateLimits(environment.RATE_LIMITS),
    record,
    warnUncounted: (error) => {
      log.warn('request_uncounted', 'The request goes on without its limit', { error });
    },
  }),
  note: noteSignal({
    signals,
    record,
    warnUnnoted: (error) => {
      log.warn('refusal_unnoted', 'The refusal stands, and the trail does not tell of it', { error });
    },
  }),
};
