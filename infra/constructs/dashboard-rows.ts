import { GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { ServiceMetrics } from './service-metrics.ts';

const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []): IWidget =>
  new GraphWidget({ title, left: [...left], right: [...right], width: 8, height: 6 });

/** Rows of the dashboard: the API, its routes, the pipeline, its queues, money, the publisher. */
export const dashboardRows = (metrics: ServiceMetrics): IWidget[][] => [
  [
    graph('Requests', [metrics.requests], [metrics.clientErrors, metrics.serverErrors]),
    graph('Latency of the API, ms', [metrics.latency.p50, metrics.latency.p95]),
    graph('Server errors, per cent', [metrics.serverErrorRate]),
  ],
  [
    graph('p50 by route, s', metrics.routeP50),
    graph('p95 by route, s', metrics.routeP95),
    graph('Logins refused', [metrics.loginFailures]),
  ],
  [
    graph('p95 of a stage, s', metrics.stageDuration),
    graph('Failures of a stage', metrics.stageFailures),
    graph('Dead letters', [metrics.deadLetters], metrics.deadLetterDepth),
  ],
  [
    graph('Messages waiting', metrics.depth),
    graph('Age of the oldest message, s', metrics.oldestAge),
    graph('At work, and stuck', metrics.activeJobs, [metrics.jobsStuck]),
  ],
  [
    graph('Hits of the caches', metrics.cacheHitRate),
    graph('Verifications that found the trail broken', [metrics.brokenTrail]),
    graph('Cost today and by stage, $', [metrics.costToday], metrics.stageCost),
  ],
  [graph('Left of YouTube’s quota today', metrics.youtubeQuota)],
];
