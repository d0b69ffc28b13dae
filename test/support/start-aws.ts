import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEmulators } from '../../infra/local/emulators/start-emulators.ts';
import { QUEUES, type QueueName } from '../../shared/domain/queues.ts';

type QueueUrls = Readonly<Record<QueueName, string>>;

export interface Aws {
  readonly dynamo: DynamoDBDocumentClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly tableName: string;
  readonly auditTableName: string;
  readonly bucketName: string;
  readonly sealBucketName: string;
  readonly queueUrls: QueueUrls;
  readonly endpoints: Readonly<Record<'dynamodb' | 's3' | 'sqs', string>>;
  readonly close: () => Promise<void>;
}

/** Indexes of the two tables: partition and sort key by name. */
const INDEXES = {
  application: { due: ['duePk', 'dueAt'] },
  audit: { byTime: ['timePk', 'at'], byOwner: ['ownerPk', 'at'], bySubject: ['subject', 'at'] },
} as const;

const createTable = async (client: DynamoDBClient, name: keyof typeof INDEXES): Promise<void> => {
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const indexes = Object.entries<readonly [string, string]>(INDEXES[name]);
  const names = new Set(['pk', 'sk', ...indexes.flatMap(([, keys]) => keys)]);
  const command = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...names].map(attribute),
    KeySchema: key('pk', 'sk'),
    GlobalSecondaryIndexes: indexes.map(([IndexName, [hash, range]]) => ({
      IndexName,
      KeySchema: key(hash, range),
      Projection: { ProjectionType: 'ALL' },
    })),
  });
  await client.send(command);
};

const createQueues = async (sqs: SQSClient): Promise<QueueUrls> => {
  const urls = await Promise.all(
    QUEUES.map(async (name) => {
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      return [name, QueueUrl] as const;
    }),
  );
  return Object.fromEntries(urls) as Record<QueueName, string>;
};

/** The stand-ins in a process of their own, with tables as infra makes them, one bucket and each worker's queue. */
export const startAws = async (): Promise<Aws> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'faceless-aws-'));
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
  const emulators = await startEmulators({ dataDir, credentials });
  const common = { region: 'us-east-1', credentials };
  const database = new DynamoDBClient({ ...common, endpoint: emulators.endpoints.dynamodb });
  const s3 = new S3Client({ ...common, endpoint: emulators.endpoints.s3, forcePathStyle: true });
  const sqs = new SQSClient({ ...common, endpoint: emulators.endpoints.sqs });
  const [queueUrls] = await Promise.all([
    createQueues(sqs),
    createTable(database, 'application'),
    createTable(database, 'audit'),
    s3.send(new CreateBucketCommand({ Bucket: 'films' })),
    s3.send(new CreateBucketCommand({ Bucket: 'seals' })),
  ]);
  return {
    dynamo: DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } }),
    s3,
    sqs,
    tableName: 'application',
    auditTableName: 'audit',
    bucketName: 'films',
    sealBucketName: 'seals',
    queueUrls,
    endpoints: emulators.endpoints,
    close: async () => {
      for (const client of [database, s3, sqs]) client.destroy();
      await emulators.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
