/**
 * What is told of in the trail a few times a window, however often it is done: a row for each refused request would be
 * a write that anybody can cause at will, and would bury the others. Pure.
 */
import { sha256 } from './digest.ts';

export interface Signal {
  readonly seconds: number;
  /** Different ones that are counted within the window; whoever goes on writes nothing more. */
  readonly most: number;
  /** `each` different one is told of, or only that there were `most`. */
  readonly tells: 'each' | 'most';
}

const HOUR = 3600;

/** Each is far from what somebody does who means no harm, or is told of in few rows. */
export const SIGNALS = {
  /** Bodies and parameters that a route cannot take, by route. */
  'refused-input': { seconds: HOUR, most: 10, tells: 'each' },
  /** Asking for what a role or a key may not do, by route. */
  'refused-permission': { seconds: HOUR, most: 10, tells: 'each' },
  /** A `Host` that is none of ours. */
  'forged-host': { seconds: HOUR, most: 1, tells: 'each' },
  /** Failed logins of one address, by name. Who mistypes their own fails by one or two. */
  'failed-names': { seconds: HOUR, most: 10, tells: 'most' },
  /** Things that are not there or another's, by id. Who polls what was deleted asks for few. */
  'unknown-ids': { seconds: HOUR, most: 50, tells: 'most' },
  /** A revoked key that somebody still has. */
  'revoked-key': { seconds: 24 * HOUR, most: 1, tells: 'each' },
} as const satisfies Readonly<Record<string, Signal>>;
export type SignalName = keyof typeof SIGNALS;

/** Whether the trail tells of it, as the `count`-th different one of its window; 0 is none that is new. */
export const isTold = ({ most, tells }: Signal, count: number): boolean =>
  tells === 'each' ? count > 0 : count === most;

/** What is kept of a value to know it again: it may be a name, or whatever somebody sent. */
export const toMark = (value: string): string => sha256(value).slice(0, 16);
