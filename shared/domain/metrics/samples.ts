/** What was measured, between the lines of functions and the counters of `GET /metrics`. Pure. */
import { findMetric, type MetricName } from './metric-table.ts';

export interface Sample {
  readonly name: MetricName;
  /** By the names of the metric's labels. */
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Series {
  readonly name: MetricName;
  readonly labels: Readonly<Record<string, string>>;
}

export interface Counter extends Series {
  readonly kind: 'counter';
  readonly value: number;
}
export interface Histogram extends Series {
  readonly kind: 'histogram';
  readonly count: number;
  readonly sum: number;
  /** Of each bucket alone, the open one last. */
  readonly buckets: readonly number[];
}
/** The newest value. */
export interface Gauge extends Series {
  readonly kind: 'gauge';
  readonly value: number;
  readonly at: number;
}
export type Measured = Counter | Histogram | Gauge;

/** `name{a="b"}`, with the labels in order: the same series has the same key. */
export const seriesKey = ({ name, labels }: Series): string => {
  const pairs = Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${name}{${pairs.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(',')}}`;
};

const toMeasured = ({ name, labels, value, at }: Sample): Measured => {
  const { kind, buckets: bounds = [] } = findMetric(name) ?? { kind: 'counter' as const };
  if (kind === 'counter') return { kind, name, labels, value };
  if (kind === 'gauge') return { kind, name, labels, value, at };
  const place = bounds.findIndex((bound) => value <= bound);
  const own = place === -1 ? bounds.length : place;
  const buckets = Array.from({ length: bounds.length + 1 }, (_, index) => (index === own ? 1 : 0));
  return { kind, name, labels, count: 1, sum: value, buckets };
};

/** Of two of one series: counts are added, and of gauges the newer one holds. */
export const addMeasured = (one: Measured, other: Measured): Measured => {
  if (one.kind === 'counter' && other.kind === 'counter') return { ...one, value: one.value + other.value };
  if (one.kind === 'histogram' && other.kind === 'histogram')
    return {
      ...one,
      count: one.count + other.count,
      sum: one.sum + other.sum,
      buckets: one.buckets.map((count, index) => count + (other.buckets[index] ?? 0)),
    };
  return one.kind === 'gauge' && other.kind === 'gauge' && one.at > other.at ? one : other;
};

/** Several of a series as one; in the order of their keys. */
export const mergeMeasured = (all: readonly Measured[]): readonly Measured[] => {
  const merged = new Map<string, Measured>();
  for (const measured of all) {
    const key = seriesKey(measured);
    const known = merged.get(key);
    merged.set(key, known === undefined ? measured : addMeasured(known, measured));
  }
  return [...merged].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, measured]) => measured);
};

/** Samples by series. */
export const foldSamples = (samples: readonly Sample[]): readonly Measured[] =>
  mergeMeasured(samples.map(toMeasured));
