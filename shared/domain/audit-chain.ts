/** Tamper evidence (OBSERVABILITY): the rows of one subject form a hash chain. */
import { toCanonicalJson } from './canonical-json.ts';
import type { AuditEvent, AuditRow } from './audit.ts';
import { sha256 } from './digest.ts';

/** What a subject's first row has for a predecessor. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256(prev_hash ‖ canonical JSON of the row without its two hashes), in hex. */
const hashRow = (row: Omit<AuditRow, 'hash'>): string => {
  const { prevHash, ...content } = row;
  return sha256(prevHash + toCanonicalJson(content));
};

/** An event as the next row of its subject's chain. `seq` is the subject's version after the change. */
export const chainRow = (
  event: AuditEvent,
  place: Pick<AuditRow, 'id' | 'subject' | 'owner' | 'seq' | 'timestamp' | 'prevHash'>,
): AuditRow => {
  const row = { ...event, ...place };
  return { ...row, hash: hashRow(row) };
};

/** The `seq` of the first row that was edited, removed, added or moved; undefined for a whole chain. */
export const findBrokenRow = (rows: readonly AuditRow[], newestHash: string): number | undefined => {
  let prevHash = FIRST_HASH;
  for (const [index, row] of rows.entries()) {
    const { hash, ...content } = row;
    if (row.seq !== index + 1 || row.prevHash !== prevHash || hash !== hashRow(content)) return index + 1;
    prevHash = hash;
  }
  return prevHash === newestHash ? undefined : rows.length + 1;
};
