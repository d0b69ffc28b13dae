import { FacelessError } from '../../domain/errors.ts';
import { unchainedAuditKey } from '../../domain/keys.ts';
import type { RecordEvent } from '../../ports/store.ts';
import type { Tables } from './tables.ts';
import { putIf } from './write-conditionally.ts';

/** Rows of no chain: they change no subject. The hourly seal covers them. */
export const recordEvent =
  ({ client, auditTableName, clock, newId }: Omit<Tables, 'tableName'>): RecordEvent =>
  async (event) => {
    const id = newId();
    const timestamp = clock.now().toISOString();
    const written = await putIf(client, {
      TableName: auditTableName,
      Item: { ...unchainedAuditKey(event.owner, timestamp, id), ...event, id, timestamp },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    if (!written) throw new FacelessError('CONFLICT', `An audit row ${id} exists.`, { retryable: true });
  };
