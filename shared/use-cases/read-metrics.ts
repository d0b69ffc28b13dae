import { renderMetrics, type TextFormat } from '../domain/metrics/render-metrics.ts';
import type { MetricStore } from '../ports/metrics.ts';
import type { Clock } from '../ports/world.ts';

/** A gauge that the tick has not renewed for so long says nothing of now. */
const STALE_MS = 5 * 60 * 1000;

/** The text that a scraper reads. Throws UNAVAILABLE. */
export const readMetrics =
  ({ metricStore, clock }: { readonly metricStore: Pick<MetricStore, 'read'>; readonly clock: Clock }) =>
  async (format: TextFormat): Promise<string> => {
    const since = clock.now().getTime() - STALE_MS;
    const all = await metricStore.read();
    return renderMetrics(
      all.filter((one) => one.kind !== 'gauge' || one.at >= since),
      format,
    );
  };
