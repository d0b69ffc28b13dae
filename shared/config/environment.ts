/**
 * The environment of each kind of function, by name. Infra types a function's `environment` by the same list,
 * so a missing variable is a compile error there and a clear error at start here.
 */
/** `AUDIT_DAYS` is how long audit rows are kept (`tables.ts`). */
const COMMON = ['STAGE', 'LOG_LEVEL', 'TABLE_NAME', 'AUDIT_TABLE_NAME', 'AUDIT_DAYS'] as const;
const QUEUES = [
  'WRITE_SCRIPT_QUEUE_URL',
  'RENDER_SCENE_QUEUE_URL',
  'ASSEMBLE_QUEUE_URL',
  'CHECK_QUEUE_URL',
  'PUBLISH_QUEUE_URL',
  'INSPECT_UPLOAD_QUEUE_URL',
  'RUN_JOB_QUEUE_URL',
  'DELIVER_WEBHOOK_QUEUE_URL',
] as const;

/** Dollars that a video, and an owner in a month, may cost (`budgets.ts`). */
export const BUDGET_SETTINGS = ['BUDGET_VIDEO_USD', 'BUDGET_MONTH_USD'] as const;

/**
 * Where films are published (`publisher.ts`): PUBLISHER is none, youtube or stand-in; the OAuth client of the Google
 * project and where its secret is kept; the stand-in's address, which the local cloud gives. Empty where not needed.
 */
export const PUBLISHER_SETTINGS = [
  'PUBLISHER',
  'YOUTUBE_CLIENT_ID',
  'YOUTUBE_CLIENT_SECRET',
  'YOUTUBE_ENDPOINT',
] as const;

/** With where the right to publish is kept, channel by channel (`channel-secrets.ts`). */
const PUBLISHING = [...PUBLISHER_SETTINGS, 'CHANNEL_SECRETS'] as const;

export const AUTHORIZER_ENVIRONMENT = [...COMMON] as const;
/**
 * `CORS_ORIGINS` and `ALLOWED_HOSTS` are comma-separated; empty origins mean none. `RATE_LIMITS` and `QUOTAS` are JSON
 * (`limits.ts`), `REGISTRATION` says who may register (`registration.ts`). `STORAGE_BYTES` is what an owner's uploads
 * may take, `WEBHOOK_ORIGIN` a receiver on this machine (`infra/webhook-origin.ts`).
 */
export const API_ENVIRONMENT = [
  ...COMMON,
  ...QUEUES,
  ...BUDGET_SETTINGS,
  ...PUBLISHING,
  'BUCKET_NAME',
  'SCRIPT_WRITER',
  'STORAGE_BYTES',
  'SCRIPT_MODEL',
  'CORS_ORIGINS',
  'ALLOWED_HOSTS',
  'RATE_LIMITS',
  'QUOTAS',
  'REGISTRATION',
  'WEBHOOK_ORIGIN',
] as const;
/** What answers preflights uses no store. */
export const PREFLIGHT_ENVIRONMENT = ['STAGE', 'LOG_LEVEL', 'CORS_ORIGINS', 'ALLOWED_HOSTS'] as const;
export const WORKER_ENVIRONMENT = [
  ...COMMON,
  ...QUEUES,
  ...BUDGET_SETTINGS,
  'BUCKET_NAME',
  'CODE_VERSION',
] as const;
/** Set by Lambda itself: the function's megabytes. */
export const LAMBDA_ENVIRONMENT = ['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'] as const;
/**
 * Who writes topics (`script-writer.ts`): SCRIPT_WRITER is offline, bedrock or openai; the model,
 * the endpoint of an OpenAI-compatible service, and where its key is kept. Empty where it is not needed.
 */
export const WRITER_SETTINGS = ['SCRIPT_WRITER', 'SCRIPT_MODEL', 'SCRIPT_ENDPOINT', 'SCRIPT_KEY'] as const;
export const WRITER_ENVIRONMENT = [...WORKER_ENVIRONMENT, ...WRITER_SETTINGS] as const;
/** The worker that publishes. */
export const PUBLISH_ENVIRONMENT = [...WORKER_ENVIRONMENT, ...PUBLISHING] as const;
export const TICK_ENVIRONMENT = [...COMMON, ...QUEUES, 'BUCKET_NAME'] as const;
/** Gauges show what is left of the publisher's quota, too. */
export const GAUGE_ENVIRONMENT = [...TICK_ENVIRONMENT, ...PUBLISHER_SETTINGS] as const;
/** The sweep also puts the stage's settings on record (`settings.ts`). */
export const SWEEP_ENVIRONMENT = [...TICK_ENVIRONMENT, 'SETTINGS'] as const;
/** The worker of webhooks may also call a receiver on this machine, where there is one. */
export const WEBHOOK_ENVIRONMENT = [...WORKER_ENVIRONMENT, 'WEBHOOK_ORIGIN'] as const;
/** The worker of jobs also reads the trail's seals. */
export const JOB_ENVIRONMENT = [...WORKER_ENVIRONMENT, 'SEAL_BUCKET_NAME'] as const;
export const SEAL_ENVIRONMENT = [...COMMON, 'SEAL_BUCKET_NAME'] as const;
export const METRIC_ENVIRONMENT = [...COMMON] as const;
/** What removes accounts also ends their agreements with YouTube. */
export const PURGE_ENVIRONMENT = [...TICK_ENVIRONMENT, ...PUBLISHING] as const;
export const DEAD_LETTER_ENVIRONMENT = [...COMMON, ...QUEUES, 'BUCKET_NAME'] as const;

export type Environment<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

/** Reads the named variables; throws an Error that names every one that is missing. */
export function readEnvironment<const Names extends readonly string[]>(
  names: Names,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Names> {
  const missing = names.filter((name) => source[name] === undefined);
  if (missing.length > 0) {
    throw new Error(`These environment variables are not set: ${missing.join(', ')}.`);
  }
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Environment<Names>;
}
