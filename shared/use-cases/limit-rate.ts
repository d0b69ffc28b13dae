import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import type { RateClass, RateLimits, RateState } from '../domain/rate-limit.ts';
import type { RateStore, SignalStore } from '../ports/limits.ts';
import type { RecordEvent } from '../ports/store.ts';
import { logSecurityEvent } from '../observability/audit.ts';

export interface LimitRateDeps {
  readonly rates: RateStore;
  readonly signals: SignalStore;
  readonly limits: RateLimits;
  readonly record: RecordEvent;
  /** Told when a request could not be counted, or a refusal not be recorded. */
  readonly warnUncounted: (error: unknown) => void;
}

export interface LimitRate {
  readonly rate: RateClass;
  /** `user:<id>` or `address:<network>`. */
  readonly who: string;
  /** Whose audit rows tell of a refusal. */
  readonly owner: string;
  readonly audit: AuditContext;
}

export type RateLimiter = (input: LimitRate) => Promise<RateState | undefined>;

/** Once a window: whoever does not stop would fill the trail. */
const recordRefusal = async (deps: LimitRateDeps, input: LimitRate, reason: string): Promise<void> => {
  const { rate, who, owner, audit } = input;
  const { seconds } = deps.limits[rate];
  const once = { about: `refused-${rate}`, value: rate, seconds, most: 1 };
  if ((await deps.signals.note({ who, ...once })) === 0) return;
  await deps.record({
    ...logSecurityEvent(audit, 'rate_limit_exceeded', { reason, details: { rate, who } }),
    owner,
  });
};

/** What a refusal says. */
export const toRateError = ({ limit, retrySeconds }: RateState, rate: RateClass): FacelessError =>
  new FacelessError(
    'RATE_LIMITED',
    `The limit of ${limit.requests} requests in ${limit.seconds} seconds (${rate}) is used up. Ask again in ${retrySeconds} seconds.`,
    { retryAfterSeconds: retrySeconds },
  );

/**
 * Counts a request against the limit of its class; undefined where it could not be counted. Without the table hardly
 * a route answers anyway, and the gateway's throttle still holds: counting must not be one more way to fail.
 */
export const limitRate =
  (deps: LimitRateDeps): RateLimiter =>
  async (input) => {
    const { rate, who } = input;
    try {
      const state = await deps.rates.take({ who, rate, limit: deps.limits[rate] });
      if (!state.allowed)
        await recordRefusal(deps, input, toRateError(state, rate).message).catch(deps.warnUncounted);
      return state;
    } catch (error) {
      deps.warnUncounted(error);
      return undefined;
    }
  };
