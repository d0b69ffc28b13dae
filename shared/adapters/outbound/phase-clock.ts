/** Milliseconds. */
export interface TimeLimits {
  /** To find the host and connect. */
  readonly connectMs: number;
  /** From then to the answer's first line. */
  readonly headersMs: number;
  /** Of the whole. */
  readonly totalMs: number;
}

export interface PhaseClock {
  /** Aborted when a phase or the whole takes too long. */
  readonly signal: AbortSignal;
  /** What was waited for until now has come. */
  readonly begin: (phase: 'headers' | 'body') => void;
  /** As the promise, but no longer than the time allows: for what cannot be aborted. */
  readonly within: <T>(promise: Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** Watches over one request, which begins with connecting. */
export const startClock = ({ connectMs, headersMs, totalMs }: TimeLimits): PhaseClock => {
  const controller = new AbortController();
  const { signal } = controller;
  const abortAfter = (milliseconds: number, what: string): NodeJS.Timeout =>
    setTimeout(() => {
      controller.abort(new Error(`${what} took more than ${milliseconds} ms`));
    }, milliseconds);
  const whole = abortAfter(totalMs, 'The whole request');
  let phase: NodeJS.Timeout | undefined = abortAfter(connectMs, 'Connecting');
  return {
    signal,
    begin: (next) => {
      clearTimeout(phase);
      phase = next === 'headers' ? abortAfter(headersMs, 'The answer') : undefined;
    },
    within: async (promise) => {
      const late = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => late.reject(signal.reason), { once: true });
      return Promise.race([promise, late.promise]);
    },
    stop: () => {
      clearTimeout(phase);
      clearTimeout(whole);
    },
  };
};
