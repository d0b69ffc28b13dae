import { after } from 'node:test';
import type { GatewayEvent, ApiResponse } from '../../shared/http/api-event.ts';
import type { AuthorizerEvent, StagePolicy } from '../../functions/auth/allow-stage.ts';
import { ROUTES, type OperationId } from '../../functions/api/routes.ts';
import { readStageConfig } from '../../infra/config.ts';
import { captureLines } from './capture-lines.ts';
import { makeApiEvent, makeContext, makePost } from './make-api-event.ts';
import { startAws, type Aws } from './start-aws.ts';

type Handler<Event, Answer> = (event: Event, context: ReturnType<typeof makeContext>) => Promise<Answer>;

export interface Api {
  readonly aws: Aws;
  /** Calls a route's exported handler as the gateway would, as that owner. */
  readonly call: (operationId: OperationId, request?: Request) => Promise<ApiResponse>;
  readonly authorize: Handler<AuthorizerEvent, StagePolicy>;
}

export interface Request {
  readonly owner?: string;
  readonly role?: string;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const setEnvironment = (aws: Aws): void => {
  Object.assign(process.env, {
    STAGE: 'local',
    LOG_LEVEL: 'INFO',
    TABLE_NAME: aws.tableName,
    AUDIT_TABLE_NAME: aws.auditTableName,
    AUDIT_DAYS: '400',
    BUCKET_NAME: aws.bucketName,
    WRITE_SCRIPT_QUEUE_URL: aws.queueUrls['write-script'],
    RENDER_SCENE_QUEUE_URL: aws.queueUrls['render-scene'],
    ASSEMBLE_QUEUE_URL: aws.queueUrls.assemble,
    CHECK_QUEUE_URL: aws.queueUrls.check,
    PUBLISH_QUEUE_URL: aws.queueUrls.publish,
    INSPECT_UPLOAD_QUEUE_URL: aws.queueUrls['inspect-upload'],
    RUN_JOB_QUEUE_URL: aws.queueUrls['run-job'],
    DELIVER_WEBHOOK_QUEUE_URL: aws.queueUrls['deliver-webhook'],
    WEBHOOK_ORIGIN: '',
    SEAL_BUCKET_NAME: aws.sealBucketName,
    STORAGE_BYTES: String(2 * 1024 ** 3),
    SCRIPT_WRITER: 'offline',
    SCRIPT_MODEL: '',
    SCRIPT_ENDPOINT: '',
    SCRIPT_KEY: '',
    ...readStageConfig('local').publisher,
    CHANNEL_SECRETS: 'folder:/nowhere',
    ...readStageConfig('local').budgets,
    CODE_VERSION: 'test',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
    CORS_ORIGINS: 'https://app.test',
    ALLOWED_HOSTS: 'api.test',
    QUOTAS: JSON.stringify(readStageConfig('local').quotas),
    REGISTRATION: 'open',
    RATE_LIMITS: JSON.stringify(readStageConfig('local').rateLimits),
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test-secret',
    AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: aws.endpoints.s3,
    AWS_ENDPOINT_URL_SQS: aws.endpoints.sqs,
  });
};

const toEvent = (operationId: OperationId, request: Request): GatewayEvent => {
  const { owner = 'owner-a', role = 'creator', id, query, headers = {}, body } = request;
  const route = ROUTES.find((known) => known.operationId === operationId);
  const change = {
    httpMethod: route?.method ?? 'GET',
    path: `/v1${route?.path ?? ''}`,
    pathParameters: id === undefined ? null : { id },
    queryStringParameters: query ?? null,
    headers,
    ...(route?.permission === 'public' ? {} : { caller: { userId: owner, role } }),
  };
  return body === undefined ? makeApiEvent(change) : makePost(body, change);
};

/**
 * Every API function as it is exported, wired by its environment to the stand-ins, with `settings` in place of the local
 * stage's. Closed after the file's tests.
 */
export const openApi = async (settings: Readonly<Record<string, string>> = {}): Promise<Api> => {
  const aws = await startAws();
  after(aws.close);
  setEnvironment(aws);
  Object.assign(process.env, settings);
  const load = async <Event, Answer>(entry: string): Promise<Handler<Event, Answer>> => {
    const module = (await import(`../../${entry}`)) as { readonly handler: Handler<Event, Answer> };
    return module.handler;
  };
  const handlers = new Map<OperationId, Handler<GatewayEvent, ApiResponse>>();
  for (const { operationId, entry } of ROUTES) handlers.set(operationId, await load(entry));
  const authorize = await load<AuthorizerEvent, StagePolicy>('functions/auth/authorizer.ts');
  return {
    aws,
    authorize,
    call: async (operationId, request = {}) => {
      const handler = handlers.get(operationId);
      if (handler === undefined) throw new Error(`${operationId} has no handler.`);
      const { value } = await captureLines(async () => handler(toEvent(operationId, request), makeContext()));
      return value;
    },
  };
};
