import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { ServiceMetrics } from './service-metrics.ts';

interface AlarmSpec {
  readonly id: string;
  readonly metric: IMetric;
  /** It rings above this. */
  readonly above: number;
  /** So many of the last periods. */
  readonly periods: number;
  /** What to do: the first line of a runbook. */
  readonly runbook: string;
}

/** Largest of several metrics. One alarm on it costs as much as one on each, but rings once. */
const largest = (metrics: readonly IMetric[]): MathExpression =>
  new MathExpression({
    expression: `MAX([${metrics.map((_, index) => `m${index}`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period: Duration.minutes(1),
  });

const specs = (metrics: ServiceMetrics): readonly AlarmSpec[] => [
  {
    id: 'ServerErrors',
    metric: metrics.serverErrorRate,
    above: 1,
    periods: 1,
    runbook: 'More than 1 % of requests failed: look for request_failed in the API functions’ logs.',
  },
  {
    id: 'SlowApi',
    metric: metrics.latency.p95,
    above: 500,
    periods: 3,
    runbook: 'p95 above 500 ms: compare the routes on the dashboard, then throttles of the table.',
  },
  {
    id: 'DeadLetters',
    metric: metrics.deadLetters,
    above: 0,
    periods: 1,
    runbook: 'A message was given up and its video failed: read its reason in the dead-letter items.',
  },
  {
    id: 'DeadLettersLeft',
    metric: largest(metrics.deadLetterDepth),
    above: 0,
    periods: 5,
    runbook: 'Dead letters stay in a queue: their handler fails, read its log. They are kept 14 days.',
  },
  {
    id: 'OldestMessage',
    metric: largest(metrics.oldestAge),
    above: 600,
    periods: 3,
    runbook: 'A message has waited 10 minutes: compare concurrency of the stage with its queue.',
  },
];

/** The alarms of OBSERVABILITY that this system can ring so far. No data is no alarm. */
export const createAlarms = (scope: Construct, metrics: ServiceMetrics): readonly Alarm[] =>
  specs(metrics).map(
    ({ id, metric, above, periods, runbook }) =>
      new Alarm(scope, id, {
        metric,
        threshold: above,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: runbook,
      }),
  );
