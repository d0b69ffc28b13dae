import { follows, isIntact, type Seal, type SealHead } from '../domain/seal.ts';
import type { Finding } from '../domain/verification.ts';
import type { SealStore } from '../ports/audit.ts';
import { mapLimited } from './map-limited.ts';

/** Seals read at once. */
const PARALLEL = 16;

export interface WalkedSeal {
  /** Undefined where it is gone. */
  readonly seal: Seal | undefined;
  readonly finding: Finding | undefined;
}

const broken = (how: Finding['how'], seq: number): Finding => ({ how, subject: 'seal', seq });

const judge = (
  seal: Seal | undefined,
  {
    seq,
    previous,
    head,
  }: { readonly seq: number; readonly previous: Seal | undefined; readonly head: SealHead },
): Finding | undefined => {
  const isNewest = seq === head.version;
  if (seal === undefined) return broken(isNewest ? 'cut' : 'removed', seq);
  // After one that is gone nothing is known of what it should follow.
  const isKnown = seq === 1 || previous !== undefined;
  const isRight = isIntact(seal) && seal.seq === seq && (!isKnown || follows(seal, previous));
  return isRight && (!isNewest || seal.hash === head.sealHash) ? undefined : broken('edited', seq);
};

/** Every seal in order: whether it is whole, follows the one before, and ends where the head says. */
export async function* walkSeals(
  seals: Pick<SealStore, 'findHead' | 'get'>,
  head: SealHead | undefined,
): AsyncGenerator<WalkedSeal> {
  if (head === undefined) {
    const seal = await seals.get(1);
    if (seal !== undefined) yield { seal, finding: broken('headless', 1) };
    return;
  }
  let previous: Seal | undefined;
  for (let first = 1; first <= head.version; first += PARALLEL) {
    const count = Math.min(PARALLEL, head.version - first + 1);
    const wanted = Array.from({ length: count }, (_, index) => first + index);
    const read = await mapLimited(wanted, PARALLEL, async (seq) => seals.get(seq));
    for (const [index, seal] of read.entries()) {
      yield { seal, finding: judge(seal, { seq: first + index, previous, head }) };
      previous = seal;
    }
  }
}
