/** Counting of requests. */
import type { RateClass, RateLimit, RateState } from '../domain/rate-limit.ts';

export interface RateStore {
  /** Takes one request from the bucket of `who`. Throws UNAVAILABLE, also where the answer takes too long. */
  readonly take: (input: {
    /** `user:<id>` or `address:<network>`. */
    readonly who: string;
    readonly rate: RateClass;
    readonly limit: RateLimit;
  }) => Promise<RateState>;
  /** Whether this refusal is the first of its window, to be told once. Throws UNAVAILABLE. */
  readonly tellOnce: (input: {
    readonly who: string;
    readonly rate: RateClass;
    readonly limit: RateLimit;
  }) => Promise<boolean>;
}
