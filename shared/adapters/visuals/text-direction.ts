/** The order of words in a line: the bidirectional algorithm of Unicode (UAX 9), for words that are drawn apart. */

export type Direction = 'left-to-right' | 'right-to-left';

/** Letters that are written from right to left; fonts here have those of Hebrew and Arabic. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

const EMBED = '\u202B';
const END_EMBED = '\u202C';
const MARKS: Readonly<Record<Direction, string>> = {
  'left-to-right': '\u200E',
  'right-to-left': '\u200F',
};

/** The direction of the first letter; undefined for a text without one. */
const directionOf = (text: string): Direction | undefined => {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'right-to-left' : 'left-to-right';
};

/** Numbers go on as the words before them; other signs between words of one direction take that, else the text's. */
const resolve = (words: readonly string[], base: Direction): readonly Direction[] => {
  const own = words.map(directionOf);
  return words.map((word, at) => {
    const direction = own[at];
    if (direction !== undefined) return direction;
    const before = own.slice(0, at).findLast((one) => one !== undefined) ?? base;
    const after = own.slice(at + 1).find((one) => one !== undefined) ?? base;
    return /\p{N}/u.test(word) || before === after ? before : base;
  });
};

export interface DirectedWords {
  /** Of the whole text. */
  readonly direction: Direction;
  /** The words with the marks that let signs at their edges lie as beside their neighbours. */
  readonly words: readonly string[];
  /** The words of a line, given by their indexes in the order of reading, from left to right. */
  readonly fromLeft: (line: readonly number[]) => readonly number[];
}

/** What stands against the text's direction is turned as a whole. */
const orderLine = (
  line: readonly number[],
  { directions, base }: { readonly directions: readonly Direction[]; readonly base: Direction },
): readonly number[] => {
  const runs: number[][] = [];
  for (const word of line) {
    const before = runs.at(-1);
    const isAgainst = directions[word] !== base;
    if (before !== undefined && isAgainst && directions[before[0]!] !== base) before.push(word);
    else runs.push([word]);
  }
  if (base === 'right-to-left') return runs.toReversed().flat();
  return runs.flatMap((run) => run.toReversed());
};

/** The direction of most letters: a text may begin with a word of another. */
export const mainDirection = (text: string): Direction => {
  const letters = text.match(LETTERS) ?? [];
  const turned = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return 2 * turned > letters.length ? 'right-to-left' : 'left-to-right';
};

/**
 * Sets words in their direction, as parts of a text of the direction `of`; without one, of that of their first letter. Texts from left to right alone are left as they are.
 */
export const directWords = (words: readonly string[], of?: Direction): DirectedWords => {
  const text = words.join(' ');
  const base = of ?? directionOf(text) ?? 'left-to-right';
  if (base === 'left-to-right' && !RIGHT_TO_LEFT.test(text))
    return { direction: base, words, fromLeft: (line) => line };
  const directions = resolve(words, base);
  const marked = words.map((word, at) => {
    const [before, own = base, after] = [
      directions[at - 1] ?? base,
      directions[at],
      directions[at + 1] ?? base,
    ];
    // Signs at the edge of several words against the text stay with them: drawn apart, they would lie in between.
    const isEdge = own !== base && before !== after;
    const inner = MARKS[isEdge ? own : before] + word + MARKS[isEdge ? own : after];
    return base === 'right-to-left' ? EMBED + inner + END_EMBED : inner;
  });
  return { direction: base, words: marked, fromLeft: (line) => orderLine(line, { directions, base }) };
};

/** A whole line for a renderer that orders it by itself, but takes every text to begin at the left. */
export const markLine = (line: string, direction: Direction): string =>
  direction === 'right-to-left' ? EMBED + line + END_EMBED : line;
