import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  startEmulators,
  type Emulators,
  type Endpoints,
} from '../../infra/local/emulators/start-emulators.ts';

export const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };

export interface Clients {
  readonly documents: DynamoDBDocumentClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly destroy: () => void;
}

/** The SDK's own clients on some endpoints. They do not retry, so that a test sees each answer. */
export const connect = (endpoints: Endpoints, keys = credentials): Clients => {
  const common = { region: 'us-east-1', credentials: keys, maxAttempts: 1 };
  const database = new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb });
  const s3 = new S3Client({ ...common, endpoint: endpoints.s3 });
  const sqs = new SQSClient({ ...common, endpoint: endpoints.sqs });
  return {
    documents: DynamoDBDocumentClient.from(database),
    s3,
    sqs,
    destroy: () => {
      for (const client of [database, s3, sqs]) client.destroy();
    },
  };
};

export interface Fixture extends Clients {
  readonly dataDir: string;
  readonly emulators: Emulators;
  readonly close: () => Promise<void>;
}

/** The stand-ins with clients, on an empty folder that goes with them, or on a folder that is kept. */
export const startFixture = async (kept?: string): Promise<Fixture> => {
  const dataDir = kept ?? (await makeFolder());
  const emulators = await startEmulators({ dataDir, credentials });
  const clients = connect(emulators.endpoints);
  const close = async (): Promise<void> => {
    clients.destroy();
    await emulators.close();
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  return { ...clients, dataDir, emulators, close };
};

/** An empty folder for stand-ins. */
export const makeFolder = async (): Promise<string> => mkdtemp(join(tmpdir(), 'faceless-emulators-'));

/** The name of the error that a promise ends with. */
export const nameOfError = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
