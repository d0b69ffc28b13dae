import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import type { Bucket } from '../../shared/adapters/aws/put-file.ts';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import { auditDaysOf, type StageName } from '../config.ts';
import type { Runtime } from '../local/state/runtime.ts';
import { connect } from '../local/video/connect.ts';
import { findStageTables } from './find-stage-tables.ts';
import type { AdminTarget } from './read-admin-arguments.ts';

export interface OpenTables {
  readonly tables: Tables;
  /** Undefined where only tables were named. */
  readonly sealBucket: Bucket | undefined;
  readonly close: () => Promise<void>;
}

type Names = Pick<Tables, 'tableName' | 'auditTableName'>;

const open = (
  config: DynamoDBClientConfig,
  { tableName, auditTableName }: Names,
  stage: StageName,
): Tables => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tableName,
  auditTableName,
  clock: { now: () => new Date() },
  newId: () => ulid(),
  auditDays: auditDaysOf(stage),
});

const openBucket = (config: S3ClientConfig, bucketName: string | undefined): Bucket | undefined =>
  bucketName === undefined ? undefined : { client: new S3Client(config), bucketName };

/** `end` is what else has to be ended. */
const closing = (
  opened: Omit<OpenTables, 'close'>,
  end: () => Promise<void> = async () => Promise.resolve(),
): OpenTables => ({
  ...opened,
  close: async () => {
    opened.tables.client.destroy();
    opened.sealBucket?.client.destroy();
    await end();
  },
});

/** The cloud that runs here, or one that is started for this command and ends with it. */
const openLocal = async (dataDir: string, signal: AbortSignal): Promise<OpenTables> => {
  const connection = await connect(dataDir, signal);
  const { aws } = JSON.parse(await readFile(join(dataDir, 'runtime.json'), 'utf8')) as Runtime;
  const { endpoint, region, credentials, seals, ...names } = aws;
  const common = { region, ...(credentials && { credentials }) };
  const tables = open({ ...common, endpoint }, names, 'local');
  const bucket = { ...common, endpoint: seals.endpoint, forcePathStyle: true };
  const sealBucket = openBucket(bucket, seals.bucketName);
  return closing({ tables, sealBucket }, async () => connection.close());
};

/** A deployed stage's tables, with the credentials and the region of the environment. */
const openDeployed = async (target: Exclude<AdminTarget, { kind: 'local' }>): Promise<OpenTables> => {
  const names = target.kind === 'tables' ? target : await findStageTables(target.stage);
  const stage = target.kind === 'tables' ? 'production' : target.stage;
  return closing({ tables: open({}, names, stage), sealBucket: openBucket({}, names.sealBucketName) });
};

/** Throws FacelessError NOT_FOUND for a stage that is not deployed; whatever the SDK throws. */
export const openTables = async (
  target: AdminTarget,
  { dataDir, signal }: { readonly dataDir: string; readonly signal: AbortSignal },
): Promise<OpenTables> => (target.kind === 'local' ? openLocal(dataDir, signal) : openDeployed(target));
