/** Tamper evidence (OBSERVABILITY): the rows of one subject form a hash chain. */
import { toCanonicalJson } from './canonical-json.ts';
import type { AuditEvent, AuditRow, EventRow } from './audit.ts';
import { sha256 } from './digest.ts';

/** What a subject's first row has for a predecessor. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256(prev_hash ‖ canonical JSON of the row without its two hashes), in hex. */
const hashRow = (row: Omit<AuditRow, 'hash'>): string => {
  const { prevHash, ...content } = row;
  return sha256(prevHash + toCanonicalJson(content));
};

/** A row of no chain as the seal has it: SHA-256 of its canonical JSON, in hex. */
export const hashEvent = (row: EventRow): string => sha256(toCanonicalJson(row));

/** An event as the next row of its subject's chain. `seq` is the subject's version after the change. */
export const chainRow = (
  event: AuditEvent,
  place: Pick<AuditRow, 'id' | 'subject' | 'owner' | 'seq' | 'timestamp' | 'prevHash'>,
): AuditRow => {
  const row = { ...event, ...place };
  return { ...row, hash: hashRow(row) };
};

/** The newest row of a chain, as a subject's own item or a seal has it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What was done. `cut`: this row and all after it are gone. `added`: it was never the subject's, or came after its hour
 * was sealed. `vanished`: the subject's rows are all gone. `headless`: the item that holds the chain's head is.
 */
export const TAMPERINGS = ['edited', 'removed', 'reordered', 'cut', 'added', 'vanished', 'headless'] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/** The first row at which a chain breaks. */
export interface ChainBreak {
  readonly seq: number;
  readonly how: Tampering;
}

const judgeRow = (rows: readonly AuditRow[], index: number): ChainBreak | undefined => {
  const row = rows[index] as AuditRow;
  const seq = index + 1;
  if (row.seq !== seq) return { seq, how: rows.some((other) => other.seq === seq) ? 'reordered' : 'removed' };
  const { hash, ...content } = row;
  if (hash !== hashRow(content)) return { seq, how: 'edited' };
  if (row.prevHash === (rows[index - 1]?.hash ?? FIRST_HASH)) return undefined;
  // This row is as it was hashed, so the one that it names was written anew.
  return { seq: Math.max(seq - 1, 1), how: 'edited' };
};

/** Of several heads, each must be in the chain; the newest must end it unless later rows may have come since. */
const judgeHead = (
  rows: readonly AuditRow[],
  { seq, hash }: ChainHead,
  isNewest: boolean,
): ChainBreak | undefined => {
  if (rows.length < seq) return { seq: rows.length + 1, how: 'cut' };
  if (rows[seq - 1]?.hash !== hash) return { seq, how: 'edited' };
  return isNewest && rows.length > seq ? { seq: seq + 1, how: 'added' } : undefined;
};

export interface KnownHeads {
  /** On the subject's own item. */
  readonly newest?: ChainHead | undefined;
  /** As they were sealed, oldest first. */
  readonly sealed?: readonly ChainHead[];
}

/** The first row of a subject that was edited, removed, added, moved or cut off; undefined for a whole chain. */
export const findBreak = (
  rows: readonly AuditRow[],
  { newest, sealed = [] }: KnownHeads,
): ChainBreak | undefined => {
  const breaks = [
    rows
      .keys()
      .map((index) => judgeRow(rows, index))
      .find((found) => found !== undefined),
    sealed.map((head) => judgeHead(rows, head, false)).find((found) => found !== undefined),
    newest && judgeHead(rows, newest, true),
  ].filter((found) => found !== undefined);
  return breaks.toSorted((a, b) => a.seq - b.seq)[0];
};

/** The `seq` of the first row that is not as the chain up to `newestHash` was; undefined for a whole one. */
export const findBrokenRow = (rows: readonly AuditRow[], newestHash: string): number | undefined =>
  findBreak(rows, {})?.seq ??
  ((rows.at(-1)?.hash ?? FIRST_HASH) === newestHash ? undefined : rows.length + 1);
