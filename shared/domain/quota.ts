/** What an owner may have made in a day, and at once. A day is UTC's. Pure. */
import type { Budgets } from './cost/hold.ts';
import { FacelessError, isCode } from './errors.ts';
import { DURATION_SECONDS } from './limits.ts';
import type { Role } from './permissions.ts';
import { lengthOf } from './own-sound.ts';
import type { SceneText, ScriptChoice, Source } from './source.ts';
import type { VideoStatus } from './video.ts';
import { filmStageOf } from './transitions.ts';

export interface Quota {
  /** Attempts: a retry or an edit is one, too. */
  readonly videosADay: number;
  /** Minutes of film, as estimated. */
  readonly minutesADay: number;
  /** Videos that are being made at once. */
  readonly concurrentVideos: number;
  readonly scriptsADay: number;
}
export type Quotas = Readonly<Record<Role, Quota>>;

export const QUOTA_NAMES = [
  'videosADay',
  'minutesADay',
  'concurrentVideos',
  'scriptsADay',
] as const satisfies readonly (keyof Quota)[];

/** What is counted in a day; `seconds` are of film. */
export interface Spending {
  readonly videos?: number;
  readonly seconds?: number;
  readonly scripts?: number;
}

/** What is written together with the thing that costs it. */
export interface Reservation {
  readonly quota: Quota;
  readonly spending: Spending;
  /** Of an attempt: what it holds of its owner's month. */
  readonly cost?: { readonly nanoUsd: number; readonly budgets: Budgets };
}

export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** When the day's counts begin anew. */
export const nextDay = (now: Date): Date => new Date(Date.parse(`${dayOf(now)}T00:00:00Z`) + 86_400_000);

export const limitsOf = ({ videosADay, minutesADay, scriptsADay }: Quota): Required<Spending> => ({
  videos: videosADay,
  seconds: minutesADay * 60,
  scripts: scriptsADay,
});

/** Whether a request was refused for what it would use. */
export const isRefusal = (error: unknown): boolean =>
  isCode(error, 'QUOTA_EXCEEDED') || isCode(error, 'BUDGET_EXCEEDED');

const exceeded = (message: string, retryAfterSeconds?: number): FacelessError =>
  new FacelessError('QUOTA_EXCEEDED', message, { retryAfterSeconds });

const minutes = (seconds: number): string => `${Math.round(seconds / 6) / 10}`;

const DAY_LIMITS: Readonly<Record<keyof Spending, (used: number, asked: number, limit: number) => string>> = {
  videos: (used, _, limit) => `You have asked for ${used} of ${limit} videos a day; retries and edits count.`,
  scripts: (used, _, limit) => `You have asked for ${used} of ${limit} scripts a day.`,
  seconds: (used, asked, limit) =>
    `This takes about ${minutes(asked)} minutes of film; you have used ${minutes(used)} of ${minutes(limit)} minutes a day.`,
};

/** The first limit that the spending does not fit under; undefined where it fits. */
export const findExceeded = (
  { quota, spending }: Reservation,
  used: Spending,
): keyof Spending | undefined => {
  const limits = limitsOf(quota);
  const names = Object.keys(spending) as (keyof Spending)[];
  return names.find((name) => (used[name] ?? 0) + (spending[name] ?? 0) > limits[name]);
};

/** Which limit of the day it is, what was used of it, and when it begins anew. */
export const toDayError = (reservation: Reservation, used: Spending, now: Date): FacelessError => {
  const name = findExceeded(reservation, used) ?? 'videos';
  const { quota, spending } = reservation;
  const reason = DAY_LIMITS[name](used[name] ?? 0, spending[name] ?? 0, limitsOf(quota)[name]);
  const anew = nextDay(now);
  const seconds = Math.ceil((anew.getTime() - now.getTime()) / 1000);
  return exceeded(`${reason} It begins anew at ${anew.toISOString()}.`, seconds);
};

/** Nobody knows when a video ends; a minute is worth another try. */
const TRY_AGAIN = 60;

export const toConcurrencyError = ({ concurrentVideos }: Quota): FacelessError =>
  exceeded(
    `You have ${concurrentVideos} of ${concurrentVideos} videos in the making at once. Ask again when one of them has ended.`,
    TRY_AGAIN,
  );

/** Whether workers have something to do for it: it takes one of its owner's places. */
export const isBeingMade = (status: VideoStatus): boolean => filmStageOf(status) !== undefined;

/** Characters that a voice speaks in a second, blanks included. */
const SPOKEN = 15;

const atLeast = (seconds: number): number => Math.max(Math.ceil(seconds), DURATION_SECONDS.min);

/** With a blank after it. */
const estimateScene = ({ text, recording }: SceneText): number =>
  recording === undefined ? (text.length + 1) / SPOKEN : lengthOf(recording);

/**
 * Seconds of the film of a source, near enough to count: what is narrated as written or was recorded, else what was
 * asked for.
 */
export const estimateFilm = (source: Source | ScriptChoice, durationSeconds: number): number => {
  if ('scenes' in source) return atLeast(source.scenes.reduce((sum, scene) => sum + estimateScene(scene), 0));
  if (source.type !== 'script' || source.text === undefined) return durationSeconds;
  return atLeast(source.text.length / SPOKEN);
};
