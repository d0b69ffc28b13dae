import type { WordTiming } from '../film.ts';
import { timePieces, type CaptionWord } from './time-pieces.ts';

/** Words that stand on screen together. `start` and `end` are seconds of the scene's sound. */
export interface CaptionGroup {
  readonly words: readonly CaptionWord[];
  readonly start: number;
  readonly end: number;
}

/** How words are cut into captions. */
export interface CaptionGrouping {
  /** Cost of a caption by its number of words; it has no more than this list says. */
  readonly sizeCost: readonly number[];
  readonly mostCharacters: number;
}

/** Three to five words at a time; two lines of Montserrat ExtraBold at 84 px in 820 px hold as many characters. */
export const WORD_GROUPS: CaptionGrouping = { sizeCost: [0, 9, 3, 0.4, 0, 0.8], mostCharacters: 29 };
/** Calm lines that are read at leisure. */
export const LINE_GROUPS: CaptionGrouping = {
  sizeCost: [0, 9, 7, 4, 2, 1, 0.3, 0, 0.2, 0.6],
  mostCharacters: 42,
};

/** A caption stays for this long after its last word, unless the next one comes. */
const LINGER_SECONDS = 0.2;
const LONGEST_BRIDGED_GAP = 0.45;
/** Shorter than this nobody reads it (MEDIA.md: never alone on screen for less than 0.25 s). */
const SHORTEST_SECONDS = 0.25;

const SENTENCE_END = /[.!?…。！？؟۔]["'\p{Pf}\p{Pe}]*$/u;
const CLAUSE_END = /[,;:–—、，；：،؛]["'\p{Pf}\p{Pe}]*$/u;
/** Characters as wide as they are high, and what one takes more than a Latin letter. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;
const WIDE_EXCESS = 0.55;
/** Words that lean on the next one: a line that ends with them reads badly. */
const LEANING = new Set(
  'a an the of to in on at by for from with and or but as is are was were that this its his her their our your my'.split(
    ' ',
  ),
);

/** Room that a piece takes in a line, in Latin letters, with the space before it. */
const lettersOf = ({ text, joined }: CaptionWord): number =>
  text.length + WIDE_EXCESS * (text.match(WIDE)?.length ?? 0) + (joined ? 0 : 1);

const breakCost = (word: CaptionWord): number => {
  if (SENTENCE_END.test(word.text)) return 0;
  if (CLAUSE_END.test(word.text)) return 0.5;
  return LEANING.has(word.text.toLowerCase()) ? 4.5 : 2;
};

const groupCost = (
  words: readonly CaptionWord[],
  [first, last]: readonly [number, number],
  { sizeCost, mostCharacters }: CaptionGrouping,
): number => {
  const members = words.slice(first, last + 1);
  const characters = members.reduce((sum, word) => sum + lettersOf(word), -1);
  const seconds = (words[last + 1]?.start ?? members.at(-1)!.end) - members[0]!.start;
  const inner = members.slice(0, -1);
  const crossed = inner.filter((word) => SENTENCE_END.test(word.text)).length;
  const commas = inner.filter((word) => CLAUSE_END.test(word.text)).length;
  return (
    (sizeCost[members.length] ?? Infinity) +
    breakCost(members.at(-1)!) +
    crossed * 12 +
    commas * 3 +
    Math.max(0, characters - mostCharacters) * (members.length > 1 ? 4 : 0) +
    (seconds < SHORTEST_SECONDS ? 40 : Math.max(0, 0.7 - seconds) * 4)
  );
};

/** Cheapest way to cut the words, as the index of the first word of each group. */
const cutGroups = (words: readonly CaptionWord[], grouping: CaptionGrouping): readonly number[] => {
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= words.length; end += 1) {
    cost[end] = Infinity;
    for (let first = Math.max(0, end - grouping.sizeCost.length + 1); first < end; first += 1) {
      const total = cost[first]! + groupCost(words, [first, end - 1], grouping);
      if (total < cost[end]!) {
        cost[end] = total;
        from[end] = first;
      }
    }
  }
  const starts: number[] = [];
  for (let end = words.length; end > 0; end = from[end]!) starts.unshift(from[end]!);
  return starts;
};

/**
 * Cuts a scene's words into captions, and long ones of Chinese and Japanese into pieces of captions: at sentence
 * and clause ends where it can, never after an article or preposition where it need not, and so that each can be read. A caption is shown from its
 * first word until the next caption, or until a moment after its last word where a pause follows.
 */
export const groupCaptions = (
  said: readonly WordTiming[],
  grouping: CaptionGrouping = WORD_GROUPS,
): readonly CaptionGroup[] => {
  const words = timePieces(said);
  const starts = cutGroups(words, grouping);
  return starts.map((firstWord, index) => {
    const members = words.slice(firstWord, starts[index + 1] ?? words.length);
    const start = members[0]!.start;
    const last = members.at(-1)!.end;
    const next = words[starts[index + 1] ?? words.length]?.start ?? Infinity;
    const bridged = next - last <= LONGEST_BRIDGED_GAP;
    const end = bridged ? next : Math.max(last + LINGER_SECONDS, start + SHORTEST_SECONDS);
    return { words: members, start, end: Math.min(end, next) };
  });
};
