import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { fromAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { createCostStore } from '../../shared/adapters/aws/create-cost-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createWorkStore } from '../../shared/adapters/aws/create-work-store.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { createMemoryCosts } from './fakes/create-memory-costs.ts';
import { createMemoryVideos } from './fakes/create-memory-videos.ts';
import { createMemoryWork } from './fakes/create-memory-work.ts';
import { createMemoryTables } from './fakes/memory-tables.ts';
import { ManualClock } from './manual-clock.ts';
import type { StoreCase } from './store-cases.ts';
import type { Aws } from './start-aws.ts';

/** The tables behind the real SDK. */
export const openAwsCase = (aws: Aws): StoreCase => {
  const clock = new ManualClock();
  const { tableName, auditTableName } = aws;
  const table = { client: aws.dynamo, tableName, clock };
  return {
    name: 'DynamoDB',
    clock,
    videos: createVideoStore({ ...table, auditTableName, newId: () => ulid() }),
    work: createWorkStore(table),
    costs: createCostStore(table),
    readAudit: async (subject) => {
      const command = new QueryCommand({
        TableName: auditTableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `SUBJECT#${subject}` },
      });
      const { Items = [] } = await aws.dynamo.send(command);
      return Items.map((item) => fromAuditItem(item) as AuditRow);
    },
  };
};

/** The fakes, which the pipeline's tests use: they have to be as strict. */
export const openMemoryCase = (): StoreCase => {
  const clock = new ManualClock();
  const tables = createMemoryTables({ clock, newId: () => ulid() });
  return {
    name: 'memory',
    clock,
    videos: createMemoryVideos(tables),
    work: createMemoryWork(tables),
    costs: createMemoryCosts(tables),
    readAudit: async (subject) => tables.audit.filter((row) => row.subject === subject),
  };
};
