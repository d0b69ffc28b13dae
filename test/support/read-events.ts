import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { isChained, type EventRow } from '../../shared/domain/audit.ts';

/** An owner's rows of no chain, oldest first. */
export const readEvents = async (
  tables: {
    readonly client: DynamoDBDocumentClient;
    readonly tableName: string;
    readonly auditTableName: string;
  },
  owner: string,
): Promise<readonly EventRow[]> => {
  const trail = createTrailStore(tables);
  const rows: EventRow[] = [];
  let after: string | undefined;
  do {
    const page = await trail.readPage({ filter: { owner }, order: 'oldest', limit: 200, after });
    rows.push(...page.rows.filter((row) => !isChained(row)));
    after = page.next;
  } while (after !== undefined);
  return rows;
};
