import type { TrailRow } from '../domain/audit.ts';
import { FacelessError, isCode } from '../domain/errors.ts';
import {
  follows,
  isIntact,
  makeSeal,
  type Period,
  planPeriod,
  type Seal,
  type SealHead,
  startOfPeriod,
} from '../domain/seal.ts';
import { logDataModification } from '../observability/audit.ts';
import type { SealStore, TrailStore } from '../ports/audit.ts';
import type { Clock, NewId } from '../ports/world.ts';
import { readWholeTrail } from './read-whole-trail.ts';

export interface SealTrailDeps {
  readonly trail: Pick<TrailStore, 'readPage'>;
  readonly seals: SealStore;
  readonly clock: Clock;
  /** A UUID for the audit rows of one tick. */
  readonly newRequestId: NewId;
}

/** Seals of one tick: what was missed for longer goes on at the next. */
const MOST = 100;

const findFirstRow = async (
  { trail }: SealTrailDeps,
  from: string | undefined,
): Promise<string | undefined> => {
  const { rows } = await trail.readPage({ filter: { from }, order: 'oldest', limit: 1 });
  return rows[0]?.timestamp;
};

/** Where the last seal ended, or the hour of the very first row. */
const findPeriod = async (deps: SealTrailDeps, head: SealHead | undefined): Promise<Period | undefined> => {
  const firstRow = await findFirstRow(deps, head?.sealedTo);
  const from = head?.sealedTo ?? (firstRow && startOfPeriod(firstRow));
  return from === undefined ? undefined : planPeriod({ from, firstRow, now: deps.clock.now() });
};

/** The seal of that number which is there already: a tick before this one ended between its two writes. */
const adopt = async ({ seals }: SealTrailDeps, made: Seal, head: SealHead | undefined): Promise<Seal> => {
  const seal = await seals.get(made.seq);
  const previous = head && { seq: head.version, hash: head.sealHash, to: head.sealedTo };
  if (seal !== undefined && isIntact(seal) && follows(seal, previous)) return seal;
  throw new FacelessError('UNAVAILABLE', `Seal ${made.seq} is there, and does not follow the one before it.`);
};

const sealPeriod = async (deps: SealTrailDeps, head: SealHead | undefined, period: Period): Promise<void> => {
  const rows: TrailRow[] = await Array.fromAsync(readWholeTrail(deps.trail, period));
  const previous = head && { seq: head.version, hash: head.sealHash };
  const made = makeSeal({ previous, period, rows });
  const seal = (await deps.seals.put(made)) ? made : await adopt(deps, made, head);
  const { seq, from, to, root } = seal;
  const context = { actor: 'tick:seal-audit', requestId: deps.newRequestId() };
  const details = { seq, from, to, root, rows: seal.rows };
  await deps.seals.advance(head, seal, logDataModification(context, 'audit_sealed', { details }));
};

/**
 * Seals every period that is over, from where the last seal ended: what a tick missed the next one does, and of two at
 * once one goes on. Returns how many periods this call sealed. Throws UNAVAILABLE, also for a seal
 * that is not the service's own.
 */
export const sealTrail = (deps: SealTrailDeps) => async (): Promise<number> => {
  for (let sealed = 0; sealed < MOST; sealed += 1) {
    const head = await deps.seals.findHead();
    const period = await findPeriod(deps, head);
    if (period === undefined) return sealed;
    try {
      await sealPeriod(deps, head, period);
    } catch (error) {
      // Another tick has sealed it meanwhile, and goes on.
      if (isCode(error, 'STALE') || isCode(error, 'CONFLICT')) return sealed;
      throw error;
    }
  }
  return MOST;
};
