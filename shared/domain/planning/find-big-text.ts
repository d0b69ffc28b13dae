import { splitWords } from './split-sentences.ts';

/** Words that fit on a card. */
const MOST_WORDS = 6;

const strip = (word: string): string => word.replaceAll(/^["'“”‘’(]+|["'“”‘’),.;:!?…—–]+$/g, '');
const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion|percent|per|degrees?|times)$/i;
const COUNTING =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
const LINKING =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|is|are|was|were|that|which|from|with|than|as|it|per)$/i;

const isYear = (word: string): boolean => /^(?:1[1-9]|20)\d\d$/.test(word);

/** How much a figure dominates its sentence: 0 for none, 1 for a bare count, up to 3 for money or a share. */
const figureRank = (word: string, next: string): number => {
  const bare = strip(word);
  if (/\d/.test(bare)) {
    if (isYear(bare) || /^\d{1,2}(?:st|nd|rd|th)$/.test(bare)) return 0;
    if (/[%$£€]/.test(bare) || /[\d,.]{4,}/.test(bare) || MAGNITUDE.test(strip(next))) return 3;
    return bare.length > 1 ? 1.5 : 1;
  }
  if (!COUNTING.test(bare)) return 0;
  return MAGNITUDE.test(strip(next)) ? 2.5 : 0;
};

export interface BigText {
  /** Index of the first word that it shows. */
  readonly at: number;
  readonly text: string;
}

/** The figure of a sentence with the words that say what it counts, where it is strong enough for a card. */
export const findFigure = (words: readonly string[]): BigText | undefined => {
  const ranks = words.map((word, at) => figureRank(word, words[at + 1] ?? ''));
  const best = Math.max(0, ...ranks);
  if (best < 1.5) return undefined;
  const at = ranks.indexOf(best);
  const isWhole = /[%$£€]/.test(words[at] ?? '') && !MAGNITUDE.test(strip(words[at + 1] ?? ''));
  if (isWhole) return { at, text: strip(words[at] ?? '') };
  const shown: string[] = [];
  for (const word of words.slice(at, at + MOST_WORDS - 1)) {
    shown.push(strip(word));
    const endsClause = /[,;:.!?…)”"]$/.test(word);
    const saysWhat = shown.length > 1 && !MAGNITUDE.test(strip(word)) && !LINKING.test(strip(word));
    if (endsClause || saysWhat) break;
  }
  while (shown.length > 1 && LINKING.test(shown.at(-1) ?? '')) shown.pop();
  return { at, text: shown.join(' ') };
};

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
