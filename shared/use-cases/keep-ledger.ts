import type { Budgets } from '../domain/cost/hold.ts';
import type { Meter } from '../domain/cost/meter.ts';
import { addUsed, priceUse, type Used } from '../domain/cost/price-use.ts';
import type { Stage } from '../domain/video.ts';
import { logFrom } from '../observability/logger.ts';
import type { CostStore, Subject } from '../ports/costs.ts';
import type { Lease } from '../ports/store.ts';
import type { Clock } from '../ports/world.ts';

export interface Ledger {
  /** Before a part: takes what it is expected to cost. Throws BUDGET_EXCEEDED, STALE, UNAVAILABLE. */
  readonly begin: (subject: Subject, lease: Lease, nanoUsd: number) => Promise<void>;
  /** After it, however it ended: what it did cost. Throws UNAVAILABLE. */
  readonly settle: (subject: Subject, lease: Lease) => Promise<void>;
}

/** For work that no attempt has money held for: publishing a film that is made. */
export const NO_LEDGER: Ledger = { begin: async () => undefined, settle: async () => undefined };

export interface LedgerDeps {
  readonly costs: Pick<CostStore, 'begin' | 'settle'>;
  readonly budgets: Budgets;
  /** Of all that this process does; a worker does one part at a time. */
  readonly meter: Meter;
  readonly clock: Clock;
  /** Of the function. */
  readonly memoryMb: number;
  /** The language model that it may ask. */
  readonly model: string;
  /** Hears of each part's cost once, in nano-dollars. */
  readonly onSettled: (stage: Stage, nanoUsd: number) => void;
}

const log = logFrom('ledger');

/** The function's call, and its message: sent, received and deleted. */
const DELIVERY: Used = { invocations: 1, queueRequests: 3 };

/** What settling itself writes and reads, which comes after the count. */
const SETTLING: Used = { tableWrites: 10, tableReads: 2 };

/**
 * Does a piece of work between its beginning in the ledger and its end. Throws what the work throws; BUDGET_EXCEEDED
 * before it. That the ledger cannot be put right is only told: it keeps what was expected.
 */
export const chargeWork = async <T>(
  ledger: Ledger,
  { subject, lease, nanoUsd }: { readonly subject: Subject; readonly lease: Lease; readonly nanoUsd: number },
  work: () => Promise<T>,
): Promise<T> => {
  await ledger.begin(subject, lease, nanoUsd);
  try {
    return await work();
  } finally {
    await ledger.settle(subject, lease).catch((error: unknown) => {
      log.warn('cost_unsettled', 'The ledger keeps the expected cost of a part.', { error });
    });
  }
};

/** Times and counts what a worker's part uses, and keeps it in the ledger, each start once. */
export const keepLedger = (deps: LedgerDeps): Ledger => {
  const { costs, budgets, meter, clock, memoryMb, model, onSettled } = deps;
  let began = clock.now().getTime();
  return {
    begin: async (subject, lease, nanoUsd) => {
      began = clock.now().getTime();
      meter.take();
      await costs.begin({ subject, lease, nanoUsd, budgets });
    },
    settle: async (subject, lease) => {
      const megabyteMs = Math.max(0, clock.now().getTime() - began) * memoryMb;
      const used = [DELIVERY, SETTLING, { megabyteMs }].reduce(addUsed, meter.take());
      const nanoUsd = priceUse(used, model);
      if (await costs.settle({ subject, lease, nanoUsd, used })) onSettled(lease.stage, nanoUsd);
    },
  };
};
