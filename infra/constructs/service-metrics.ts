import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { metricsNamespaceOf } from '../../shared/config/metrics-namespace.ts';
import { QUEUES, type QueueName } from '../../shared/domain/queues.ts';
import { STAGES } from '../../shared/domain/video.ts';
import { ROUTES } from '../../functions/api/routes.ts';
import type { Resources } from '../access/statements.ts';

const FIVE_MINUTES = Duration.minutes(5);
const MINUTE = Duration.minutes(1);
/** Dimensions are the ones that `shared/observability/metrics.ts` writes. */
const SERVICE = { service: 'faceless' };

/** What dashboard and alarms show, each metric once. */
export interface ServiceMetrics {
  readonly requests: IMetric;
  readonly clientErrors: IMetric;
  readonly serverErrors: IMetric;
  /** Per cent of requests. */
  readonly serverErrorRate: IMetric;
  /** Milliseconds. */
  readonly latency: { readonly p50: IMetric; readonly p95: IMetric };
  /** Seconds, by route. */
  readonly routeP50: readonly IMetric[];
  readonly routeP95: readonly IMetric[];
  readonly depth: readonly IMetric[];
  /** Seconds. */
  readonly oldestAge: readonly IMetric[];
  readonly deadLetterDepth: readonly IMetric[];
  readonly deadLetters: IMetric;
  readonly stageDuration: readonly IMetric[];
  readonly stageFailures: readonly IMetric[];
  readonly activeJobs: readonly IMetric[];
  readonly jobsStuck: IMetric;
  readonly loginFailures: IMetric;
  /** Dollars since midnight UTC. */
  readonly costToday: IMetric;
  /** Dollars. */
  readonly stageCost: readonly IMetric[];
  readonly brokenTrail: IMetric;
  /** By bucket. */
  readonly youtubeQuota: readonly IMetric[];
  /** From 0 to 1, by cache. */
  readonly cacheHitRate: readonly IMetric[];
}

const perQueue = (
  queues: Readonly<Record<QueueName, Queue>>,
  metric: (queue: Queue, name: QueueName) => Metric,
) => QUEUES.map((name) => metric(queues[name], name));

type OwnMetric = (
  metricName: string,
  dimensions: Readonly<Record<string, string>>,
  statistic: string,
) => Metric;

const ownOf =
  (stage: string): OwnMetric =>
  (metricName, dimensions, statistic) =>
    new Metric({
      namespace: metricsNamespaceOf(stage),
      metricName,
      dimensionsMap: { ...SERVICE, ...dimensions },
      statistic,
      period: FIVE_MINUTES,
    });

function apiMetrics(api: RestApi): Pick<ServiceMetrics, 'requests' | 'serverErrors' | 'clientErrors'> {
  const sum = { statistic: Stats.SUM, period: FIVE_MINUTES };
  return {
    requests: api.deploymentStage.metricCount({ ...sum, label: 'requests' }),
    clientErrors: api.deploymentStage.metricClientError({ ...sum, label: '4xx' }),
    serverErrors: api.deploymentStage.metricServerError({ ...sum, label: '5xx' }),
  };
}

const latency = (api: RestApi, statistic: string): Metric =>
  api.deploymentStage.metricLatency({ statistic, period: FIVE_MINUTES, label: statistic });

/** Seconds, by route. */
const routeDuration = (own: OwnMetric, statistic: string): Metric[] =>
  [...new Set(ROUTES.map(({ path }) => path))].map((endpoint) =>
    own('api_request_duration_seconds', { endpoint }, statistic).with({ label: endpoint }),
  );

/** The metrics of a deployed stage's API, queues and functions. */
export function serviceMetrics(stage: string, api: RestApi, resources: Resources): ServiceMetrics {
  const { queues, deadLetters } = resources;
  const own = ownOf(stage);
  const counts = apiMetrics(api);
  return {
    ...counts,
    serverErrorRate: new MathExpression({
      expression: '100 * errors / requests',
      usingMetrics: { errors: counts.serverErrors, requests: counts.requests },
      period: FIVE_MINUTES,
      label: '5xx per cent',
    }),
    latency: { p50: latency(api, 'p50'), p95: latency(api, 'p95') },
    routeP50: routeDuration(own, 'p50'),
    routeP95: routeDuration(own, 'p95'),
    depth: perQueue(queues, (queue, label) =>
      queue.metricApproximateNumberOfMessagesVisible({ label, period: MINUTE, statistic: Stats.MAXIMUM }),
    ),
    oldestAge: perQueue(queues, (queue, label) =>
      queue.metricApproximateAgeOfOldestMessage({ label, period: MINUTE, statistic: Stats.MAXIMUM }),
    ),
    deadLetterDepth: perQueue(deadLetters, (queue, label) =>
      queue.metricApproximateNumberOfMessagesVisible({ label, period: MINUTE, statistic: Stats.MAXIMUM }),
    ),
    deadLetters: own('dead_letters_total', {}, Stats.SUM),
    stageDuration: STAGES.map((name) =>
      own('stage_duration_seconds', { stage: name }, 'p95').with({ label: name }),
    ),
    activeJobs: [
      own('active_video_jobs', {}, Stats.MAXIMUM).with({ label: 'videos' }),
      own('active_script_generations', {}, Stats.MAXIMUM).with({ label: 'scripts' }),
    ],
    jobsStuck: own('jobs_stuck', {}, Stats.MAXIMUM),
    loginFailures: own('login_failures_total', {}, Stats.SUM),
    costToday: own('cost_today_usd', {}, Stats.MAXIMUM),
    stageCost: STAGES.map((name) => own('stage_cost_usd', { stage: name }, Stats.SUM).with({ label: name })),
    brokenTrail: own('audit_verification_failures_total', {}, Stats.SUM),
    youtubeQuota: ['uploads', 'units'].map((bucket) =>
      own('youtube_quota_left', { bucket }, Stats.MINIMUM).with({ label: bucket }),
    ),
    cacheHitRate: ['scene', 'voice'].map((cache) =>
      own('cache_hit_rate', { cache }, Stats.AVERAGE).with({ label: cache }),
    ),
    stageFailures: STAGES.map((name) =>
      own('stage_failures_total', { stage: name }, Stats.SUM).with({ label: name }),
    ),
  };
}
