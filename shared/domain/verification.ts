/** What a verification of the trail finds. Pure. */
import { type ChainHead, findBreak, hashEvent, type KnownHeads, type Tampering } from './audit-chain.ts';
import { type AuditRow, type EventRow, isChained, type TrailRow } from './audit.ts';
import { FacelessError } from './errors.ts';
import { hasExpired, type Seal } from './seal.ts';
import { normaliseFilter } from './trail-filter.ts';

/** One place where the trail is not as it was written. */
export interface Finding {
  readonly how: Tampering;
  /** The subject whose row it is; `seal` for a seal. */
  readonly subject?: string;
  /** Of the row in its subject's chain, or of the seal. */
  readonly seq?: number;
  /** Of the row, where it is known. */
  readonly rowId?: string;
}

/** A finding for people: `video#01…: row 3 was edited`. */
export const describeFinding = ({ how, subject, seq, rowId }: Finding): string => {
  const what = seq === undefined ? `row ${rowId ?? ''}` : `row ${seq}`;
  const place = subject === undefined ? what : `${subject}: ${what}`;
  const said: Readonly<Record<Tampering, string>> = {
    edited: `${place} was edited`,
    removed: `${place} was removed`,
    reordered: `${place} is out of its order`,
    cut: `${place} and all after it were cut off`,
    added: `${place} was added`,
    vanished: `${subject ?? 'a subject'} has vanished with all its rows`,
    headless: `${subject ?? 'a subject'} has lost the item that holds the head of its chain`,
  };
  return said[how];
};

/** What to verify: one subject, a time range, or all. */
export interface VerificationScope {
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Throws INVALID_INPUT for a subject within a range: a chain is verified as a whole. */
export const normaliseScope = (scope: VerificationScope): VerificationScope => {
  const { subject, from, to } = normaliseFilter(scope);
  if (subject === undefined || (from === undefined && to === undefined)) return { subject, from, to };
  throw new FacelessError('INVALID_INPUT', 'A subject is verified as a whole.', {
    fields: [{ pointer: '/subject', detail: 'comes without from and to' }],
  });
};

export interface VerificationResult {
  readonly whole: boolean;
  /** Rows of chains, and of none. */
  readonly rows: number;
  readonly subjects: number;
  readonly seals: number;
  /** The moment up to which the trail is sealed; absent before the first seal. */
  readonly sealedTo?: string;
  /** How many were found; the first of them are listed. */
  readonly broken: number;
  readonly findings: readonly Finding[];
}

/** Findings that a result lists. */
export const MAX_FINDINGS = 20;

/** A subject's rows with the heads that are known of them; `displaced` are rows that their keys do not fit. */
export interface KnownChain extends KnownHeads {
  readonly subject: string;
  readonly rows: readonly AuditRow[];
  readonly hasItem: boolean;
  readonly displaced: readonly number[];
}

/** The first break of a subject's chain. */
export const judgeChain = (chain: KnownChain): Finding | undefined => {
  const { subject, rows, newest, sealed = [], expired, hasItem, displaced } = chain;
  if (rows.length === 0 && expired === undefined)
    return sealed.length === 0 ? undefined : { how: 'vanished', subject, seq: 1 };
  const [moved = Infinity] = displaced;
  const found = findBreak(rows, chain);
  // By its own number: in the place of one that is gone stands another.
  const rowId = (seq: number) => {
    const row = rows.find((one) => one.seq === seq);
    return row === undefined ? {} : { rowId: row.id };
  };
  if (found !== undefined && found.seq <= moved) return { ...found, subject, ...rowId(found.seq) };
  if (moved < Infinity) return { how: 'edited', subject, seq: moved, ...rowId(moved) };
  return hasItem && newest === undefined
    ? { how: 'headless', subject, seq: rows.at(-1)?.seq ?? 0 }
    : undefined;
};

const named = (how: Tampering, row: { readonly id: string; readonly subject?: string }): Finding => ({
  how,
  rowId: row.id,
  ...(row.subject === undefined ? {} : { subject: row.subject }),
});

/** Rows of no chain against the seal of their period. */
const judgeEvents = (seal: Seal, rows: readonly EventRow[], isExpired: boolean): Finding[] => {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const sealed = new Set(seal.events.map(({ id }) => id));
  const changed = seal.events.flatMap(({ id, hash }): Finding[] => {
    const row = kept.get(id);
    if (row === undefined) return isExpired ? [] : [named('removed', { id })];
    return hashEvent(row) === hash ? [] : [named('edited', row)];
  });
  return [...changed, ...rows.filter(({ id }) => !sealed.has(id)).map((row) => named('added', row))];
};

/** Chained rows of a period that were not there when it was sealed. What is missing shows in the chains. */
const judgeAdded = (seal: Seal, rows: readonly AuditRow[]): Finding[] => {
  const heads = new Map(seal.heads.map(({ subject, seq }) => [subject, seq]));
  return rows
    .filter(({ subject, seq }) => seq > (heads.get(subject) ?? 0))
    .map((row) => ({ ...named('added', row), seq: row.seq }));
};

/** A period's rows against its seal; of one that has expired any may be gone. */
export const judgePeriod = (seal: Seal, rows: readonly TrailRow[], now: Date): readonly Finding[] => [
  ...judgeEvents(
    seal,
    rows.filter((row) => !isChained(row)),
    hasExpired(seal, now),
  ),
  ...judgeAdded(seal, rows.filter(isChained)),
];

/** The heads of one subject that seals hold, by subject, in the seals' order. */
export const addSealedHeads = (known: Map<string, ChainHead[]>, { heads }: Seal): void => {
  for (const { subject, seq, hash } of heads)
    known.set(subject, [...(known.get(subject) ?? []), { seq, hash }]);
};
