import { rateClassOf, type RateClass, type RateState } from '../../domain/rate-limit.ts';
import { type RateLimiter, toRateError } from '../../use-cases/limit-rate.ts';
import { readAuditContext } from '../caller.ts';
import { readSender } from '../sender.ts';
import type { Link, ServedRoute } from './link.ts';

/** The fields that clients know, and those of draft-ietf-httpapi-ratelimit-headers-11, which are structured. */
const describe = (
  { limit, remaining, resetSeconds }: RateState,
  rate: RateClass,
): Record<string, string> => ({
  'RateLimit-Limit': String(limit.requests),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(resetSeconds),
  'RateLimit-Policy': `"${rate}";q=${limit.requests};w=${limit.seconds}`,
  RateLimit: `"${rate}";r=${remaining};t=${resetSeconds}`,
});

/** SECURITY §3: refuses what is too much with 429, and says on every answer what is left. */
export const limitRequests = (route: ServedRoute, limiter: RateLimiter): Link => {
  const rate = rateClassOf(route);
  return {
    before: async ({ event }) => {
      const state = await limiter({ rate, ...readSender(event), audit: readAuditContext(event) });
      if (state === undefined) return;
      event.rateHeaders = describe(state, rate);
      if (!state.allowed) throw toRateError(state, rate);
    },
  };
};
