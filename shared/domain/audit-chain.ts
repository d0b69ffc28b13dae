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

export type RowPlace = Pick<
  AuditRow,
  'id' | 'subject' | 'owner' | 'seq' | 'timestamp' | 'prevHash' | 'expiresAt'
>;

/** An event as the next row of its subject's chain. `seq` is the subject's version after the change. */
export const chainRow = (event: AuditEvent, place: RowPlace): AuditRow => {
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

/** What a chain has before its first row. */
const START: ChainHead = { seq: 0, hash: FIRST_HASH };

/** Each row is as it was hashed, and names the one before: in the place where it must stand, from `start` on. */
const judgeRow = (rows: readonly AuditRow[], index: number, start: ChainHead): ChainBreak | undefined => {
  const row = rows[index] as AuditRow;
  const seq = start.seq + index + 1;
  if (row.seq !== seq) return { seq, how: rows.some((other) => other.seq === seq) ? 'reordered' : 'removed' };
  const { hash, ...content } = row;
  if (hash !== hashRow(content)) return { seq, how: 'edited' };
  if (row.prevHash === (rows[index - 1]?.hash ?? start.hash)) return undefined;
  // This row is as it was hashed, so the one that it names was written anew.
  return { seq: Math.max(seq - 1, 1), how: 'edited' };
};

/** What is left of rows that may be gone: in order, each as it was hashed, neighbours as they name one another. */
const judgeLeft = (rows: readonly AuditRow[], index: number): ChainBreak | undefined => {
  const row = rows[index] as AuditRow;
  const before = rows[index - 1] ?? START;
  const { hash, ...content } = row;
  const { seq } = content;
  if (seq <= before.seq) return { seq, how: 'reordered' };
  if (hash !== hashRow(content)) return { seq, how: 'edited' };
  if (seq !== before.seq + 1 || row.prevHash === before.hash) return undefined;
  return { seq: Math.max(before.seq, 1), how: 'edited' };
};

/** Rows in two parts: what may be gone, up to `start`, and what must be there. */
interface Chain {
  readonly left: readonly AuditRow[];
  readonly live: readonly AuditRow[];
  readonly start: ChainHead;
}

const hashAt = ({ left, live, start }: Chain, seq: number): string | undefined => {
  if (seq > start.seq) return live.find((row) => row.seq === seq)?.hash;
  return left.find((row) => row.seq === seq)?.hash ?? (seq === start.seq ? start.hash : undefined);
};

/** Of several heads, each must be in the chain; the newest must end it unless later rows may have come since. */
const judgeHead = (chain: Chain, { seq, hash }: ChainHead, isNewest: boolean): ChainBreak | undefined => {
  const { start, live } = chain;
  const end = start.seq + live.length;
  if (end < seq) return { seq: end + 1, how: 'cut' };
  const found = hashAt(chain, seq);
  const isGone = found === undefined && seq < start.seq;
  if (found !== hash && !isGone) return { seq, how: 'edited' };
  return isNewest && end > seq ? { seq: seq + 1, how: 'added' } : undefined;
};

export interface KnownHeads {
  /** On the subject's own item. */
  readonly newest?: ChainHead | undefined;
  /** As they were sealed, oldest first. */
  readonly sealed?: readonly ChainHead[];
  /** The newest of the sealed ones up to which rows have expired: those may be gone. */
  readonly expired?: ChainHead | undefined;
}

const firstBreak = (
  rows: readonly AuditRow[],
  judge: (rows: readonly AuditRow[], index: number) => ChainBreak | undefined,
): ChainBreak | undefined =>
  rows
    .keys()
    .map((index) => judge(rows, index))
    .find((found) => found !== undefined);

/**
 * The first row of a subject that was edited, removed, added, moved or cut off; undefined for a whole chain. Of what has
 * expired anything may be gone; what is left of it is held against itself.
 */
export const findBreak = (
  rows: readonly AuditRow[],
  { newest, sealed = [], expired: start = START }: KnownHeads,
): ChainBreak | undefined => {
  const left = rows.filter(({ seq }) => seq <= start.seq);
  const chain: Chain = { left, live: rows.filter(({ seq }) => seq > start.seq), start };
  const breaks = [
    firstBreak(left, judgeLeft),
    firstBreak(chain.live, (all, index) => judgeRow(all, index, start)),
    ...[...sealed, ...(start === START ? [] : [start])].map((head) => judgeHead(chain, head, false)),
    newest && judgeHead(chain, newest, true),
  ].filter((found) => found !== undefined);
  return breaks.toSorted((a, b) => a.seq - b.seq)[0];
};

/** The `seq` of the first row that is not as the chain up to `newestHash` was; undefined for a whole one. */
export const findBrokenRow = (rows: readonly AuditRow[], newestHash: string): number | undefined =>
  findBreak(rows, {})?.seq ??
  ((rows.at(-1)?.hash ?? FIRST_HASH) === newestHash ? undefined : rows.length + 1);
