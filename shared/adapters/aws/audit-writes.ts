import { chainRow } from '../../domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/keys.ts';
import { toAuditItem } from './audit-items.ts';
import type { GuardedWrite } from './write-conditionally.ts';

interface ChainPlace extends Pick<AuditRow, 'id' | 'subject' | 'owner' | 'seq' | 'timestamp' | 'prevHash'> {
  /** The subject's own item, where it holds the head of its chain. */
  readonly item?: ItemKey;
}

/** The next row of a subject's chain, as a write that never replaces one. */
export const writeAuditRow = (
  auditTableName: string,
  event: AuditEvent,
  { item, ...place }: ChainPlace,
): { readonly row: AuditRow; readonly guarded: GuardedWrite } => {
  const row = chainRow(event, place);
  const Put = {
    TableName: auditTableName,
    Item: toAuditItem(row, item),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const refused = (): FacelessError =>
    new FacelessError('STALE', `${row.subject} has changed in between: row ${row.seq} is written.`);
  return { row, guarded: { write: { Put }, refused } };
};
