import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Stage } from '../domain/video.ts';
import { logger } from './logger.ts';

/** The one emitter of a function: EMF lines, dimension `service`. No user, video or request is ever a dimension. */
export const metrics = new Metrics({ namespace: 'Faceless', serviceName: 'faceless', logger });

/** One metric with labels of its own: unrelated labels need lines of their own. */
const emit = (
  name: string,
  input: {
    readonly unit: (typeof MetricUnit)[keyof typeof MetricUnit];
    readonly value: number;
    readonly labels: Readonly<Record<string, string>>;
  },
): void => {
  const single = metrics.singleMetric();
  for (const [label, value] of Object.entries(input.labels)) single.addDimension(label, value);
  single.addMetric(name, input.unit, input.value);
};

/** A stage's part has ended: its seconds, and whether it failed. */
export const recordStage = (input: {
  readonly stage: Stage;
  readonly seconds: number;
  readonly failed: boolean;
}): void => {
  const labels = { stage: input.stage };
  emit('stage_duration_seconds', { unit: MetricUnit.Seconds, value: input.seconds, labels });
  if (input.failed) emit('stage_failures_total', { unit: MetricUnit.Count, value: 1, labels });
};

/** A message has gone to its dead letters. */
export const countDeadLetter = (): void => {
  emit('dead_letters_total', { unit: MetricUnit.Count, value: 1, labels: {} });
};

/**
 * A request has been answered. CloudWatch sees the route's template and the status class; method and exact
 * status are properties that cost no metric (AWS).
 */
export const recordRequest = (input: {
  readonly endpoint: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}): void => {
  const counter = metrics.singleMetric();
  counter.addDimension('endpoint', input.endpoint);
  counter.addDimension('status_class', `${Math.trunc(input.status / 100)}xx`);
  counter.addMetadata('method', input.method).addMetadata('status_code', String(input.status));
  counter.addMetric('api_requests_total', MetricUnit.Count, 1);
  metrics.addDimension('endpoint', input.endpoint);
  metrics.addMetric('api_request_duration_seconds', MetricUnit.Seconds, input.seconds);
};
