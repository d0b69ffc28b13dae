/**
 * Seals (OBSERVABILITY): what the trail held, hour by hour, kept apart from it. Each is chained to the one before, so
 * that a subject cannot vanish with its rows, nor a seal with what it says. Pure.
 */
import { type ChainHead, FIRST_HASH, hashEvent } from './audit-chain.ts';
import { isChained, type TrailRow } from './audit.ts';
import { toCanonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { merkleRoot } from './merkle.ts';

/** Milliseconds of a seal's period, at most; empty hours before the first row go with it. */
export const SEAL_PERIOD = 3_600_000;

/**
 * Milliseconds until a period that has ended is sealed. A row is stamped before it is written: with every retry of the
 * SDK and of a transaction that takes below two minutes, and the indexes follow within seconds.
 */
export const SEAL_LAG = 600_000;

/** A subject that moved in the period: the newest row of its chain then. */
export interface SealedHead extends ChainHead {
  readonly subject: string;
}

/** A row of no chain. */
export interface SealedEvent {
  readonly id: string;
  readonly hash: string;
}

export interface Seal {
  readonly schema: 1;
  /** From 1, without a gap. */
  readonly seq: number;
  /** RFC 3339, UTC: rows of this moment and later, and before `to`. */
  readonly from: string;
  readonly to: string;
  /** How many rows were written in the period. */
  readonly rows: number;
  /** RFC 3339: rows of the period may be gone after this. Absent where none of them expires. */
  readonly keptUntil?: string;
  /** Merkle root over heads, then events. */
  readonly root: string;
  /** Of the seal before; zeros for the first. */
  readonly prevHash: string;
  /** SHA-256(prevHash ‖ canonical JSON of what stands above). */
  readonly hash: string;
  readonly heads: readonly SealedHead[];
  readonly events: readonly SealedEvent[];
}

/** Where the sealing is, as its item has it: an audited thing itself. */
export interface SealHead {
  readonly id: string;
  readonly owner: string;
  /** Equals the newest seal's `seq`. */
  readonly version: number;
  readonly auditHash: string;
  /** Of that seal. */
  readonly sealHash: string;
  readonly sealedTo: string;
  readonly updatedAt: string;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

const startOfHour = (time: string): number => Math.floor(Date.parse(time) / SEAL_PERIOD) * SEAL_PERIOD;

/** The start of the period in which that moment lies. */
export const startOfPeriod = (time: string): string => new Date(startOfHour(time)).toISOString();

/**
 * The next period to seal, from where the last one ended; undefined while none is over for long enough. Hours without
 * rows are passed over in one: `firstRow` is the time of the first row from `from` on.
 */
export const planPeriod = (input: {
  readonly from: string;
  readonly firstRow: string | undefined;
  readonly now: Date;
}): Period | undefined => {
  const { from, firstRow, now } = input;
  const latest = Math.floor((now.getTime() - SEAL_LAG) / SEAL_PERIOD) * SEAL_PERIOD;
  const end = firstRow === undefined ? latest : startOfHour(firstRow) + SEAL_PERIOD;
  const to = Math.min(end, latest);
  return to > Date.parse(from) ? { from, to: new Date(to).toISOString() } : undefined;
};

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** What a period's rows leave for its seal. */
export const gatherLeaves = (rows: readonly TrailRow[]): Pick<Seal, 'heads' | 'events'> => {
  const heads = new Map<string, SealedHead>();
  for (const row of rows.filter(isChained)) {
    const { subject, seq, hash } = row;
    if ((heads.get(subject)?.seq ?? 0) < seq) heads.set(subject, { subject, seq, hash });
  }
  const events = rows.filter((row) => !isChained(row));
  return {
    heads: [...heads.values()].toSorted((a, b) => byText(a.subject, b.subject)),
    events: events
      .map((row) => ({ id: row.id, hash: hashEvent(row) }))
      .toSorted((a, b) => byText(a.id, b.id)),
  };
};

const hashSeal = ({ schema, seq, from, to, rows, keptUntil, root, prevHash }: Omit<Seal, 'hash'>): string =>
  sha256(prevHash + toCanonicalJson({ schema, seq, from, to, rows, keptUntil, root }));

/** When the first of some rows expires. */
const findFirstExpiry = (rows: readonly TrailRow[]): string | undefined =>
  rows
    .map(({ expiresAt }) => expiresAt)
    .filter((time) => time !== undefined)
    .toSorted(byText)[0];

/** The seal of a period that follows `previous`. */
export const makeSeal = (input: {
  readonly previous: Pick<Seal, 'seq' | 'hash'> | undefined;
  readonly period: Period;
  readonly rows: readonly TrailRow[];
}): Seal => {
  const { previous, period, rows } = input;
  const leaves = gatherLeaves(rows);
  const keptUntil = findFirstExpiry(rows);
  const seal = {
    schema: 1,
    seq: (previous?.seq ?? 0) + 1,
    ...period,
    rows: rows.length,
    ...(keptUntil !== undefined && { keptUntil }),
    root: merkleRoot([...leaves.heads, ...leaves.events]),
    prevHash: previous?.hash ?? FIRST_HASH,
    ...leaves,
  } as const;
  return { ...seal, hash: hashSeal(seal) };
};

/** Whether a seal is as it was made. */
export const isIntact = (seal: Seal): boolean =>
  seal.root === merkleRoot([...seal.heads, ...seal.events]) && seal.hash === hashSeal(seal);

/** Whether rows of its period may be gone by now. */
export const hasExpired = ({ keptUntil }: Pick<Seal, 'keptUntil'>, now: Date): boolean =>
  keptUntil !== undefined && Date.parse(keptUntil) <= now.getTime();

/** Whether a seal comes after that one, or is the first where there is none. */
export const follows = (seal: Seal, previous: Pick<Seal, 'seq' | 'hash' | 'to'> | undefined): boolean =>
  seal.seq === (previous?.seq ?? 0) + 1 &&
  seal.prevHash === (previous?.hash ?? FIRST_HASH) &&
  (previous === undefined || seal.from === previous.to);
