import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { startEmulators } from '../../../infra/local/emulators/start-emulators.ts';
import { type AwsClients, createAwsClients } from '../../../infra/local/provision/aws-clients.ts';
import { type LocalCloud, startLocalCloud } from '../../../infra/local/start-local-cloud.ts';
import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import { createVideoStore } from '../../../shared/adapters/aws/create-video-store.ts';
import type { Role } from '../../../shared/domain/permissions.ts';
import type { VideoStore } from '../../../shared/ports/store.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import { keepUser } from '../keep-user.ts';
import { type RecordedUses, recordUses } from './record-uses.ts';

export interface LocalApi {
  readonly cloud: LocalCloud;
  /** JSON lines of all functions. */
  readonly logFile: string;
  readonly clients: AwsClients;
  readonly recorded: RecordedUses;
  readonly documents: DynamoDBDocumentClient;
  readonly tables: { readonly tableName: string; readonly auditTableName: string };
  /** The tables as functions write them: to move videos where no worker runs. */
  readonly videos: VideoStore;
  /** A new key of that owner, who becomes a user with that role or keeps a higher one. */
  readonly issueKey: (owner: string, role: Role, expiresAt?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const clock = { now: () => new Date() };

const readTables = ({ functions }: LocalCloud): LocalApi['tables'] => {
  const { environment } = functions.find(({ environment: names }) => names['TABLE_NAME'] !== undefined) ?? {};
  return {
    tableName: environment?.['TABLE_NAME'] ?? '',
    auditTableName: environment?.['AUDIT_TABLE_NAME'] ?? '',
  };
};

/**
 * What `npm start` runs, on a folder of its own that goes with it; its queues are read only when asked for.
 * All traffic to the services passes the recorder.
 */
export const startLocalApi = async ({ triggers = false } = {}): Promise<LocalApi> => {
  const folder = await mkdtemp(join(tmpdir(), 'faceless-api-'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
  const emulators = await startEmulators({ dataDir: join(folder, 'aws'), credentials });
  const recorded = await recordUses(emulators.endpoints);
  const { endpoints } = recorded;
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
  // Read where the stage is synthesised: all that publishes runs, and nothing reaches Google.
  process.env['PUBLISHER'] = 'stand-in';
  const cloud = await startLocalCloud({ dataDir: join(folder, 'data'), port: 0, triggers, environment });
  const clients = createAwsClients({ endpoints, credentials, region: 'us-east-1' });
  const documents = DynamoDBDocumentClient.from(clients.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const tables = readTables(cloud);
  const store = { client: documents, ...tables, clock, newId: () => ulid() };
  const issue = issueApiKey({ apiKeys: createApiKeyStore(store), clock, newId: store.newId });
  return {
    cloud,
    logFile: join(folder, 'data', 'logs', 'app.log'),
    clients,
    recorded,
    documents,
    tables,
    videos: createVideoStore(store),
    issueKey: async (owner, role, expiresAt) => {
      await keepUser(store, owner, role);
      const audit = { actor: 'test', requestId: crypto.randomUUID() };
      const { apiKey } = await issue({ owner, role, name: role, audit, ...(expiresAt && { expiresAt }) });
      return apiKey;
    },
    close: async () => {
      await cloud.close();
      clients.destroy();
      await recorded.close();
      await emulators.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
