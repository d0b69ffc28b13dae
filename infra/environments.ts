/** Values of the functions' environments (`shared/config/environment.ts` has the names). */
import type {
  API_ENVIRONMENT,
  AUTHORIZER_ENVIRONMENT,
  Environment,
  PREFLIGHT_ENVIRONMENT,
  PURGE_ENVIRONMENT,
  SEAL_ENVIRONMENT,
  SWEEP_ENVIRONMENT,
  TICK_ENVIRONMENT,
} from '../shared/config/environment.ts';
import type { SettingsTree } from '../shared/domain/settings.ts';
import type { Resources } from './access/statements.ts';
import type { StageConfig } from './config.ts';

export const commonEnvironment = (
  config: StageConfig,
  { table, auditTable }: Resources,
): Environment<typeof AUTHORIZER_ENVIRONMENT> => ({
  STAGE: config.stage,
  LOG_LEVEL: config.logLevel,
  TABLE_NAME: table.tableName,
  AUDIT_TABLE_NAME: auditTable.tableName,
  AUDIT_DAYS: String(config.auditDays),
});

/** Also the dead-letter handler's; a worker adds its code version. */
export const tickEnvironment = (
  config: StageConfig,
  resources: Resources,
): Environment<typeof TICK_ENVIRONMENT> => ({
  ...commonEnvironment(config, resources),
  BUCKET_NAME: resources.bucket.bucketName,
  WRITE_SCRIPT_QUEUE_URL: resources.queues['write-script'].queueUrl,
  RENDER_SCENE_QUEUE_URL: resources.queues['render-scene'].queueUrl,
  ASSEMBLE_QUEUE_URL: resources.queues.assemble.queueUrl,
  CHECK_QUEUE_URL: resources.queues.check.queueUrl,
  PUBLISH_QUEUE_URL: resources.queues.publish.queueUrl,
  INSPECT_UPLOAD_QUEUE_URL: resources.queues['inspect-upload'].queueUrl,
  RUN_JOB_QUEUE_URL: resources.queues['run-job'].queueUrl,
  DELIVER_WEBHOOK_QUEUE_URL: resources.queues['deliver-webhook'].queueUrl,
});

/** An address may hold a name and a password; where a key is kept is nobody's business. */
const describeWriter = ({ SCRIPT_WRITER, SCRIPT_MODEL, SCRIPT_ENDPOINT }: StageConfig['scriptWriter']) => ({
  SCRIPT_WRITER,
  SCRIPT_MODEL,
  SCRIPT_ENDPOINT: SCRIPT_ENDPOINT === '' ? '' : new URL(SCRIPT_ENDPOINT).origin,
});

/** Interfaces have no index signature of their own. */
const spread = <Part extends object>(all: Readonly<Record<string, Part>>): SettingsTree =>
  Object.fromEntries(
    Object.entries(all).map(([name, part]) => [name, { ...part } as Readonly<Record<string, number>>]),
  );

/** What the operator sets, for the audit trail: by the names of the environment, without secrets. */
export const describeSettings = (config: StageConfig): { readonly [name: string]: SettingsTree } => ({
  REGISTRATION: config.registration,
  CORS_ORIGINS: config.corsOrigins,
  ALLOWED_HOSTS: config.allowedHosts,
  LOG_LEVEL: config.logLevel,
  ...config.budgets,
  ...describeWriter(config.scriptWriter),
  PUBLISHER: config.publisher.PUBLISHER,
  YOUTUBE_CLIENT_ID: config.publisher.YOUTUBE_CLIENT_ID,
  STORAGE_BYTES: config.storageBytes,
  AUDIT_DAYS: config.auditDays,
  RATE_LIMITS: spread(config.rateLimits),
  QUOTAS: spread(config.quotas),
});

export const sweepEnvironment = (
  config: StageConfig,
  resources: Resources,
): Environment<typeof SWEEP_ENVIRONMENT> => ({
  ...tickEnvironment(config, resources),
  SETTINGS: JSON.stringify(describeSettings(config)),
});

/** Refresh tokens: parameters of SSM, below a path of the stage's. On one machine the local cloud says in which folder. */
const channelSecrets = ({ stage, deployed }: StageConfig): string =>
  deployed ? `ssm:/faceless/${stage}/channels` : 'folder:/secrets';

export const publishingEnvironment = (
  config: StageConfig,
): Pick<Environment<typeof PURGE_ENVIRONMENT>, keyof StageConfig['publisher'] | 'CHANNEL_SECRETS'> => ({
  ...config.publisher,
  CHANNEL_SECRETS: channelSecrets(config),
});

export const sealEnvironment = (
  config: StageConfig,
  resources: Resources,
): Environment<typeof SEAL_ENVIRONMENT> => ({
  ...commonEnvironment(config, resources),
  SEAL_BUCKET_NAME: resources.sealBucket.bucketName,
});

export const preflightEnvironment = (
  config: StageConfig,
  hosts: readonly string[],
): Environment<typeof PREFLIGHT_ENVIRONMENT> => ({
  STAGE: config.stage,
  LOG_LEVEL: config.logLevel,
  CORS_ORIGINS: config.corsOrigins.join(','),
  ALLOWED_HOSTS: [...hosts, ...config.allowedHosts].join(','),
});

/** `hosts` are the names under which the API is reached, beside the stage's own settings. */
export const apiEnvironment = (
  config: StageConfig,
  resources: Resources,
  hosts: readonly string[],
): Environment<typeof API_ENVIRONMENT> => ({
  ...tickEnvironment(config, resources),
  ...preflightEnvironment(config, hosts),
  ...config.budgets,
  ...publishingEnvironment(config),
  SCRIPT_WRITER: config.scriptWriter.SCRIPT_WRITER,
  SCRIPT_MODEL: config.scriptWriter.SCRIPT_MODEL,
  REGISTRATION: config.registration,
  WEBHOOK_ORIGIN: config.webhookOrigin,
  STORAGE_BYTES: String(config.storageBytes),
  RATE_LIMITS: JSON.stringify(config.rateLimits),
  QUOTAS: JSON.stringify(config.quotas),
});
