/**
 * The money of one video. An attempt holds its estimate of its owner's month when it begins, its parts take from
 * that what each is expected to cost, and give back or take more when it is known; what is left is let go when the
 * attempt ends. At any time the month holds, of each video, `spent` and `left` together. Pure; nano-dollars.
 */
import { FacelessError } from '../errors.ts';
import { filmStageOf } from '../transitions.ts';
import type { VideoStatus } from '../video.ts';
import { formatDollars } from './price-use.ts';

export interface Budgets {
  /** Of all attempts of a video together. */
  readonly video: number;
  /** Of all that an owner asks for in a month. */
  readonly month: number;
}

export interface Hold {
  /** `2026-11`, UTC: when the attempt was asked for. All its parts count in that month. */
  readonly month: string;
  /** The attempt that holds; absent when it has ended. */
  readonly attempt?: number;
  /** By parts of every attempt: those at work and those that died with what they were expected to cost. */
  readonly spent: number;
  /** Held and not yet taken. */
  readonly left: number;
}

export interface Moved {
  readonly hold: Hold;
  /** What the month holds more, or less. */
  readonly month: number;
}

/** Whether an attempt in that status may still begin parts, and so holds money for them. */
export const holdsMoney = (status: VideoStatus): boolean =>
  filmStageOf(status) !== undefined || status === 'AWAITING_REVIEW';

/** `2026-11`. */
export const monthOf = (now: Date): string => now.toISOString().slice(0, 7);

export const overVideo = (hold: Pick<Hold, 'spent'>, asked: number, { video }: Budgets): FacelessError =>
  new FacelessError(
    'BUDGET_EXCEEDED',
    `This takes about ${formatDollars(asked)} more, and the video has cost ${formatDollars(hold.spent)} of its budget of ${formatDollars(video)}. BUDGET_VIDEO_USD is the setting.`,
  );

export const overMonth = (held: number, asked: number, { month }: Budgets): FacelessError =>
  new FacelessError(
    'BUDGET_EXCEEDED',
    `This takes about ${formatDollars(asked)} more, and ${formatDollars(held)} of this month’s budget of ${formatDollars(month)} is spent or held by what is being made. It begins anew with the month (UTC); BUDGET_MONTH_USD is the setting.`,
  );

/** A new attempt begins. Throws BUDGET_EXCEEDED where the video’s budget has no room. */
export const openHold = (
  known: Hold | undefined,
  ask: {
    readonly attempt: number;
    readonly month: string;
    readonly nanoUsd: number;
    readonly budgets: Budgets;
  },
): Moved => {
  const { attempt, month, nanoUsd, budgets } = ask;
  const spent = known?.spent ?? 0;
  if (spent + nanoUsd > budgets.video) throw overVideo({ spent }, nanoUsd, budgets);
  return { hold: { month, attempt, spent, left: nanoUsd }, month: nanoUsd };
};

/** A part begins; where the attempt holds too little, it holds more. BUDGET_EXCEEDED. STALE for another attempt’s part. */
export const beginPart = (
  known: Hold | undefined,
  part: {
    readonly attempt: number;
    readonly month: string;
    readonly nanoUsd: number;
    readonly budgets: Budgets;
  },
): Moved => {
  const { attempt, month, nanoUsd, budgets } = part;
  const hold = known ?? { month, attempt, spent: 0, left: 0 };
  if (hold.attempt !== attempt)
    throw new FacelessError('STALE', `Attempt ${attempt} has ended; it begins nothing more.`);
  const more = Math.max(0, nanoUsd - hold.left);
  if (hold.spent + hold.left + more > budgets.video) throw overVideo(hold, more, budgets);
  return { hold: { ...hold, spent: hold.spent + nanoUsd, left: hold.left + more - nanoUsd }, month: more };
};

/** It is known what a part has cost. What is beyond all that is held counts at once. */
export const settlePart = (
  hold: Hold,
  part: { readonly attempt: number; readonly expected: number; readonly nanoUsd: number },
): Moved => {
  const spent = hold.spent + part.nanoUsd - part.expected;
  if (hold.attempt !== part.attempt) return { hold: { ...hold, spent }, month: part.nanoUsd - part.expected };
  const left = hold.left + part.expected - part.nanoUsd;
  return { hold: { ...hold, spent, left: Math.max(0, left) }, month: Math.max(0, -left) };
};

/** The attempt has ended, one way or the other. */
export const closeHold = ({ attempt: _attempt, ...hold }: Hold): Moved => ({
  hold: { ...hold, left: 0 },
  month: hold.left === 0 ? 0 : -hold.left,
});
