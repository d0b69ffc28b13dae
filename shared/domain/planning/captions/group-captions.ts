import type { WordTiming } from '../../film.ts';
import { breakPieces } from './break-word.ts';
import { toPieces, type TextPiece } from './cut-words.ts';
import { timePieces, type CaptionWord } from './time-pieces.ts';
import {
  weighCaption,
  weighPieces,
  type CaptionGrouping,
  type CaptionRoom,
  type WeighedWord,
} from './weigh-caption.ts';

/** Words that stand on screen together. `start` and `end` are seconds of the scene's sound. */
export interface CaptionGroup {
  readonly words: readonly CaptionWord[];
  readonly start: number;
  readonly end: number;
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
/** More than anything else can cost. */
const TOO_SHORT = 10_000;

/** When the words from one to another are seen together. */
const timeGroup = (words: readonly WordTiming[], first: number, last: number) => {
  const start = words[first]!.start;
  const said = words[last]!.end;
  const next = words[last + 1]?.start ?? Infinity;
  const isBridged = next - said <= LONGEST_BRIDGED_GAP;
  return { start, end: isBridged ? next : Math.max(said + LINGER_SECONDS, start + SHORTEST_SECONDS) };
};

const secondsOf = (words: readonly WordTiming[], first: number, last: number): number => {
  const { start, end } = timeGroup(words, first, last);
  return end - start;
};

/** A sum of word times may miss a quarter of a second by its last bit. */
const isTooShort = (seconds: number): boolean => seconds < SHORTEST_SECONDS - 1e-6;

const hurryCost = (seconds: number): number =>
  isTooShort(seconds) ? TOO_SHORT : Math.max(0, 0.7 - seconds) * 4;

/** Cheapest way to cut the words, as the index of the first word of each group. */
const cutGroups = (weighed: readonly WeighedWord[], grouping: CaptionGrouping): readonly number[] => {
  const words = weighed.map(({ word }) => word);
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= words.length; end += 1) {
    cost[end] = Infinity;
    for (let first = Math.max(0, end - grouping.sizeCost.length + 1); first < end; first += 1) {
      const total =
        cost[first]! +
        weighCaption(weighed.slice(first, end), grouping) +
        hurryCost(secondsOf(words, first, end - 1));
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

/** Where words follow too fast for captions of so few, what nobody could read goes on with the next. */
const joinShort = (words: readonly WordTiming[], starts: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  for (const start of starts) {
    const before = kept.at(-1);
    if (before === undefined || !isTooShort(secondsOf(words, before, start - 1))) kept.push(start);
  }
  return kept;
};

const cutFor =
  ({ widthOf, maxWidth }: CaptionRoom) =>
  (word: string): readonly TextPiece[] =>
    breakPieces(toPieces(word), (text) => widthOf(text) <= maxWidth);

/**
 * Cuts a scene's words into captions, and long ones of Chinese and Japanese into pieces of captions: at sentence
 * and clause ends where it can, never after an article or preposition where it need not, and so that each can be
 * read. Words that no line of the room holds are broken. A caption is shown from its first word until the next
 * caption, or until a moment after its last word where a pause follows.
 */
export const groupCaptions = (
  said: readonly WordTiming[],
  grouping: CaptionGrouping = WORD_GROUPS,
): readonly CaptionGroup[] => {
  const { room } = grouping;
  const words = timePieces(said, room === undefined ? toPieces : cutFor(room));
  const starts = joinShort(words, cutGroups(weighPieces(words, said, room), grouping));
  return starts.map((first, index) => {
    const next = starts[index + 1] ?? words.length;
    return { words: words.slice(first, next), ...timeGroup(words, first, next - 1) };
  });
};
