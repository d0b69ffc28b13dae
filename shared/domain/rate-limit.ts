/**
 * How many requests somebody may send: a bucket of `requests`, which fills within `seconds`. It is kept as one
 * number, the time at which it was empty (milliseconds), moved on by `step` for each request: one conditional write
 * counts, and a refused request changes nothing, so that `Retry-After` holds. Pure.
 */

/** `make` starts what costs minutes of computing; `sign-in` and `register` are counted by address. */
export const RATE_CLASSES = ['read', 'write', 'make', 'sign-in', 'register'] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}
export type RateLimits = Readonly<Record<RateClass, RateLimit>>;

/** What a request may find at `now`, in milliseconds. */
export interface RatePlan {
  readonly step: number;
  /** The bucket is empty after this. */
  readonly latest: number;
  /** Before this it has been full for long, and is taken as full; a quarter more saves a second write on most. */
  readonly floor: number;
  /** Full. */
  readonly full: number;
}

const SLACK = 0.25;

export const planRequest = ({ requests, seconds }: RateLimit, now: number): RatePlan => {
  // Whole milliseconds: what is added up a thousand times has to come out even.
  const step = Math.ceil((seconds * 1000) / requests);
  const window = step * requests;
  return { step, latest: now - step, floor: now - Math.floor(window * (1 + SLACK)), full: now - window };
};

export interface RateState {
  readonly allowed: boolean;
  readonly limit: RateLimit;
  /** Requests that are left now. */
  readonly remaining: number;
  /** Seconds until all are there again. */
  readonly resetSeconds: number;
  /** Seconds until there is one, at least 1. */
  readonly retrySeconds: number;
}

const toSeconds = (milliseconds: number): number => Math.max(Math.ceil(milliseconds / 1000), 0);

/** What a bucket that was empty at `emptyAt` says at `now`, after the request where that was allowed. */
export const describeRate = (
  limit: RateLimit,
  { emptyAt, now, allowed }: { readonly emptyAt: number; readonly now: number; readonly allowed: boolean },
): RateState => {
  const { step, full } = planRequest(limit, now);
  const left = Math.floor((now - emptyAt) / step);
  return {
    allowed,
    limit,
    remaining: Math.min(Math.max(left, 0), limit.requests),
    resetSeconds: toSeconds(emptyAt - full),
    retrySeconds: Math.max(toSeconds(emptyAt + step - now), 1),
  };
};

/** The class of a route that names none. */
export const rateClassOf = ({
  rate,
  method,
}: {
  readonly rate?: RateClass;
  readonly method: string;
}): RateClass => rate ?? (method === 'GET' ? 'read' : 'write');
