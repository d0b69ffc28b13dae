import type { Measured } from '../domain/metrics/samples.ts';

/** Counters, histograms and gauges of the whole system, as scrapers read them. */
export interface MetricStore {
  /**
   * Adds what one delivery measured; a second delivery of the same id changes nothing. Gauges take a newer value
   * only. Throws UNAVAILABLE.
   */
  readonly add: (deliveryId: string, measured: readonly Measured[]) => Promise<void>;
  /** All of them, shards merged. Throws UNAVAILABLE. */
  readonly read: () => Promise<readonly Measured[]>;
}
