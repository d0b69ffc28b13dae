import type { AwsAccess } from '../provision/aws-clients.ts';
import type { FunctionDefinition } from './function-definition.ts';

export interface Sandbox {
  /** `host:port/path`; the path tells the runtime API which process asks. */
  readonly runtimeApi: string;
  /** A folder of its own, gone with the process. */
  readonly temporaryFolder: string;
  readonly logStream: string;
  /** `node_modules` that takes the place of layers. */
  readonly packages: string;
  /** Compiled code is kept here, so that a cold start is shorter. */
  readonly compileCache: string;
}

const credentialsOf = ({ credentials }: AwsAccess): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  ...(credentials.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
});

/**
 * Goes into the SDK's User-Agent: whoever reads the traffic sees which function sent it. The SDK complains of
 * more than 50 characters, and Powertools adds 45 of its own unless it finds its mark there.
 */
const applicationId = ({ label }: FunctionDefinition): string => `${label.slice(0, 42)}/PTEnv/`;

/**
 * The whole environment of a function's process, with the variables that Lambda reserves. Nothing of the local
 * cloud's own environment goes in but PATH.
 */
export const functionEnvironment = (
  definition: FunctionDefinition,
  access: AwsAccess,
  sandbox: Sandbox,
): Record<string, string> => ({
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  PATH: process.env['PATH'] ?? '',
  HOME: sandbox.temporaryFolder,
  NODE_COMPILE_CACHE: sandbox.compileCache,
  ...definition.environment,
  ...credentialsOf(access),
  AWS_REGION: access.region,
  AWS_DEFAULT_REGION: access.region,
  AWS_ENDPOINT_URL_DYNAMODB: access.endpoints.dynamodb,
  AWS_ENDPOINT_URL_SQS: access.endpoints.sqs,
  AWS_ENDPOINT_URL_S3: access.endpoints.s3,
  AWS_SDK_UA_APP_ID: applicationId(definition),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: definition.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: definition.logGroup,
  AWS_LAMBDA_LOG_STREAM_NAME: sandbox.logStream,
  AWS_LAMBDA_LOG_FORMAT: definition.logFormat,
  ...(definition.logLevel === undefined ? {} : { AWS_LAMBDA_LOG_LEVEL: definition.logLevel }),
  AWS_LAMBDA_RUNTIME_API: sandbox.runtimeApi,
  LAMBDA_TASK_ROOT: definition.codeFolder,
  _HANDLER: definition.handler,
  NODE_PATH: definition.hasLayers ? sandbox.packages : '',
  TMPDIR: sandbox.temporaryFolder,
});
