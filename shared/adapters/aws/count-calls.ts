/** Counts what AWS bills of an SDK client's calls. */
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Meter } from '../../domain/cost/meter.ts';
import type { UsedName } from '../../domain/cost/price-use.ts';

/** What of a call's input and answer decides its price. */
interface Call {
  readonly TransactItems?: readonly unknown[];
  readonly Items?: readonly unknown[];
  readonly Body?: unknown;
}

type Count = (input: Call, output: Call) => Readonly<Partial<Record<UsedName, number>>>;

const once =
  (name: UsedName): Count =>
  () => ({ [name]: 1 });

/** Items of a quarter of a kilobyte, as leases and parts are: sixteen fit into a unit of 4 kB. */
const ITEMS_A_READ = 16;

const bytesOf = ({ Body }: Call): number =>
  typeof Body === 'string' || Body instanceof Uint8Array ? Buffer.byteLength(Body) : 0;

const put: Count = (input) => ({ objectPuts: 1, bytes: bytesOf(input) });

/**
 * By command. A write takes a unit for each kilobyte and is counted as one, twice in a transaction; deleting objects
 * costs nothing.
 */
const COUNTS: Readonly<Record<string, Count>> = {
  PutItemCommand: once('tableWrites'),
  UpdateItemCommand: once('tableWrites'),
  TransactWriteItemsCommand: ({ TransactItems = [] }) => ({ tableWrites: 2 * TransactItems.length }),
  GetItemCommand: once('tableReads'),
  QueryCommand: (_, { Items = [] }) => ({ tableReads: Math.max(1, Math.ceil(Items.length / ITEMS_A_READ)) }),
  PutObjectCommand: put,
  UploadPartCommand: put,
  CreateMultipartUploadCommand: once('objectPuts'),
  CompleteMultipartUploadCommand: once('objectPuts'),
  ListObjectsV2Command: once('objectPuts'),
  GetObjectCommand: once('objectGets'),
  HeadObjectCommand: once('objectGets'),
  SendMessageBatchCommand: once('queueRequests'),
  SendMessageCommand: once('queueRequests'),
  ChangeMessageVisibilityCommand: once('queueRequests'),
};

/** The client, whose answered calls are counted from now on. */
export const countCalls = <Client extends S3Client | SQSClient | DynamoDBDocumentClient>(
  client: Client,
  meter: Meter,
): Client => {
  // Their stacks differ by the types of inputs and outputs alone.
  const stack = client.middlewareStack as S3Client['middlewareStack'];
  stack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next(args);
        const counted = COUNTS[commandName]?.(args.input as Call, result.output as Call) ?? {};
        for (const [name, amount] of Object.entries(counted)) meter.add(name as UsedName, amount);
        return result;
      },
    { step: 'initialize', name: 'countCalls', priority: 'high' },
  );
  return client;
};
