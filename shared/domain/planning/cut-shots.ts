import { estimateWord, type Pace } from './choose-pace.ts';

/** Seconds; MEDIA.md: pictures change every 3 to 7 s. */
const USUAL = 4.6;
const SHORTEST = 2.3;
/** A picture that stands no longer than this is not changed in the middle of a clause. */
const LONGEST_WHOLE = 7.5;

const CLAUSE_END = /[,;:.!?…–—]["'”’)]*$/;
const CONJUNCTIONS = new Set(
  'and but or so because while when where which who until before after than as if although'.split(' '),
);

/** How good it is to change the picture before a word, in seconds of distance that it is worth. */
const placeBonus = (words: readonly string[], at: number): number => {
  const before = words[at - 1] ?? '';
  if (/[.!?…]["'”’)]*$/.test(before)) return 1.6;
  if (CLAUSE_END.test(before)) return 1.1;
  return CONJUNCTIONS.has((words[at] ?? '').toLowerCase()) ? 0.5 : -0.8;
};

const bestCut = (
  words: readonly string[],
  starts: readonly number[],
  wish: { readonly time: number; readonly from: number; readonly end: number },
): number | undefined => {
  let best: number | undefined;
  let bestScore = -Infinity;
  for (let at = 1; at < words.length; at += 1) {
    const start = starts[at] ?? 0;
    if (start - wish.from < SHORTEST || wish.end - start < SHORTEST) continue;
    const bonus = placeBonus(words, at);
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
  const starts = words.map((word) => {
    const start = time;
    time += estimateWord(word, pace) + (/[.!?…]["'”’)]*$/.test(word) ? pace.pauses.sentence : 0);
    return start;
  });
  const end = time - pace.pauses.sentence + tail;
  const count = Math.max(1, Math.round(end / USUAL));
  const cuts = [0];
  for (let shot = 1; shot < count; shot += 1) {
    const from = starts[cuts.at(-1) ?? 0] ?? 0;
    const wanted = from + (end - from) / (count - shot + 1);
    const cut = bestCut(words, starts, { time: wanted, from, end });
    if (cut !== undefined) cuts.push(cut);
  }
  return cuts;
};
