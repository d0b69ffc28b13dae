import { findOrphans } from './find-orphans.ts';
import type { Candidate } from './judge-sentences.ts';

export interface ToldFilm {
  /** Sentences of the earlier film, in order. */
  readonly told: readonly string[];
  /** Seconds of a film that says these sentences. */
  readonly secondsOf: (chosen: readonly Candidate[]) => number;
  readonly seconds: number;
}

/** A film may be so much shorter or longer than asked before sentences come or go. */
const SHORTEST = 0.9;
const LONGEST = 1.08;
/** Fewer of its sentences left, and it is another text. */
const LEAST_LEFT = 0.5;
/** Share of the words that an edited sentence has in common with what it was. */
const LIKENESS = 0.5;
/** What is left of a film that was much longer or shorter is no start for this one. */
const NEAR_LENGTH = [0.6, 1.3] as const;
/** Each round mends one sentence; a text that needs more is chosen from anew. */
const ROUNDS = 40;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const likeness = (one: string, other: string): number => {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common / Math.max(1, ours.size + theirs.size - common);
};

/** Where each told sentence stands now: itself, or between its neighbours what it was edited into. */
const findTold = (all: readonly Candidate[], told: readonly string[]): readonly number[] => {
  const places = told.map((text) => all.findIndex((candidate) => candidate.text === text));
  const edited = places.map((place, at) => {
    if (place >= 0) return place;
    const from = places.slice(0, at).findLast((before) => before >= 0) ?? -1;
    const to = places.slice(at + 1).find((after) => after >= 0) ?? all.length;
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + 1 + step);
    const alike = between.map((index) => likeness(told[at]!, all[index]!.text));
    const best = Math.max(0, ...alike);
    return best < LIKENESS ? -1 : between[alike.indexOf(best)]!;
  });
  return [...new Set(edited.filter((place) => place >= 0))].toSorted((one, other) => one - other);
};

interface Notes extends ToldFilm {
  readonly all: readonly Candidate[];
  /** Of the told sentences that are left. */
  readonly first: ReadonlySet<number>;
}

const isAlone = ({ all }: Notes, chosen: ReadonlySet<number>, at: number): boolean =>
  (all[at]!.leans && !chosen.has(at - 1)) || (all[at]!.promises && !chosen.has(at + 1));

const isNeeded = ({ all }: Notes, chosen: ReadonlySet<number>, at: number): boolean =>
  (chosen.has(at + 1) && all[at + 1]!.leans) || (chosen.has(at - 1) && all[at - 1]!.promises);

const inOrder = (chosen: ReadonlySet<number>): readonly number[] =>
  [...chosen].toSorted((one, other) => one - other);

const candidatesOf = ({ all }: Notes, chosen: ReadonlySet<number>): readonly Candidate[] =>
  inOrder(chosen).map((at) => all[at]!);

const without = (chosen: ReadonlySet<number>, at: number): ReadonlySet<number> =>
  new Set([...chosen].filter((one) => one !== at));

/** The neighbour without which a sentence cannot be said is said too; where there is none, neither is said. */
const completeOne = (notes: Notes, chosen: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const at = inOrder(chosen).find((index) => isAlone(notes, chosen, index));
  if (at === undefined) return undefined;
  const other = notes.all[at]!.leans && !chosen.has(at - 1) ? at - 1 : at + 1;
  const isThere = notes.all[other] !== undefined && !notes.all[other].isAside;
  return isThere ? new Set([...chosen, other]) : without(chosen, at);
};

/** Drops the least of the sentences that nothing hangs on, new ones first. */
const dropOne = (notes: Notes, chosen: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const inner = inOrder(chosen).slice(1, -1);
  const free = inner.filter((at) => !isNeeded(notes, chosen, at));
  const cost = (at: number): number => notes.all[at]!.score + (notes.first.has(at) ? 100 : 0);
  const least = free.toSorted((one, other) => cost(one) - cost(other))[0];
  return least === undefined ? undefined : without(chosen, least);
};

/** Adds the best of the sentences that stand alone and fit. */
const addOne = (notes: Notes, chosen: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const from = Math.min(...chosen);
  const to = Math.max(...chosen);
  const orphans = findOrphans(notes.all, candidatesOf(notes, chosen)).size;
  return notes.all
    .map((_, at) => at)
    .filter((at) => at > from && at < to && !chosen.has(at) && !notes.all[at]!.isAside)
    .toSorted((one, other) => notes.all[other]!.score - notes.all[one]!.score)
    .map((at) => new Set([...chosen, at]))
    .find((more) => {
      const added = candidatesOf(notes, more);
      const isWhole = inOrder(more).every((at) => !isAlone(notes, more, at));
      return (
        isWhole &&
        notes.secondsOf(added) <= notes.seconds * LONGEST &&
        findOrphans(notes.all, added).size <= orphans
      );
    });
};

const mendOne = (notes: Notes, chosen: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const completed = completeOne(notes, chosen);
  if (completed !== undefined) return completed;
  const seconds = notes.secondsOf(candidatesOf(notes, chosen));
  if (seconds > notes.seconds * LONGEST) return dropOne(notes, chosen);
  return seconds < notes.seconds * SHORTEST ? addOne(notes, chosen) : undefined;
};

/**
 * The sentences of an earlier film of these notes that still stand, and as few others as its length needs. Undefined
 * where too little of it is left, its length is another, or what is left does not make a film: then the choice is
 * made anew.
 */
export const keepTold = (all: readonly Candidate[], film: ToldFilm): readonly Candidate[] | undefined => {
  const places = findTold(all, film.told);
  if (places.length === 0 || places.length < film.told.length * LEAST_LEFT) return undefined;
  const notes: Notes = { ...film, all, first: new Set(places) };
  const left = film.secondsOf(candidatesOf(notes, notes.first)) / film.seconds;
  if (left < NEAR_LENGTH[0] || left > NEAR_LENGTH[1]) return undefined;
  let chosen: ReadonlySet<number> = notes.first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mended = mendOne(notes, chosen);
    if (mended === undefined) break;
    chosen = mended;
  }
  const made = candidatesOf(notes, chosen);
  const seconds = film.secondsOf(made);
  const isLong = seconds >= film.seconds * SHORTEST && seconds <= film.seconds * LONGEST;
  const isWhole = inOrder(chosen).every((at) => !isAlone(notes, chosen, at));
  return isLong && isWhole && made.length > 0 && !made[0]!.isAside ? made : undefined;
};
