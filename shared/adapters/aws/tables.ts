import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock, NewId } from '../../ports/world.ts';

/** Both tables, and what a change stamps its rows with. */
export interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly auditTableName: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Enough to read. */
export type ReadTables = Pick<Tables, 'client' | 'tableName'>;
