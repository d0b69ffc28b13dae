/** Metrics as text for Prometheus: OpenMetrics 1.0, or the older format 0.0.4. Pure. */
import { type MetricDefinition, type MetricName, METRICS } from './metric-table.ts';
import type { Histogram, Measured } from './samples.ts';

export type TextFormat = 'openmetrics' | 'prometheus';

type Labels = Readonly<Record<string, string>>;

const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');

const formatLabels = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

/** Sums of decimals come back as decimals. */
const formatValue = (value: number): string => String(Number(value.toFixed(6)));

const histogramLines = (
  { name, labels, count, sum, buckets }: Histogram,
  bounds: readonly number[],
): string[] => {
  let below = 0;
  const lines = buckets.map((own, index) => {
    below += own;
    const le = index < bounds.length ? String(bounds[index]) : '+Inf';
    return `${name}_bucket${formatLabels({ ...labels, le })} ${below}`;
  });
  const of = formatLabels(labels);
  return [...lines, `${name}_sum${of} ${formatValue(sum)}`, `${name}_count${of} ${count}`];
};

const seriesLines = (measured: Measured, { buckets = [] }: MetricDefinition): string[] =>
  measured.kind === 'histogram'
    ? histogramLines(measured, buckets)
    : [`${measured.name}${formatLabels(measured.labels)} ${formatValue(measured.value)}`];

/** In OpenMetrics a counter's family goes without the suffix that its samples have. */
const familyName = (name: string, kind: MetricDefinition['kind'], format: TextFormat): string =>
  format === 'openmetrics' && kind === 'counter' ? name.replace(/_total$/, '') : name;

/** OpenMetrics wants `_total` at each counter's samples; the cost's name, which OBSERVABILITY gives, lacks it. */
const sampleSuffix = (name: string, kind: MetricDefinition['kind'], format: TextFormat): string =>
  format === 'openmetrics' && kind === 'counter' && !name.endsWith('_total') ? '_total' : '';

/** Every family of the table with its series, those without any included. */
export const renderMetrics = (all: readonly Measured[], format: TextFormat): string => {
  const lines = Object.entries<MetricDefinition>(METRICS).flatMap(([name, definition]) => {
    const { kind, help } = definition;
    const family = familyName(name, kind, format);
    const suffix = sampleSuffix(name, kind, format);
    const own = all
      .filter((measured) => measured.name === (name as MetricName))
      .flatMap((measured) => seriesLines(measured, definition))
      .map((line) => (suffix === '' ? line : line.replace(name, `${name}${suffix}`)));
    return [`# HELP ${family} ${help}`, `# TYPE ${family} ${kind}`, ...own];
  });
  return [...lines, ...(format === 'openmetrics' ? ['# EOF'] : []), ''].join('\n');
};
