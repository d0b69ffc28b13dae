import type { Candidate } from './judge-sentences.ts';

/**
 * The sentences kept that speak of a thing as known which only a sentence left out has brought up.
 *
 * @param all every sentence, in order
 * @param chosen those kept
 */
export const findOrphans = (
  all: readonly Candidate[],
  chosen: readonly Candidate[],
): ReadonlySet<Candidate> => {
  const kept = new Set(chosen);
  const said = new Set<string>();
  const leftOut = new Set<string>();
  const orphans = new Set<Candidate>();
  for (const candidate of all) {
    const isOrphan =
      kept.has(candidate) && candidate.known.some((stem) => leftOut.has(stem) && !said.has(stem));
    if (isOrphan) orphans.add(candidate);
    for (const stem of candidate.stems) (kept.has(candidate) && !isOrphan ? said : leftOut).add(stem);
  }
  return orphans;
};
