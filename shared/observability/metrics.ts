/**
 * The one emitter of a function: EMF lines in the namespace of the deployed stage, with the dimension `service`. No user,
 * video or request is ever a dimension.
 */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { metricsNamespace } from '../config/metrics-namespace.ts';
import { toDollars } from '../domain/cost/price-use.ts';
import { type MetricDefinition, type MetricName, METRICS } from '../domain/metrics/metric-table.ts';
import type { Stage } from '../domain/video.ts';
import { logger } from './logger.ts';

export const metrics = new Metrics({ namespace: metricsNamespace(), serviceName: 'faceless', logger });

const UNITS = { Count: MetricUnit.Count, Seconds: MetricUnit.Seconds, None: MetricUnit.NoUnit } as const;

/**
 * One metric on a line of its own, since unrelated labels must not meet. Labels that the table does not make dimensions
 * are properties of the line, which only the bridge to Prometheus reads.
 */
export const emit = (
  name: MetricName,
  value: number,
  labels: Readonly<Record<string, string>> = {},
): void => {
  const definition: MetricDefinition = METRICS[name];
  const single = metrics.singleMetric();
  for (const [label, text] of Object.entries(labels)) {
    if (definition.dimensions.includes(label)) single.addDimension(label, text);
    else single.addMetadata(label, text);
  }
  single.addMetric(name, UNITS[definition.unit], value);
};

/** A stage's part has ended: its seconds, and whether it failed. */
export const recordStage = (input: {
  readonly stage: Stage;
  readonly seconds: number;
  readonly failed: boolean;
}): void => {
  const labels = { stage: input.stage };
  emit('stage_duration_seconds', input.seconds, labels);
  if (input.failed) emit('stage_failures_total', 1, labels);
};

/** A part is settled in the ledger: nano-dollars. */
export const recordCost = (stage: Stage, nanoUsd: number): void => {
  emit('stage_cost_usd', toDollars(nanoUsd), { stage });
};

/** A message has gone to its dead letters. */
export const countDeadLetter = (): void => {
  emit('dead_letters_total', 1);
};

/** A request has been answered: CloudWatch sees the route's template and the status class. */
export const recordRequest = (input: {
  readonly endpoint: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}): void => {
  const { endpoint, method, status, seconds } = input;
  emit('api_requests_total', 1, {
    endpoint,
    status_class: `${Math.trunc(status / 100)}xx`,
    method,
    status_code: String(status),
  });
  metrics.addDimension('endpoint', endpoint);
  metrics.addMetric('api_request_duration_seconds', UNITS.Seconds, seconds);
};

/** A verification has found the audit trail broken. */
export const countBrokenTrail = (): void => {
  emit('audit_verification_failures_total', 1);
};
