import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock, NewId } from '../../ports/world.ts';

/** Both tables, and what a change stamps its rows with. */
export interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly auditTableName: string;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Days that a new audit row is kept; without it, for good. */
  readonly auditDays?: number;
}

/** What a row that is written now says of its end. */
export const expiryOf = (
  { auditDays }: Pick<Tables, 'auditDays'>,
  timestamp: string,
): { readonly expiresAt?: string } =>
  auditDays === undefined
    ? {}
    : { expiresAt: new Date(Date.parse(timestamp) + auditDays * 86_400_000).toISOString() };

/** Enough to read. */
export type ReadTables = Pick<Tables, 'client' | 'tableName'>;
