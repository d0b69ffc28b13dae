import { type ChainHead, hashEvent } from '../domain/audit-chain.ts';
import { FacelessError } from '../domain/errors.ts';
import { isChained, type TrailRow } from '../domain/audit.ts';
import { hasExpired, type Seal } from '../domain/seal.ts';
import {
  addSealedHeads,
  type Finding,
  judgeChain,
  judgePeriod,
  MAX_FINDINGS,
  type VerificationResult,
  type VerificationScope,
} from '../domain/verification.ts';
import type { SealStore, TrailStore } from '../ports/audit.ts';
import type { Clock } from '../ports/world.ts';
import { mapLimited } from './map-limited.ts';
import { readWholeTrail } from './read-whole-trail.ts';
import { walkSeals } from './walk-seals.ts';

export interface VerifyTrailDeps {
  readonly trail: TrailStore;
  readonly seals: Pick<SealStore, 'findHead' | 'get'>;
  readonly clock: Clock;
  /** Asked before each read; throws where there is no time left. */
  readonly assertTime?: () => void;
  /** Hears how far it is, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Chains read at once. */
const PARALLEL = 16;

/** Of the whole work, by count of reads: an hour's rows are read once here, and once more as chains. */
const SEALS_SHARE = 0.5;

/** What is gathered on the way. */
interface Walk {
  readonly findings: Finding[];
  /** Heads that seals hold, by subject: a subject that only rows name has none. */
  readonly heads: Map<string, ChainHead[]>;
  /** By subject, up to where its rows have expired: of any time, since a chain is read whole. */
  readonly expired: Map<string, ChainHead>;
  readonly now: Date;
  rows: number;
  seals: number;
  /** The moment up to which rows have been read. */
  readTo: string | undefined;
}

const isWithin = ({ from, to }: Pick<Seal, 'from' | 'to'>, scope: VerificationScope): boolean =>
  (scope.to === undefined || from < scope.to) && (scope.from === undefined || to > scope.from);

const gatherSubjects = (walk: Walk, rows: readonly TrailRow[]): void => {
  for (const { subject } of rows.filter(isChained)) walk.heads.set(subject, walk.heads.get(subject) ?? []);
};

/** A row that its index does not show and that is still there: its keys were edited. */
const explainRemoved = async (deps: VerifyTrailDeps, seal: Seal, finding: Finding): Promise<Finding> => {
  if (finding.how !== 'removed' || finding.rowId === undefined) return finding;
  const row = await deps.trail.findEvent(finding.rowId);
  const sealed = seal.events.find(({ id }) => id === finding.rowId);
  return row !== undefined && hashEvent(row) === sealed?.hash ? { ...finding, how: 'edited' } : finding;
};

const walkPeriod = async (deps: VerifyTrailDeps, walk: Walk, seal: Seal): Promise<void> => {
  const { from, to } = seal;
  const rows = await Array.fromAsync(readWholeTrail(deps.trail, { from, to }));
  gatherSubjects(walk, rows);
  walk.rows += rows.filter((row) => !isChained(row)).length;
  for (const finding of judgePeriod(seal, rows, walk.now))
    walk.findings.push(await explainRemoved(deps, seal, finding));
};

/** Rows that no good seal covers: not yet, or no more. Their subjects are held against their own heads. */
const walkUnsealed = async (
  { trail }: VerifyTrailDeps,
  walk: Walk,
  { from, to }: Pick<VerificationScope, 'from' | 'to'>,
): Promise<void> => {
  if (from !== undefined && to !== undefined && from >= to) return;
  for await (const row of readWholeTrail(trail, { from, to })) gatherSubjects(walk, [row]);
};

/** One good seal: its heads are what the chains are held against; its period's rows are held against it. */
const takeSeal = async (
  deps: VerifyTrailDeps,
  walk: Walk,
  { seal, scope }: { readonly seal: Seal; readonly scope: VerificationScope },
): Promise<void> => {
  const { subject } = scope;
  if (hasExpired(seal, walk.now))
    for (const { subject: name, seq, hash } of seal.heads) walk.expired.set(name, { seq, hash });
  if (subject !== undefined) {
    addSealedHeads(walk.heads, { ...seal, heads: seal.heads.filter((head) => head.subject === subject) });
  } else if (isWithin(seal, scope)) {
    await walkUnsealed(deps, walk, { from: walk.readTo, to: seal.from });
    walk.readTo = seal.to;
    addSealedHeads(walk.heads, seal);
    await walkPeriod(deps, walk, seal);
  }
};

const walkChains = async (deps: VerifyTrailDeps, walk: Walk): Promise<void> => {
  let done = 0;
  const found = await mapLimited([...walk.heads], PARALLEL, async ([subject, sealed]) => {
    deps.assertTime?.();
    const chain = await deps.trail.readChain(subject);
    walk.rows += chain.rows.length;
    done += 1;
    deps.onProgress?.(SEALS_SHARE + (1 - SEALS_SHARE) * (done / walk.heads.size));
    return judgeChain({ ...chain, subject, sealed, expired: walk.expired.get(subject) });
  });
  walk.findings.push(...found.filter((finding) => finding !== undefined));
};

/**
 * Holds the trail against itself: every seal against the one before and against its period's rows, every subject's
 * chain against the heads that seals and its own item have. The result names each place where it breaks, the first one
 * first. Throws NOT_FOUND for a subject that never was; what `assertTime` throws; UNAVAILABLE.
 */
export const verifyTrail =
  (deps: VerifyTrailDeps) =>
  async (scope: VerificationScope = {}): Promise<VerificationResult> => {
    const { subject, from, to } = scope;
    const walk: Walk = {
      findings: [],
      heads: new Map(),
      expired: new Map(),
      now: deps.clock.now(),
      rows: 0,
      seals: 0,
      readTo: from,
    };
    if (subject !== undefined) walk.heads.set(subject, []);
    const head = await deps.seals.findHead();
    for await (const { seal, finding } of walkSeals(deps.seals, head)) {
      deps.assertTime?.();
      walk.seals += 1;
      deps.onProgress?.(SEALS_SHARE * (walk.seals / (head?.version ?? 1)));
      if (finding !== undefined) walk.findings.push(finding);
      else if (seal !== undefined) await takeSeal(deps, walk, { seal, scope });
    }
    if (subject === undefined) await walkUnsealed(deps, walk, { from: walk.readTo, to });
    await walkChains(deps, walk);
    const isUnknown = subject !== undefined && walk.rows === 0 && !walk.expired.has(subject);
    if (isUnknown && walk.findings.length === 0)
      throw new FacelessError('NOT_FOUND', `The trail knows no ${subject}.`);
    const { findings, rows, seals, heads } = walk;
    return {
      whole: findings.length === 0,
      rows,
      subjects: heads.size,
      seals,
      ...(head && { sealedTo: head.sealedTo }),
      broken: findings.length,
      findings: findings.slice(0, MAX_FINDINGS),
    };
  };
