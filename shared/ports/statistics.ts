import type { DayCounts, StatusCounts } from '../domain/statistics.ts';

export interface Statistics {
  readonly statuses: StatusCounts;
  /** Days on which something was counted, in order. */
  readonly days: readonly (DayCounts & { readonly day: string })[];
}

/** Of one owner, or of all; from that day on. Throws UNAVAILABLE. */
export type ReadStatistics = (input: {
  readonly owner?: string;
  /** `2026-11-24`, UTC. */
  readonly from: string;
}) => Promise<Statistics>;
