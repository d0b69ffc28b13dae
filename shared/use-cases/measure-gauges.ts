import { toDollars } from '../domain/cost/price-use.ts';
import type { MetricName } from '../domain/metrics/metric-table.ts';
import type { Measured } from '../domain/metrics/samples.ts';
import { QUEUES, type QueueName } from '../domain/queues.ts';
import { quotaDay, quotaLeft } from '../domain/publishing/youtube-quota.ts';
import { dayOf } from '../domain/quota.ts';
import type { CountMessages, ListWaiting, WaitingWork } from '../ports/gauges.ts';
import type { MetricStore } from '../ports/metrics.ts';
import type { ReadQuota } from '../ports/publishing.ts';
import type { ReadStatistics } from '../ports/statistics.ts';
import type { Clock } from '../ports/world.ts';

export interface MeasureGaugesDeps {
  readonly listWaiting: ListWaiting;
  readonly countMessages: CountMessages;
  readonly metricStore: Pick<MetricStore, 'read'>;
  readonly readStatistics: ReadStatistics;
  /** Undefined where nothing is published. */
  readonly readQuota?: ReadQuota | undefined;
  readonly clock: Clock;
  readonly emit: (name: MetricName, value: number, labels?: Readonly<Record<string, string>>) => void;
}

/** A video that is due for so long has escaped the sweeper, which comes every minute. */
const STUCK_MS = 5 * 60 * 1000;

/** What somebody had who deleted their account is gone within the hour, but where it is very much. */
const PURGE_MS = 24 * 60 * 60 * 1000;

const countStuck = ({ videos, accounts }: WaitingWork, now: number): number =>
  videos.filter(({ dueAt }) => now - Date.parse(dueAt) > STUCK_MS).length +
  accounts.filter(({ removedAt }) => now - Date.parse(removedAt) > PURGE_MS).length;

const measureQueues = async (
  { countMessages, emit }: MeasureGaugesDeps,
  { videos }: WaitingWork,
  now: number,
): Promise<void> => {
  const ageOf = (queue: QueueName): number =>
    Math.max(0, ...videos.filter((one) => one.stage === queue).map(({ since }) => now - Date.parse(since)));
  for (const queue of QUEUES) {
    const depth = await countMessages(queue);
    emit('queue_depth', depth, { queue });
    // SQS tells the age to CloudWatch only; what waits no longer than its video has been in the stage. Uploads and jobs have none.
    emit('oldest_message_age_seconds', depth === 0 ? 0 : ageOf(queue) / 1000, { queue });
  }
};

const sumOf = (all: readonly Measured[], name: MetricName, cache: string): number =>
  all
    .filter((one) => one.kind === 'counter' && one.name === name && one.labels['cache'] === cache)
    .reduce((sum, one) => sum + (one.kind === 'counter' ? one.value : 0), 0);

const measureCaches = async ({ metricStore, emit }: MeasureGaugesDeps): Promise<void> => {
  const all = await metricStore.read();
  for (const cache of ['scene', 'voice']) {
    const hits = sumOf(all, 'cache_hits_total', cache);
    const lookups = hits + sumOf(all, 'cache_misses_total', cache);
    if (lookups > 0) emit('cache_hit_rate', hits / lookups, { cache });
  }
};

const measureCost = async ({ readStatistics, clock, emit }: MeasureGaugesDeps): Promise<void> => {
  const from = dayOf(clock.now());
  const { days } = await readStatistics({ from });
  const today = days.find(({ day }) => day === from);
  emit('cost_today_usd', toDollars(today?.nanoUsd ?? 0));
};

/** Nothing here searches, so that bucket is nobody's. */
const measureQuota = async ({ readQuota, clock, emit }: MeasureGaugesDeps): Promise<void> => {
  if (readQuota === undefined) return;
  const left = quotaLeft(await readQuota(quotaDay(clock.now())));
  for (const bucket of ['uploads', 'units'] as const) emit('youtube_quota_left', left[bucket], { bucket });
};

/**
 * Every minute: how much is being made, waits and is stuck. Dashboards and scrapers get the same figures, since both
 * are fed from these. Returns how many videos are at work. Throws UNAVAILABLE.
 */
export const measureGauges = (deps: MeasureGaugesDeps) => async (): Promise<number> => {
  const { listWaiting, clock, emit } = deps;
  const now = clock.now().getTime();
  const waiting = await listWaiting();
  const { videos, scripts } = waiting;
  emit('active_video_jobs', videos.length);
  emit('active_script_generations', scripts);
  emit('jobs_stuck', countStuck(waiting, now));
  await measureQueues(deps, waiting, now);
  await measureCaches(deps);
  await measureCost(deps);
  await measureQuota(deps);
  return videos.length;
};
