/** A graph or an alarm on a metric that nobody emits is silent for ever: each is compared with a line as functions print it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROUTES } from '../../functions/api/routes.ts';
import { findMetric, type MetricName, METRICS } from '../../shared/domain/metrics/metric-table.ts';
import { captureLines } from '../support/capture-lines.ts';
import { readDrawnMetrics } from './support/drawn-metrics.ts';
import { readTemplates } from './support/read-assembly.ts';

// As a function of that stage has it, before it is loaded.
process.env['STAGE'] = 'production';
const { emit } = await import('../../shared/observability/metrics.ts');

const ROUTE_PATHS = new Set(ROUTES.map(({ path }) => path)).size;
const ROOT = join(import.meta.dirname, '..', '..');

interface EmfLine {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

const drawn = readDrawnMetrics(await readTemplates('production'));
const own = drawn.filter(({ namespace }) => namespace !== '' && !namespace.startsWith('AWS/'));

/** What `emit` prints for these labels: namespace, name and dimensions as CloudWatch reads them. */
const emitted = async (name: MetricName, labels: Readonly<Record<string, string>>) => {
  const { entries } = await captureLines(async () => {
    emit(name, 1, labels);
  });
  const { _aws: envelope, ...line } = entries[0] as unknown as EmfLine & Readonly<Record<string, string>>;
  const [directive] = envelope.CloudWatchMetrics;
  const dimensions = Object.fromEntries((directive?.Dimensions[0] ?? []).map((key) => [key, line[key]]));
  return { namespace: directive?.Namespace, name: directive?.Metrics[0]?.Name, dimensions };
};

describe('metrics that are drawn', () => {
  it('are emitted under the same namespace, name and dimensions', async () => {
    assert.ok(own.length > 2 * ROUTE_PATHS, `${own.length}`);
    for (const metric of own) {
      const definition = findMetric(metric.name);
      assert.ok(definition, `${metric.name} is in the table of metrics`);
      const { service: _, ...labels } = metric.dimensions;
      assert.deepEqual(await emitted(metric.name as MetricName, labels), metric);
    }
  });

  it('are emitted by code that runs, and not only defined', () => {
    const files = globSync('{shared,functions}/**/*.ts', { cwd: ROOT }).filter(
      (file) => !file.endsWith('metric-table.ts'),
    );
    const code = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    for (const name of new Set(own.map((metric) => metric.name))) assert.ok(code.includes(`'${name}'`), name);
  });

  it('cover what OBSERVABILITY lists, of what is emitted', () => {
    const names = new Set(own.map(({ name }) => name));
    const asked: readonly MetricName[] = [
      'api_request_duration_seconds',
      'stage_duration_seconds',
      'stage_failures_total',
      'dead_letters_total',
      'active_video_jobs',
      'active_script_generations',
      'jobs_stuck',
      'login_failures_total',
      'cost_today_usd',
      'stage_cost_usd',
      'cache_hit_rate',
      'youtube_quota_left',
    ];
    for (const name of asked) assert.ok(names.has(name) && name in METRICS, name);
    const services = new Set(drawn.map(({ namespace, name }) => `${namespace} ${name}`));
    for (const name of [
      'AWS/ApiGateway Count',
      'AWS/ApiGateway 5XXError',
      'AWS/ApiGateway Latency',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateNumberOfMessagesVisible',
    ])
      assert.ok(services.has(name), name);
  });
});
