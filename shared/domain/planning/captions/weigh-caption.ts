import type { WordTiming } from '../../film.ts';
import { isUnspaced } from './cut-words.ts';
import { findSentenceEnds } from '../text/find-sentence-ends.ts';
import type { CaptionWord } from './time-pieces.ts';

/** What lines of captions have room for, in units of the letters' size. */
export interface CaptionRoom {
  readonly maxWidth: number;
  readonly maxLines: number;
  /** Between two words, and between the pieces of one. */
  readonly gap: number;
  readonly joinedGap: number;
  readonly widthOf: (text: string) => number;
}

/** How words are cut into captions. */
export interface CaptionGrouping {
  /** Cost of a caption by its number of words; it has no more than this list says. */
  readonly sizeCost: readonly number[];
  readonly mostCharacters: number;
  /** Left out where captions are not drawn. */
  readonly room?: CaptionRoom;
}

/** How the sense goes on after a word. */
type Stop = 'sentence' | 'clause' | 'none' | 'leaning' | 'in-word';

/** What it costs to end a caption there, and to go on past it. */
const STOP_COSTS: Readonly<Record<Stop, { readonly end: number; readonly inner: number }>> = {
  sentence: { end: 0, inner: 12 },
  clause: { end: 0.5, inner: 3 },
  none: { end: 2, inner: 0 },
  leaning: { end: 4.5, inner: 0 },
  'in-word': { end: 7, inner: 0 },
};

/** A word of a caption with all that its place depends on. */
export interface WeighedWord {
  readonly word: CaptionWord;
  readonly stop: Stop;
  /** Room that it takes in a line, in Latin letters, with the space before it. */
  readonly letters: number;
  readonly width: number;
}

const SENTENCE_END = /[.!?…。！？؟۔]["'\p{Pf}\p{Pe}]*$/u;
const CLAUSE_END = /[,;:–—、，；：،؛]["'\p{Pf}\p{Pe}]*$/u;
/** One full stop: where it ends no sentence, it is that of "Dr." or "e.g.". */
const FULL_STOP = /(?<!\.)\.["'\p{Pf}\p{Pe}]*$/u;
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

const lettersOf = ({ text, joined }: CaptionWord): number =>
  text.length + WIDE_EXCESS * (text.match(WIDE)?.length ?? 0) + (joined ? 0 : 1);

const stopInWord = (text: string): Stop => {
  if (!isUnspaced(text)) return 'in-word';
  if (SENTENCE_END.test(text)) return 'sentence';
  return CLAUSE_END.test(text) ? 'clause' : 'none';
};

const stopAfter = (text: string, isSentenceEnd: boolean): Stop => {
  if (SENTENCE_END.test(text)) {
    if (isSentenceEnd) return 'sentence';
    return FULL_STOP.test(text) ? 'leaning' : 'clause';
  }
  if (CLAUSE_END.test(text)) return 'clause';
  return LEANING.has(text.toLowerCase()) ? 'leaning' : 'none';
};

/** Weighs the pieces of words for the cuts between them. */
export const weighPieces = (
  pieces: readonly CaptionWord[],
  said: readonly WordTiming[],
  room: CaptionRoom | undefined,
): readonly WeighedWord[] => {
  const ends = findSentenceEnds(said.map(({ text }) => text).join(' '));
  let at = -1;
  return pieces.map((word, index) => {
    at += word.text.split(' ').length - (word.joined ? 1 : 0);
    const stop = pieces[index + 1]?.joined ? stopInWord(word.text) : stopAfter(word.text, ends.has(at));
    return { word, stop, letters: lettersOf(word), width: room?.widthOf(word.text) ?? 0 };
  });
};

/** What does not fit the lines, in units of the letters' size. */
const overflowOf = (members: readonly WeighedWord[], room: CaptionRoom): number => {
  let line = 1;
  let taken = 0;
  let over = 0;
  for (const [at, { word, width }] of members.entries()) {
    const gap = word.joined ? room.joinedGap : room.gap;
    const wanted = at === 0 ? width : taken + gap + width;
    const isBroken = at > 0 && wanted > room.maxWidth;
    if (isBroken) line += 1;
    taken = isBroken ? width : wanted;
    over += line > room.maxLines ? width : Math.max(0, taken - room.maxWidth);
  }
  return over;
};

/** Letters are drawn smaller where words do not fit: worse than any caption of one word. */
const overflowCost = (members: readonly WeighedWord[], room: CaptionRoom | undefined): number => {
  if (room === undefined || members.length === 1) return 0;
  const over = overflowOf(members, room);
  return over === 0 ? 0 : 25 + 6 * over;
};

/** How badly words stand together in a caption, apart from how long it is seen. */
export const weighCaption = (
  members: readonly WeighedWord[],
  { sizeCost, mostCharacters, room }: CaptionGrouping,
): number => {
  const characters = members.reduce((sum, { letters }) => sum + letters, -1);
  const passed = members.slice(0, -1).reduce((sum, { stop }) => sum + STOP_COSTS[stop].inner, 0);
  return (
    (sizeCost[members.length] ?? Infinity) +
    STOP_COSTS[members.at(-1)!.stop].end +
    passed +
    Math.max(0, characters - mostCharacters) * (members.length > 1 ? 4 : 0) +
    overflowCost(members, room)
  );
};
