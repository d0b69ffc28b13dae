import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { ServiceMetrics } from './service-metrics.ts';

interface AlarmSpec {
  readonly id: string;
  readonly metric: IMetric;
  /** It rings above this. */
  readonly above: number;
  /** So many of the last periods. */
  readonly periods: number;
  /** What has happened; the page of docs/runbooks that is named by the id says what to do. */
  readonly meaning: string;
}

/** Largest of several metrics. One alarm on it costs as much as one on each, but rings once. */
const largest = (metrics: readonly IMetric[]): MathExpression =>
  new MathExpression({
    expression: `MAX([${metrics.map((_, index) => `m${index}`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period: Duration.minutes(1),
  });

const specs = (metrics: ServiceMetrics, budgets: StageConfig['budgets']): readonly AlarmSpec[] => [
  {
    id: 'ServerErrors',
    metric: metrics.serverErrorRate,
    above: 1,
    periods: 1,
    meaning: 'More than 1 % of requests were answered 5xx.',
  },
  {
    id: 'SlowApi',
    metric: metrics.latency.p95,
    above: 500,
    periods: 3,
    meaning: 'For 15 minutes, one request in twenty took more than 500 ms.',
  },
  {
    id: 'DeadLetters',
    metric: metrics.deadLetters,
    above: 0,
    periods: 1,
    meaning: 'A message was given up after five tries; its video, script or job has failed.',
  },
  {
    id: 'DeadLettersLeft',
    metric: largest(metrics.deadLetterDepth),
    above: 0,
    periods: 5,
    meaning: 'Dead letters stay in their queue: their handler fails. They are kept for 14 days.',
  },
  {
    id: 'OldestMessage',
    metric: largest(metrics.oldestAge),
    above: 600,
    periods: 3,
    meaning: 'A message has waited for 10 minutes.',
  },
  {
    id: 'JobsStuck',
    metric: metrics.jobsStuck,
    above: 0,
    periods: 2,
    meaning:
      'For 10 minutes there were videos that the sweep does not come to, or an account deleted a day ago that is not emptied.',
  },
  {
    id: 'LoginFailures',
    metric: metrics.loginFailures,
    // An address may try 20 times in five minutes (`infra/config.ts`): this is several, or many users at once.
    above: 50,
    periods: 1,
    meaning: 'More than 50 logins were refused in 5 minutes: somebody may be guessing passwords.',
  },
  {
    id: 'CostToday',
    metric: metrics.costToday,
    above: Number(budgets.BUDGET_MONTH_USD) / 4,
    periods: 1,
    meaning: 'Today’s work has cost a quarter of what one owner may spend in a month.',
  },
  {
    id: 'AuditTrailBroken',
    metric: metrics.brokenTrail,
    above: 0,
    periods: 1,
    meaning: 'A verification found the audit trail changed: rows are not as they were written.',
  },
];

/** `DeadLettersLeft` has `docs/runbooks/dead-letters-left.md`. */
const runbookOf = (id: string): string =>
  `docs/runbooks/${id.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}.md`;

/** The alarms of OBSERVABILITY that this system can ring so far. No data is no alarm. */
export const createAlarms = (
  scope: Construct,
  metrics: ServiceMetrics,
  { budgets }: Pick<StageConfig, 'budgets'>,
): readonly Alarm[] =>
  specs(metrics, budgets).map(
    ({ id, metric, above, periods, meaning }) =>
      new Alarm(scope, id, {
        metric,
        threshold: above,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `${meaning} What to do: ${runbookOf(id)}`,
      }),
  );
