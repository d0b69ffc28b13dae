import type { Budgets } from '../domain/cost/hold.ts';
import type { PartCost } from '../domain/cost/part-cost.ts';
import type { Used } from '../domain/cost/price-use.ts';
import type { Lease } from './store.ts';

/** Whose money it is: a video’s, or a script’s on its own. */
export interface Subject {
  readonly owner: string;
  readonly id: string;
}

export interface CostStore {
  /**
   * One transaction: the start’s row, what it takes of the money that its subject holds, and the day’s counts. The same
   * start again changes nothing. BUDGET_EXCEEDED; STALE where the attempt has ended; UNAVAILABLE.
   */
  readonly begin: (input: {
    readonly subject: Subject;
    readonly lease: Lease;
    readonly nanoUsd: number;
    readonly budgets: Budgets;
  }) => Promise<void>;
  /**
   * One transaction: the row, the money and the counts are put right. Whether this call did it: a second one changes
   * nothing. UNAVAILABLE.
   */
  readonly settle: (input: {
    readonly subject: Subject;
    readonly lease: Lease;
    readonly nanoUsd: number;
    readonly used: Used;
  }) => Promise<boolean>;
  /** Of one attempt, in no order. */
  readonly list: (videoId: string, attempt: number) => Promise<readonly PartCost[]>;
  /** Nano-dollars of all attempts, parts at work included. */
  readonly readSpent: (videoId: string) => Promise<number>;
}
