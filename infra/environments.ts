/** Values of the functions' environments (`shared/config/environment.ts` has the names). */
import type {
  API_ENVIRONMENT,
  AUTHORIZER_ENVIRONMENT,
  Environment,
  PREFLIGHT_ENVIRONMENT,
  SEAL_ENVIRONMENT,
  TICK_ENVIRONMENT,
} from '../shared/config/environment.ts';
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
  INSPECT_UPLOAD_QUEUE_URL: resources.queues['inspect-upload'].queueUrl,
  RUN_JOB_QUEUE_URL: resources.queues['run-job'].queueUrl,
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
  SCRIPT_WRITER: config.scriptWriter.SCRIPT_WRITER,
  SCRIPT_MODEL: config.scriptWriter.SCRIPT_MODEL,
  REGISTRATION: config.registration,
  STORAGE_BYTES: String(config.storageBytes),
  RATE_LIMITS: JSON.stringify(config.rateLimits),
  QUOTAS: JSON.stringify(config.quotas),
});
