import type { Pace } from '../../domain/planning/choose-pace.ts';
import { type Candidate, judgeSentences } from './judge-sentences.ts';
import { chooseSentences, type Frame } from './choose-sentences.ts';
import type { Quote } from './read-sentences.ts';
import { findOrphans } from './find-orphans.ts';
import { keepTold } from './keep-told.ts';

/** Notes up to this much longer than asked are taken whole. */
const NEAR_ENOUGH = 1.08;
const OPENINGS_LOOKED_AT = 6;
const CLOSINGS_LOOKED_AT = 4;
/** The author's own first words are usually the best ones, and the last ones nearly always. */
const OWN_PLACE = 1.2;
const OWN_END = 3;
/** It says nothing yet, or "It was built by shepherds" of what only the title names. */
const WEAK_OPENING = -4;
/** Shares of the time that an opening may take and that has to be left with it. */
const LONGEST_OPENING = 0.6;
const LEAST_TO_SAY = 0.8;
/** Shares of the time that a choice has to fill: tried in turn for each closing, then again with less. */
const SHORTEST = [[0.95, 0.9], [0.75]] as const;
/** The same for the best closing, before there is another. */
const SHORTEST_OF_BEST = [0.95, 0.9, 0.8] as const;

/** Seconds of the film that says these sentences. */
const secondsOf = (chosen: readonly Candidate[], { pauses }: Pace): number => {
  const gaps = chosen.map((candidate, at) => {
    if (at === 0) return pauses.opening;
    return candidate.paragraph === chosen[at - 1]?.paragraph ? pauses.sentence : pauses.paragraph;
  });
  return chosen.reduce((sum, candidate, at) => sum + candidate.seconds + (gaps[at] ?? 0), pauses.closing);
};

/**
 * First sentence of the film: stands alone, short enough to catch, leaves enough to say, preferably the author's
 * own.
 */
const findOpening = (candidates: readonly Candidate[], seconds: number): number => {
  let left = candidates.reduce((sum, candidate) => sum + candidate.seconds, 0);
  const scores = candidates.slice(0, OPENINGS_LOOKED_AT).map((candidate, at) => {
    const isEnough = left >= seconds * LEAST_TO_SAY;
    left -= candidate.seconds;
    const isAlone = candidate.leans && !candidate.isFirst;
    if (isAlone || candidate.isAside || !isEnough) return -10;
    const isLong = candidate.seconds > seconds * LONGEST_OPENING;
    const length = isLong ? -8 : -Math.max(0, candidate.seconds - 8) * 0.3;
    const place = at === 0 ? OWN_PLACE : -at * 0.2;
    return candidate.score + length + (candidate.introduces || candidate.leans ? WEAK_OPENING : place);
  });
  return Math.max(0, scores.indexOf(Math.max(...scores)));
};

/** Where a film that must end with that sentence has to begin its last run. */
const rootOf = (candidates: readonly Candidate[], at: number): number =>
  at > 0 && candidates[at]?.leans ? rootOf(candidates, at - 1) : at;

/** Last sentences that a film may have, best first: no question, little before it that it leans on. */
const findClosings = (candidates: readonly Candidate[], opening: number): readonly number[] => {
  const from = Math.max(opening + 1, candidates.length - CLOSINGS_LOOKED_AT);
  const scored = candidates.slice(from).map((candidate, index) => {
    const at = from + index;
    if (candidate.isAside || candidate.promises) return { at, score: -10 };
    const own = at === candidates.length - 1 ? OWN_END : 0;
    const run = at - rootOf(candidates, at);
    return { at, score: candidate.score * 0.4 + own + index * 0.2 - run * 0.5 };
  });
  return scored.toSorted((one, other) => other.score - one.score).map(({ at }) => at);
};

/** What fits from the start on: where no choice does, because single sentences are too long. */
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

type Ends = Pick<Frame, 'opening'> & { readonly closings: readonly number[] };

/** Rather a film that is somewhat short than one that ends anywhere. */
const chooseBetween = (
  candidates: readonly Candidate[],
  { opening, closings }: Ends,
  time: Pick<Frame, 'target' | 'gap'>,
): readonly number[] => {
  for (const [round, tries] of SHORTEST.entries())
    for (const [at, closing] of closings.entries())
      for (const shortest of round === 0 && at === 0 ? SHORTEST_OF_BEST : tries) {
        const chosen = chooseSentences(candidates, { ...time, opening, closing, shortest });
        if (chosen !== undefined) return chosen;
      }
  return takeFirst(candidates, opening, time.target);
};

const choose = (candidates: readonly Candidate[], seconds: number, pace: Pace): readonly Candidate[] => {
  const opening = findOpening(candidates, seconds);
  const closings = findClosings(candidates, opening);
  let target = seconds - pace.pauses.opening - pace.pauses.closing;
  let best:
    | { readonly chosen: readonly Candidate[]; readonly off: number; readonly isEnd: boolean }
    | undefined;
  // The gaps depend on which paragraphs stay, so the time is corrected by what the first choice came to.
  for (let round = 0; round < 3; round += 1) {
    const time = { target, gap: pace.pauses.sentence };
    const indexes = chooseBetween(candidates, { opening, closings }, time);
    const chosen = indexes.flatMap((at) => candidates[at] ?? []);
    const excess = secondsOf(chosen, pace) - seconds;
    const [off, isEnd] = [Math.abs(excess), indexes.at(-1) === closings[0]];
    const isBetter = best === undefined || (isEnd === best.isEnd ? off < best.off : isEnd);
    if (best === undefined || isBetter) best = { chosen, off, isEnd };
    if (best.off < seconds * 0.05) break;
    target = Math.max(2, target - excess);
  }
  return best?.chosen ?? [];
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

/** Begins after "I want to talk about bees.", unless what follows leans on it. */
const withoutAnnouncement = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const at = candidates.findIndex(({ introduces }) => !introduces);
  return at <= 0 || candidates[at]?.leans ? candidates : candidates.slice(at);
};

/**
 * Condenses notes to a time by leaving sentences out: those that stay are unchanged and in their order.
 *
 * @param paragraphs sentences of the notes
 * @returns the sentences kept, by paragraph; all that say something where the notes are short
 */
export const condenseNotes = (
  paragraphs: readonly (readonly Quote[])[],
  wish: Wish,
): readonly (readonly string[])[] => {
  const { title, seconds, pace } = wish;
  const candidates = judgeSentences(paragraphs, { title, pace });
  const usable = candidates.filter((candidate) => !candidate.isAside);
  const all = withoutAnnouncement(usable.length > 0 ? usable : candidates);
  const chosen = secondsOf(all, pace) <= seconds * NEAR_ENOUGH ? all : chooseFilm(all, wish);
  return paragraphs
    .map((_, paragraph) =>
      chosen.filter((candidate) => candidate.paragraph === paragraph).map(({ text }) => text),
    )
    .filter((sentences) => sentences.length > 0);
};
