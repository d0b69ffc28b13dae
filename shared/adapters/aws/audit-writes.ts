import { chainRow } from '../../domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import { auditKey } from '../../domain/keys.ts';
import type { GuardedWrite } from './write-conditionally.ts';

/** The next row of a subject's chain, as a write that never replaces one. */
export const writeAuditRow = (
  auditTableName: string,
  event: AuditEvent,
  place: Pick<AuditRow, 'id' | 'subject' | 'owner' | 'seq' | 'timestamp' | 'prevHash'>,
): { readonly row: AuditRow; readonly guarded: GuardedWrite } => {
  const row = chainRow(event, place);
  const Put = {
    TableName: auditTableName,
    Item: { ...auditKey(row.subject, row.seq), ...row },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const refused = (): FacelessError =>
    new FacelessError('STALE', `${row.subject} has changed in between: row ${row.seq} is written.`);
  return { row, guarded: { write: { Put }, refused } };
};
