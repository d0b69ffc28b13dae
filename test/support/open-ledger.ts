import { createMeter, type Meter } from '../../shared/domain/cost/meter.ts';
import type { Budgets } from '../../shared/domain/cost/hold.ts';
import type { Stage } from '../../shared/domain/video.ts';
import type { CostStore } from '../../shared/ports/costs.ts';
import type { Clock } from '../../shared/ports/world.ts';
import { keepLedger, type Ledger } from '../../shared/use-cases/keep-ledger.ts';
import { AMPLE_BUDGETS } from './ample-quota.ts';

/** A worker's ledger over that store. */
export const openLedger = (
  world: { readonly costs: Pick<CostStore, 'begin' | 'settle'>; readonly clock: Clock },
  {
    budgets = AMPLE_BUDGETS,
    meter = createMeter(),
    onSettled = () => undefined,
  }: {
    readonly budgets?: Budgets;
    readonly meter?: Meter;
    readonly onSettled?: (stage: Stage, nanoUsd: number) => void;
  } = {},
): Ledger => keepLedger({ ...world, budgets, meter, memoryMb: 1024, model: '', onSettled });
