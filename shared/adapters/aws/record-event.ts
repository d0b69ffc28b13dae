import { FacelessError } from '../../domain/errors.ts';
import type { RecordEvent } from '../../ports/store.ts';
import { toAuditItem } from './audit-items.ts';
import type { Tables } from './tables.ts';
import { type GuardedWrite, putIf } from './write-conditionally.ts';

/** Rows of no chain: they change no subject. The hourly seal covers them. */
const planRow = (
  { auditTableName, clock, newId }: Omit<Tables, 'tableName'>,
  { id = newId(), ...event }: Parameters<RecordEvent>[0],
) => {
  const Put = {
    TableName: auditTableName,
    Item: toAuditItem({ ...event, id, timestamp: clock.now().toISOString() }),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const refused = (): FacelessError =>
    new FacelessError('CONFLICT', `An audit row ${id} exists.`, { retryable: true });
  return { Put, refused };
};

/** Such a row as part of a transaction. */
export const planEvent = (
  tables: Omit<Tables, 'tableName'>,
  event: Parameters<RecordEvent>[0],
): GuardedWrite => {
  const { Put, refused } = planRow(tables, event);
  return { write: { Put }, refused };
};

export const recordEvent =
  (tables: Omit<Tables, 'tableName'>): RecordEvent =>
  async (event) => {
    const { Put, refused } = planRow(tables, event);
    if (!(await putIf(tables.client, Put))) throw refused();
  };
