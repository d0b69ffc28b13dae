/** Counting of requests, and of what is told of once a window. */
import type { RateClass, RateLimit, RateState } from '../domain/rate-limit.ts';

export interface RateStore {
  /** Takes one request from the bucket of `who`. Throws UNAVAILABLE, also where the answer takes too long. */
  readonly take: (input: {
    /** `user:<id>` or `address:<network>`. */
    readonly who: string;
    readonly rate: RateClass;
    readonly limit: RateLimit;
  }) => Promise<RateState>;
}

export interface SignalStore {
  /**
   * How many different values were noted within the window, this one included; 0 where it was noted before or there
   * are `most`. Throws UNAVAILABLE, also where the answer takes too long.
   */
  readonly note: (input: {
    /** `user:<id>`, `address:<network>` or `key:<id>`. */
    readonly who: string;
    /** What is counted. */
    readonly about: string;
    readonly value: string;
    readonly seconds: number;
    readonly most: number;
  }) => Promise<number>;
}
