import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Endpoints, startEmulators } from './emulators/start-emulators.ts';
import type { AwsAccess, LocalCredentials } from './provision/aws-clients.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface OpenAccess {
  readonly access: AwsAccess;
  /** Where each service runs: `stand-in` or `AWS_ENDPOINT_URL`. */
  readonly origin: Readonly<Record<keyof Endpoints, 'stand-in' | 'AWS_ENDPOINT_URL'>>;
  readonly close: () => Promise<void>;
}

const SERVICES = ['dynamodb', 's3', 'sqs'] as const;
const DEFAULT_REGION = 'us-east-1';

const readEndpoints = (environment: Environment): Partial<Endpoints> => {
  const found = SERVICES.map((service) => {
    const own = environment[`AWS_ENDPOINT_URL_${service.toUpperCase()}`];
    return [service, own ?? environment['AWS_ENDPOINT_URL']] as const;
  });
  return Object.fromEntries(found.filter(([, url]) => url !== undefined && url !== ''));
};

/** Never a person's own keys, unless they named an endpoint to use them with. */
const chooseCredentials = (environment: Environment, isExternal: boolean): LocalCredentials => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (isExternal && accessKeyId !== undefined && secretAccessKey !== undefined) {
    const { AWS_SESSION_TOKEN: sessionToken } = environment;
    return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
  }
  return {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
};

/**
 * The services that functions use: what AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_DYNAMODB, _S3 and _SQS of
 * `environment` name, and stand-ins on `dataDir` for the rest. Throws FacelessError UNAVAILABLE when those do
 * not start.
 */
export async function openAccess(dataDir: string, environment: Environment): Promise<OpenAccess> {
  const external = readEndpoints(environment);
  const isComplete = SERVICES.every((service) => external[service] !== undefined);
  const credentials = chooseCredentials(environment, Object.keys(external).length > 0);
  const region = environment['AWS_REGION'] ?? DEFAULT_REGION;
  const emulators = isComplete
    ? undefined
    : await startEmulators({ dataDir: join(dataDir, 'aws'), credentials, region });
  const endpoints = { ...emulators?.endpoints, ...external } as Endpoints;
  const originOf = (service: keyof Endpoints): 'stand-in' | 'AWS_ENDPOINT_URL' =>
    external[service] === undefined ? 'stand-in' : 'AWS_ENDPOINT_URL';
  return {
    access: { endpoints, credentials, region },
    origin: { dynamodb: originOf('dynamodb'), s3: originOf('s3'), sqs: originOf('sqs') },
    close: async () => emulators?.close(),
  };
}
