import type { DayCounts } from '../../../shared/domain/statistics.ts';
import type { Statistics } from '../../../shared/use-cases/get-statistics.ts';
import type { StatisticsView } from './get-statistics.schema.ts';

const MINUTE_MS = 60_000;

const toCounts = (counts: DayCounts): StatisticsView['total'] => ({
  films: counts.made ?? 0,
  filmMinutes: Math.round(((counts.filmMs ?? 0) / MINUTE_MS) * 100) / 100,
  nanoUsd: counts.nanoUsd ?? 0,
  cache: {
    scene: { hits: counts.sceneHits ?? 0, misses: counts.sceneMisses ?? 0 },
    voice: { hits: counts.voiceHits ?? 0, misses: counts.voiceMisses ?? 0 },
  },
});

/** A video that is older than the counts takes from them when it is deleted: never below nothing. */
export const toStatisticsView = ({ statuses, from, to, total, days }: Statistics): StatisticsView => {
  const known = Object.entries(statuses).filter(([, count]) => count > 0);
  return {
    videos: {
      total: known.reduce((sum, [, count]) => sum + count, 0),
      byStatus: Object.fromEntries(known),
    },
    from,
    to,
    total: toCounts(total),
    days: days.map(({ day, ...counts }) => ({ day, ...toCounts(counts) })),
  };
};
