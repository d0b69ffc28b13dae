import { readEmf } from '../domain/metrics/read-emf.ts';
import { foldSamples } from '../domain/metrics/samples.ts';
import type { MetricStore } from '../ports/metrics.ts';

/**
 * Adds what functions measured to the counters that scrapers read, each delivery of their lines once. Returns how many
 * series it added to. Throws UNAVAILABLE: then the delivery has to come again.
 */
export const collectMetrics =
  ({ metricStore }: { readonly metricStore: Pick<MetricStore, 'add'> }) =>
  async (delivery: { readonly id: string; readonly lines: readonly string[] }): Promise<number> => {
    const measured = foldSamples(delivery.lines.flatMap((line) => readEmf(line)));
    if (measured.length > 0) await metricStore.add(delivery.id, measured);
    return measured.length;
  };
