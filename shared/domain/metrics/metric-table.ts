/**
 * Every metric (OBSERVABILITY): functions emit by this table, the bridge reads by it, and `GET /metrics` renders by it.
 * CloudWatch takes money for each combination of a metric's dimensions, so what only Prometheus needs is a label that
 * is no dimension there: it rides along as a property of the line.
 */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly unit: 'Count' | 'Seconds' | 'None';
  /** In Prometheus. */
  readonly labels: readonly string[];
  /** In CloudWatch, beside `service`. */
  readonly dimensions: readonly string[];
  /** Upper bounds, ascending; the last bucket is open. */
  readonly buckets?: readonly number[];
}

const counter = (help: string, labels: readonly string[], dimensions = labels): MetricDefinition => ({
  kind: 'counter',
  help,
  unit: 'Count',
  labels,
  dimensions,
});

const gauge = (
  help: string,
  labels: readonly string[],
  unit: MetricDefinition['unit'] = 'Count',
  dimensions = labels,
): MetricDefinition => ({ kind: 'gauge', help, unit, labels, dimensions });

/** In seconds. */
const durations = (
  help: string,
  buckets: readonly number[],
  labels: readonly string[] = [],
  dimensions = labels,
): MetricDefinition => ({ kind: 'histogram', help, unit: 'Seconds', labels, dimensions, buckets });

export const METRICS = {
  api_requests_total: counter(
    'Requests that were answered.',
    ['method', 'endpoint', 'status_code'],
    ['status_class'],
  ),
  api_request_duration_seconds: durations(
    'From a request to its answer, in the function.',
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    ['endpoint'],
  ),
  video_generation_requests_total: counter(
    'Videos asked for and attempts that ended, by what became of them.',
    ['status', 'niche'],
    ['status'],
  ),
  video_generation_duration_seconds: durations(
    'From the start of an attempt until its film was ready.',
    [1, 5, 10, 30, 60, 120, 300, 600, 1200],
    ['niche'],
    [],
  ),
  script_generation_requests_total: counter(
    'Scripts that a writer was asked for, by what became of them.',
    ['status', 'niche'],
    ['status'],
  ),
  script_generation_duration_seconds: durations('Of a writer’s work.', [0.1, 0.5, 1, 2, 5, 10, 30, 60]),
  asset_download_duration_seconds: durations(
    'Of taking a picture, clip or music from where a film has it, once for each.',
    [0.5, 1, 2, 5, 10, 30, 60, 120],
    ['provider'],
  ),
  video_rendering_duration_seconds: durations('Of a scene’s rendering.', [5, 10, 30, 60, 120, 300, 600]),
  youtube_upload_duration_seconds: durations(
    'Of a film’s upload to YouTube.',
    [10, 30, 60, 120, 300, 600, 1200],
  ),
  stage_duration_seconds: durations(
    'Of a part of a stage, failed ones included.',
    [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600],
    ['stage'],
  ),
  stage_failures_total: counter('Parts of a stage that failed, each try.', ['stage']),
  stage_cost_usd: counter('Cost of a stage’s parts, at the prices of docs/cost.md.', ['stage']),
  login_failures_total: counter('Logins with a wrong name or password, or of a disabled user.', []),
  dead_letters_total: counter('Messages that were given up.', []),
  audit_verification_failures_total: counter('Verifications that found a broken trail.', []),
  cache_hits_total: counter('Things found made.', ['cache']),
  cache_misses_total: counter('Things that had to be made.', ['cache']),
  cache_hit_rate: gauge('Hits of all look-ups since counting began.', ['cache'], 'None'),
  active_video_jobs: gauge('Videos that are being made or wait for it.', []),
  active_script_generations: gauge('Scripts on their own that wait for their writer.', []),
  jobs_stuck: gauge(
    'Videos that nobody has looked after for five minutes, and deleted accounts not emptied within a day.',
    [],
  ),
  // SQS's own metrics tell both to CloudWatch, queue by queue and for nothing.
  queue_depth: gauge('Messages that wait in a queue.', ['queue'], 'Count', []),
  oldest_message_age_seconds: gauge(
    'Of the work that has waited longest for its stage.',
    ['queue'],
    'Seconds',
    [],
  ),
  youtube_quota_left: gauge('Units of a bucket’s quota until it starts anew.', ['bucket']),
  cost_today_usd: gauge('Cost since midnight UTC, of all owners.', [], 'None'),
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof METRICS;

/** The definition of a name; undefined for one that is none of ours. */
export const findMetric = (name: string): MetricDefinition | undefined =>
  Object.hasOwn(METRICS, name) ? METRICS[name as MetricName] : undefined;
