/**
 * How long somebody waits after failed logins (SECURITY §3): nothing at first, then twice as long each time, up to a
 * bound. There is no lock: an account's bound is short, so that nobody can keep its user out, and still leaves a
 * guesser 1,440 tries a day against passwords of 12 characters or more; an address's is longer. Pure.
 */

export type BackOffKind = 'account' | 'address';

interface BackOff {
  /** Failures without a wait; an address may be a whole office's. */
  readonly free: number;
  readonly maxSeconds: number;
}

const BACK_OFFS: Readonly<Record<BackOffKind, BackOff>> = {
  account: { free: 5, maxSeconds: 60 },
  address: { free: 20, maxSeconds: 900 },
};

/** Failures are forgotten after a day without another. */
export const FORGET_SECONDS = 86_400;

/** Seconds to wait after so many failures. */
export const waitAfter = (kind: BackOffKind, failures: number): number => {
  const { free, maxSeconds } = BACK_OFFS[kind];
  if (failures <= free) return 0;
  return Math.min(2 ** (failures - free - 1), maxSeconds);
};

/** What is known of an account or an address: milliseconds of the server's clock. */
export interface Failures {
  readonly failures: number;
  readonly nextAt: number;
  readonly forgetAt: number;
}

const NONE: Failures = { failures: 0, nextAt: 0, forgetAt: 0 };

/**
 * Counts an attempt as failed before it is made, so that ten at once count as ten; the caller takes it back when it
 * succeeds. `waitSeconds` above 0: the attempt comes too early, and changes nothing.
 */
export const planAttempt = (
  kind: BackOffKind,
  known: Failures | undefined,
  now: number,
): { readonly waitSeconds: number; readonly next: Failures } => {
  const valid = known !== undefined && known.forgetAt > now ? known : NONE;
  if (valid.nextAt > now) return { waitSeconds: Math.ceil((valid.nextAt - now) / 1000), next: valid };
  const failures = valid.failures + 1;
  const nextAt = now + waitAfter(kind, failures) * 1000;
  return { waitSeconds: 0, next: { failures, nextAt, forgetAt: now + FORGET_SECONDS * 1000 } };
};
