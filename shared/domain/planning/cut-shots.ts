import { estimateWord, type Pace } from './choose-pace.ts';
import { findSentenceEnds } from './text/find-sentence-ends.ts';

/** Seconds; MEDIA.md: pictures change every 3 to 7 s. */
const USUAL = 4.6;
const SHORTEST = 2.3;
/** A picture that stands no longer than this is not changed in the middle of a clause. */
const LONGEST_WHOLE = 7.5;

/** The stop of "Dr." parts nothing. */
const CLAUSE_END = /(?:[,;:!?…–—]|\.\.\.)["'”’)]*$/;
const CONJUNCTIONS = new Set(
  'and but or so because while when where which who until before after than as if although'.split(' '),
);

interface Said {
  readonly words: readonly string[];
  /** Indexes of the last word of each sentence. */
  readonly ends: ReadonlySet<number>;
  /** Seconds at which each word begins. */
  readonly starts: readonly number[];
}

/** How good it is to change the picture before a word, in seconds of distance that it is worth. */
const placeBonus = ({ words, ends }: Said, at: number): number => {
  if (ends.has(at - 1)) return 1.6;
  if (CLAUSE_END.test(words[at - 1] ?? '')) return 1.1;
  return CONJUNCTIONS.has((words[at] ?? '').toLowerCase()) ? 0.5 : -0.8;
};

const bestCut = (
  said: Said,
  wish: { readonly time: number; readonly from: number; readonly end: number },
): number | undefined => {
  let best: number | undefined;
  let bestScore = -Infinity;
  for (let at = 1; at < said.words.length; at += 1) {
    const start = said.starts[at] ?? 0;
    if (start - wish.from < SHORTEST || wish.end - start < SHORTEST) continue;
    const bonus = placeBonus(said, at);
    if (bonus < 0 && wish.end - wish.from <= LONGEST_WHOLE) continue;
    const score = bonus - Math.abs(start - wish.time);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
};

/**
 * Where the pictures of a scene change: indexes of words, the first 0, so that each lasts about 3 to 7 s and changes
 * with the sense.
 *
 * @param tail silence after the last word, in seconds
 */
export const cutShots = (words: readonly string[], pace: Pace, tail: number): readonly number[] => {
  let time = 0;
  const ends = findSentenceEnds(words.join(' '));
  const starts = words.map((word, at) => {
    const start = time;
    time += estimateWord(word, pace) + (ends.has(at) ? pace.pauses.sentence : 0);
    return start;
  });
  const end = time - pace.pauses.sentence + tail;
  const count = Math.max(1, Math.round(end / USUAL));
  const cuts = [0];
  for (let shot = 1; shot < count; shot += 1) {
    const from = starts[cuts.at(-1) ?? 0] ?? 0;
    const wanted = from + (end - from) / (count - shot + 1);
    const cut = bestCut({ words, ends, starts }, { time: wanted, from, end });
    if (cut !== undefined) cuts.push(cut);
  }
  return cuts;
};
