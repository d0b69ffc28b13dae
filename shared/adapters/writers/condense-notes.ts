import type { Pace } from '../../domain/planning/choose-pace.ts';
import { type Candidate, judgeSentences } from './judge-sentences.ts';
import { chooseSentences } from './choose-sentences.ts';
import { findOrphans } from './find-orphans.ts';
import { keepTold } from './keep-told.ts';

/** Notes up to this much longer than asked are taken whole. */
const NEAR_ENOUGH = 1.08;
const OPENINGS_LOOKED_AT = 6;
const CLOSINGS_LOOKED_AT = 4;
/** The author's own first and last words are usually the best ones. */
const OWN_PLACE = 1.2;

/** Seconds of the film that says these sentences. */
const secondsOf = (chosen: readonly Candidate[], { pauses }: Pace): number => {
  const gaps = chosen.map((candidate, at) => {
    if (at === 0) return pauses.opening;
    return candidate.paragraph === chosen[at - 1]?.paragraph ? pauses.sentence : pauses.paragraph;
  });
  return chosen.reduce((sum, candidate, at) => sum + candidate.seconds + (gaps[at] ?? 0), pauses.closing);
};

const isBest = (score: number, of: readonly number[]): boolean => score === Math.max(...of);

/** First sentence of the film: stands alone, short enough to catch, preferably the author's own. */
const findOpening = (candidates: readonly Candidate[], longest: number): number => {
  const first = candidates.slice(0, OPENINGS_LOOKED_AT);
  const scores = first.map((candidate, at) => {
    if (candidate.leans || candidate.isAside) return -10;
    const length = candidate.seconds > longest ? -8 : -Math.max(0, candidate.seconds - 8) * 0.3;
    return candidate.score + length + (at === 0 ? OWN_PLACE : -at * 0.2);
  });
  return Math.max(
    0,
    scores.findIndex((score) => isBest(score, scores)),
  );
};

/** Where a film that must end with that sentence has to begin its last run. */
const rootOf = (candidates: readonly Candidate[], at: number): number =>
  at > 0 && candidates[at]?.leans ? rootOf(candidates, at - 1) : at;

/** Last sentence of the film: no question, little before it that it leans on. */
const findClosing = (candidates: readonly Candidate[], opening: number): number => {
  const from = Math.max(opening + 1, candidates.length - CLOSINGS_LOOKED_AT);
  const scores = candidates.slice(from).map((candidate, index) => {
    const at = from + index;
    if (candidate.isAside || candidate.promises) return -10;
    const isOwn = at === candidates.length - 1;
    return (
      candidate.score * 0.4 + (isOwn ? OWN_PLACE : 0) + index * 0.2 - (at - rootOf(candidates, at)) * 0.5
    );
  });
  return (
    from +
    Math.max(
      0,
      scores.findIndex((score) => isBest(score, scores)),
    )
  );
};

/** What fits from the start on: where the exact choice finds nothing, because single sentences are too long. */
const takeFirst = (candidates: readonly Candidate[], from: number, seconds: number): readonly number[] => {
  const chosen = [from];
  let left = seconds - (candidates[from]?.seconds ?? 0);
  for (let at = from + 1; at < candidates.length; at += 1) {
    left -= candidates[at]?.seconds ?? 0;
    if (left < 0) break;
    chosen.push(at);
  }
  return chosen;
};

const choose = (candidates: readonly Candidate[], seconds: number, pace: Pace): readonly Candidate[] => {
  const opening = findOpening(candidates, seconds * 0.6);
  const closing = findClosing(candidates, opening);
  let target = seconds - pace.pauses.opening - pace.pauses.closing;
  let chosen: readonly Candidate[] = [];
  // The gaps depend on which paragraphs stay, so the time is corrected by what the first choice came to.
  for (let round = 0; round < 3; round += 1) {
    const indexes =
      chooseSentences(candidates, { target, gap: pace.pauses.sentence, opening, closing }) ??
      takeFirst(candidates, opening, target);
    chosen = indexes.flatMap((at) => candidates[at] ?? []);
    const excess = secondsOf(chosen, pace) - seconds;
    if (Math.abs(excess) < seconds * 0.05) break;
    target = Math.max(2, target - excess);
  }
  return chosen;
};

/** Below everything else: taken only where a neighbour cannot be said without it. */
const ORPHAN = -20;
const ROUNDS = 4;

/** Chooses again without what cannot be understood, as long as that leaves less of it. */
const chooseWhole = (candidates: readonly Candidate[], seconds: number, pace: Pace): readonly Candidate[] => {
  let judged = candidates;
  let best: { readonly chosen: readonly Candidate[]; readonly orphans: number } | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = choose(judged, seconds, pace);
    const orphans = findOrphans(judged, chosen);
    if (best === undefined || orphans.size < best.orphans) best = { chosen, orphans: orphans.size };
    if (orphans.size === 0) break;
    judged = judged.map((one) => (orphans.has(one) ? { ...one, score: ORPHAN } : one));
  }
  return best?.chosen ?? [];
};

/** What these notes give anew stays as it is, also where it came out too long or too short for an edit to leave it so. */
const chooseFilm = (all: readonly Candidate[], { seconds, pace, told = [] }: Wish): readonly Candidate[] => {
  const anew = chooseWhole(all, seconds, pace);
  const isAnew = anew.length === told.length && anew.every(({ text }, at) => text === told[at]);
  if (isAnew) return anew;
  return keepTold(all, { told, seconds, secondsOf: (some) => secondsOf(some, pace) }) ?? anew;
};

interface Wish {
  readonly title: string;
  readonly seconds: number;
  readonly pace: Pace;
  /** Sentences of an earlier film of these notes, which stay as far as they still stand in them. */
  readonly told?: readonly string[];
}

/**
 * Condenses notes to a time by leaving sentences out: those that stay are unchanged and in their order.
 *
 * @param paragraphs sentences of the notes
 * @returns the sentences kept, by paragraph; all of them where the notes are short
 */
export const condenseNotes = (
  paragraphs: readonly (readonly string[])[],
  wish: Wish,
): readonly (readonly string[])[] => {
  const { title, seconds, pace } = wish;
  const candidates = judgeSentences(paragraphs, { title, pace });
  const usable = candidates.filter((candidate) => !candidate.isAside);
  const all = usable.length > 0 ? usable : candidates;
  const chosen = secondsOf(all, pace) <= seconds * NEAR_ENOUGH ? all : chooseFilm(all, wish);
  return paragraphs
    .map((_, paragraph) =>
      chosen.filter((candidate) => candidate.paragraph === paragraph).map(({ text }) => text),
    )
    .filter((sentences) => sentences.length > 0);
};
