import type { Stage } from '../video.ts';
import type { Used } from './price-use.ts';

/** One start of one part: what it was expected to cost until it ended, and from then on what it did. */
export interface PartCost {
  readonly stage: Stage;
  readonly part: number;
  readonly attempt: number;
  readonly rebuild: number;
  /** Nano-dollars. */
  readonly nanoUsd: number;
  /** False while it is at work, and for ever where its worker died. */
  readonly settled: boolean;
  readonly used: Used;
}
