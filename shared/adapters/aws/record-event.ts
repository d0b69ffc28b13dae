import { FacelessError } from '../../domain/errors.ts';
import type { RecordEvent } from '../../ports/store.ts';
import { toAuditItem } from './audit-items.ts';
import { expiryOf, type Tables } from './tables.ts';
import { type GuardedWrite, putIf } from './write-conditionally.ts';

/** Rows of no chain: they change no subject. The hourly seal covers them. */
const planRow = (
  tables: Omit<Tables, 'tableName'>,
  { id = tables.newId(), ...event }: Parameters<RecordEvent>[0],
) => {
  const timestamp = tables.clock.now().toISOString();
  const row = { ...event, id, timestamp, ...expiryOf(tables, timestamp) };
  const Put = {
    TableName: tables.auditTableName,
    Item: toAuditItem(row),
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
