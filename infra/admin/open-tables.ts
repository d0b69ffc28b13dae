import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import type { Runtime } from '../local/state/runtime.ts';
import { connect } from '../local/video/connect.ts';
import { findStageTables } from './find-stage-tables.ts';
import type { AdminTarget } from './read-admin-arguments.ts';

export interface OpenTables {
  readonly tables: Tables;
  readonly close: () => Promise<void>;
}

type Names = Pick<Tables, 'tableName' | 'auditTableName'>;

const open = (config: DynamoDBClientConfig, { tableName, auditTableName }: Names): Tables => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tableName,
  auditTableName,
  clock: { now: () => new Date() },
  newId: () => ulid(),
});

/** The cloud that runs here, or one that is started for this command and ends with it. */
const openLocal = async (dataDir: string, signal: AbortSignal): Promise<OpenTables> => {
  const connection = await connect(dataDir, signal);
  const { aws } = JSON.parse(await readFile(join(dataDir, 'runtime.json'), 'utf8')) as Runtime;
  const { endpoint, region, credentials, ...names } = aws;
  const tables = open({ endpoint, region, ...(credentials && { credentials }) }, names);
  const close = async (): Promise<void> => {
    tables.client.destroy();
    await connection.close();
  };
  return { tables, close };
};

/** A deployed stage's tables, with the credentials and the region of the environment. */
const openDeployed = async (target: Exclude<AdminTarget, { kind: 'local' }>): Promise<OpenTables> => {
  const names = target.kind === 'tables' ? target : await findStageTables(target.stage);
  const tables = open({}, names);
  return {
    tables,
    close: async () => {
      tables.client.destroy();
    },
  };
};

/** Throws FacelessError NOT_FOUND for a stage that is not deployed; whatever the SDK throws. */
export const openTables = async (
  target: AdminTarget,
  { dataDir, signal }: { readonly dataDir: string; readonly signal: AbortSignal },
): Promise<OpenTables> => (target.kind === 'local' ? openLocal(dataDir, signal) : openDeployed(target));
