import { runChild } from './run-child.ts';

/** CPU time of one call (µs). */
export interface ChainCosts {
  readonly bareMicroseconds: number;
  readonly chainMicroseconds: number;
  /** With the limiter, without what its table takes. */
  readonly limitedMicroseconds: number;
}

/** In a process of its own, since the chain prints its log lines. */
export const measureChain = async (): Promise<ChainCosts> => runChild('call-chain.ts');
