/** Every metric that dashboards and alarms of a template draw. */
import { findResources, type Template } from './read-assembly.ts';

export interface DrawnMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

interface AlarmMetric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

interface AlarmProperties extends AlarmMetric {
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: AlarmMetric } }[];
}

/** References are no texts; what is drawn of our own has none. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const toDrawn = ({ Namespace = '', MetricName = '', Dimensions = [] }: AlarmMetric): DrawnMetric => ({
  namespace: Namespace,
  name: MetricName,
  dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, asText(Value)])),
});

const ofAlarm = (properties: AlarmProperties): readonly DrawnMetric[] =>
  [properties, ...(properties.Metrics ?? []).map(({ MetricStat: stat }) => stat?.Metric ?? {})].map(toDrawn);

/** A body is a text that CloudFormation joins, with references in between. */
const joinBody = (body: unknown): string => {
  const [, parts] = (body as { readonly 'Fn::Join': readonly [string, readonly unknown[]] })['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
};

interface Widget {
  readonly properties: { readonly metrics?: readonly (readonly unknown[])[] };
}

/** `["Namespace", "name", "dimension", "value", …, { options }]`; an expression has only options. */
const toWidgetMetric = (row: readonly unknown[]): DrawnMetric => {
  const [namespace = '', name = '', ...rest] = row.filter((cell) => typeof cell === 'string');
  const dimensions: Record<string, string> = {};
  for (let at = 0; at + 1 < rest.length; at += 2) dimensions[rest[at] ?? ''] = rest[at + 1] ?? '';
  return { namespace, name, dimensions };
};

const ofDashboard = (body: unknown): readonly DrawnMetric[] =>
  (JSON.parse(joinBody(body)) as { readonly widgets: readonly Widget[] }).widgets.flatMap(({ properties }) =>
    (properties.metrics ?? []).map(toWidgetMetric),
  );

export const readDrawnMetrics = (templates: readonly Template[]): readonly DrawnMetric[] => [
  ...findResources<AlarmProperties>(templates, 'AWS::CloudWatch::Alarm').flatMap(({ properties }) =>
    ofAlarm(properties),
  ),
  ...findResources<{ readonly DashboardBody: unknown }>(templates, 'AWS::CloudWatch::Dashboard').flatMap(
    ({ properties }) => ofDashboard(properties.DashboardBody),
  ),
];
