import { splitWords } from './split-sentences.ts';

/** Words that fit on a card. */
const MOST_WORDS = 6;

/** A word without the punctuation around it. */
export const strip = (word: string): string =>
  word.replace(/^["'“”‘’(]+/, '').replace(/(?<!["'“”‘’),.;:!?…—–])["'“”‘’),.;:!?…—–]+$/, '');
const LINKING =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|is|are|was|were|that|which|from|with|than|as|it|per)$/i;

/** Words for a card, and where they are said. */
export interface BigText {
  /** Index of the first word that it shows. */
  readonly at: number;
  readonly text: string;
}

const QUOTED = /["“]([^"“”]{12,})["”]/;
const FEWEST_QUOTED = 4;

/** The first words of quoted speech, where it is long enough to stand alone. */
export const findQuote = (narration: string): BigText | undefined => {
  const match = QUOTED.exec(narration);
  const said = splitWords(match?.[1] ?? '');
  if (match === null || said.length < FEWEST_QUOTED) return undefined;
  const clause = said.findIndex((word, at) => at >= 3 && /[,;:.!?…—]$/.test(word));
  const length = clause >= 0 && clause < MOST_WORDS ? clause + 1 : Math.min(said.length, MOST_WORDS);
  const text = said
    .slice(0, length)
    .join(' ')
    .replace(/[,;:—]$/, '');
  const isWhole = length === said.length || /[.!?]$/.test(text);
  return { at: splitWords(narration.slice(0, match.index)).length, text: isWhole ? text : `${text} …` };
};

const MOST_WORDS_OF_AN_ITEM = 3;

/** Cuts "tanks and lamps" and the like at their commas and conjunctions, up to the end of the clause. */
const cutItems = (words: readonly string[], from: number): readonly BigText[] => {
  const items: BigText[] = [];
  let current: string[] = [];
  let start = from;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const isConjunction = /^(?:and|or)$/i.test(word);
    if (!isConjunction && (current.length > 0 || !LINKING.test(strip(word)))) {
      if (current.length === 0) start = at;
      current.push(strip(word));
    }
    const isEnd = /[.;:!?…]["'”’)]*$/.test(word);
    if (current.length > 0 && (isConjunction || isEnd || word.endsWith(',') || at === words.length - 1)) {
      items.push({ at: start, text: current.join(' ') });
      current = [];
    }
    if (isEnd) break;
  }
  return items;
};

/** Items of "jars, tanks and lamps": at least three, each of at most three words. */
export const findItems = (words: readonly string[]): readonly BigText[] => {
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma < 0) return [];
  const others = cutItems(words, comma + 1);
  const longest = Math.max(0, ...others.map(({ text }) => splitWords(text).length));
  const hasEnd = words.slice(comma + 1).some((word) => /^(?:and|or)$/i.test(word));
  if (!hasEnd || others.length < 2 || longest > MOST_WORDS_OF_AN_ITEM) return [];
  let from = comma;
  while (from > 0 && comma - from + 1 < longest && !LINKING.test(strip(words[from - 1] ?? ''))) from -= 1;
  const first = {
    at: from,
    text: words
      .slice(from, comma + 1)
      .map(strip)
      .join(' '),
  };
  return [first, ...others];
};
