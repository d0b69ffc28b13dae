import { FacelessError } from '../domain/errors.ts';
import { STATISTICS_DAYS } from '../domain/limits.ts';
import { dayOf } from '../domain/quota.ts';
import { addCounts, type DayCounts, type StatusCounts } from '../domain/statistics.ts';
import type { ReadStatistics } from '../ports/statistics.ts';
import type { Clock } from '../ports/world.ts';

export interface GetStatistics {
  readonly reader: { readonly userId: string; readonly isAdministrator: boolean };
  /** Whose: the reader’s own, or everybody’s. */
  readonly of: 'own' | 'all';
  /** So many days, today included; 30 without it. */
  readonly days?: number | undefined;
}

export interface Statistics {
  /** As they are now. */
  readonly statuses: StatusCounts;
  /** `2026-11-24`, UTC. */
  readonly from: string;
  readonly to: string;
  readonly total: DayCounts;
  readonly days: readonly (DayCounts & { readonly day: string })[];
}

const DAY_MS = 86_400_000;

/** What was made, found and spent in the last days. Throws FORBIDDEN for everybody’s where the reader is no administrator; UNAVAILABLE. */
export const getStatistics =
  ({ readStatistics, clock }: { readonly readStatistics: ReadStatistics; readonly clock: Clock }) =>
  async ({ reader, of, days = STATISTICS_DAYS.default }: GetStatistics): Promise<Statistics> => {
    if (of === 'all' && !reader.isAdministrator)
      throw new FacelessError(
        'FORBIDDEN',
        'Statistics of all owners are for administrators; leave `of` out for your own.',
      );
    const now = clock.now();
    const from = dayOf(new Date(now.getTime() - (days - 1) * DAY_MS));
    const found = await readStatistics({ from, ...(of === 'own' && { owner: reader.userId }) });
    const total = found.days.reduce<DayCounts>((sum, { day: _day, ...counts }) => addCounts(sum, counts), {});
    return { ...found, from, to: dayOf(now), total };
  };
