import { chainRow, type RowPlace } from '../../domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/keys.ts';
import { toAuditItem } from './audit-items.ts';
import { expiryOf, type Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

interface ChainPlace extends Omit<RowPlace, 'expiresAt'> {
  /** The subject's own item, where it holds the head of its chain. */
  readonly item?: ItemKey;
}

/** The next row of a subject's chain, as a write that never replaces one. */
export const writeAuditRow = (
  tables: Pick<Tables, 'auditTableName' | 'auditDays'>,
  event: AuditEvent,
  { item, ...place }: ChainPlace,
): { readonly row: AuditRow; readonly guarded: GuardedWrite } => {
  const row = chainRow(event, { ...place, ...expiryOf(tables, place.timestamp) });
  const Put = {
    TableName: tables.auditTableName,
    Item: toAuditItem(row, item),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const refused = (): FacelessError =>
    new FacelessError('STALE', `${row.subject} has changed in between: row ${row.seq} is written.`);
  return { row, guarded: { write: { Put }, refused } };
};
