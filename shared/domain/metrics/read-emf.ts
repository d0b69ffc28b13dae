/** A line in CloudWatch's embedded metric format, read back by our own table. Pure. */
import { findMetric, type MetricName } from './metric-table.ts';
import type { Sample } from './samples.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const namesOf = (directive: unknown): readonly string[] =>
  isFields(directive)
    ? asList(directive['Metrics']).flatMap((metric) =>
        isFields(metric) && typeof metric['Name'] === 'string' ? [metric['Name']] : [],
      )
    : [];

/** A metric that was recorded several times in one line has a list. */
const valuesOf = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is number => Number.isFinite(one));

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const readLabels = (fields: Fields, labels: readonly string[]): Record<string, string> =>
  Object.fromEntries(labels.map((label) => [label, asText(fields[label])]));

const parse = (line: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The samples of a line; none where it is no metric line, and none of names that the table does not have. */
export const readEmf = (line: string): readonly Sample[] => {
  const fields = parse(line);
  const head = fields?.['_aws'];
  if (fields === undefined || !isFields(head)) return [];
  const at = Number(head['Timestamp']);
  return asList(head['CloudWatchMetrics'])
    .flatMap((directive) => namesOf(directive))
    .flatMap((name) => {
      const definition = findMetric(name);
      if (definition === undefined) return [];
      const labels = readLabels(fields, definition.labels);
      return valuesOf(fields[name]).map((value) => ({ name: name as MetricName, labels, value, at }));
    });
};
