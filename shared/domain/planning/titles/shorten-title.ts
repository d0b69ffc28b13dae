import { cutWord, isUnspaced } from '../captions/cut-words.ts';
import { countMarks, isInsideQuotation } from '../text/open-quotation.ts';
import { bareWord, scoreHeadline } from './score-headline.ts';
import { splitSentences, splitWords } from '../text/split-sentences.ts';

/** As many words of a longer title are readable at thumbnail size (MEDIA.md). */
const MOST_WORDS = 5;
/** A title that is no longer stays whole: it is readable in five lines, and no cut can change what it says. */
const WHOLE = { words: 10, characters: 52 };
/** Of several clauses each may do alone. */
const SEVERAL = { words: 8, characters: 42 };

/** Chinese and Japanese characters that are readable at that size. */
const MOST_CHARACTERS = 14;

/** Room that a text takes, in Chinese characters: letters are half as wide. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (isUnspaced(sign) ? 1 : bareWord(sign) === '' ? 0 : 0.5), 0);

/** Whether most of a text is written without spaces. */
const isMostlyUnspaced = (text: string): boolean =>
  countMarks(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 3 >
  countMarks(text, /\p{L}/gu);

/** The first clause of a title without spaces, or as many of its pieces as fit. */
const shortenUnspaced = (title: string): readonly string[] => {
  const clause = title.split(/[、，。：；！？!?,:;|—]+/u).find(bareWord) ?? title;
  let text = '';
  for (const piece of cutWord(clause)) {
    if (text !== '' && measure(text + piece) > MOST_CHARACTERS) break;
    text += piece;
  }
  return splitWords(text).slice(0, WHOLE.words);
};

const ENDS_CLAUSE = /[:;?!|,…]["'”’)\]]*$/u;

const endsClause = (clause: readonly string[]): boolean =>
  ENDS_CLAUSE.test(clause.at(-1) ?? '') && !isInsideQuotation(clause.join(' '));

/** The clauses of a title, in words as they are written; signs that stand alone part them. */
const cutClauses = (title: string): readonly (readonly string[])[] => {
  const clauses: string[][] = [];
  for (const sentence of splitSentences(title)) {
    let clause: string[] = [];
    clauses.push(clause);
    for (const word of splitWords(sentence)) {
      const says = bareWord(word) !== '';
      if (says) clause.push(word);
      if (!says || endsClause(clause)) clauses.push((clause = []));
    }
  }
  return clauses.filter(({ length }) => length > 0);
};

const ABBREVIATED = /^(?:\p{L}\.)+$/u;

/** Without quotation marks that have lost their partner, nor the mark at which it was cut. */
const tidy = (words: readonly string[]): readonly string[] => {
  const text = words.join(' ');
  const isPaired = countMarks(text, /"/g) % 2 === 0 && countMarks(text, /“/g) === countMarks(text, /”/g);
  const kept = isPaired ? words : words.map((word) => word.replace(/["“”]/gu, ''));
  return kept.map((word, at) =>
    at < kept.length - 1 || ABBREVIATED.test(word)
      ? word
      : word.replace(/(?<![,;:.])[,;:.]+(?=["'”’]?$)/u, ''),
  );
};

const fits = (words: readonly string[], most = WHOLE): boolean =>
  words.length <= MOST_WORDS || (words.length <= most.words && words.join(' ').length <= most.characters);

/** Every run of words of a clause that a thumbnail has room for, with how well it stands for the title. */
const listRuns = (clause: readonly string[]) => {
  const bare = clause.map(bareWord);
  return clause.flatMap((_, from) =>
    Array.from({ length: Math.min(WHOLE.words, clause.length - from) }, (__, more) => from + more + 1)
      .map((to) => ({ from, to, words: clause.slice(from, to) }))
      .filter(({ words }) => fits(words))
      .map(({ to, words }) => ({ words, score: scoreHeadline({ clause: bare, from, to }) })),
  );
};

/**
 * A title as a thumbnail can show it, in its order: whole where it is short, otherwise at most ten words that
 * still say what it is about, cut where that breaks the least.
 */
export const shortenTitle = (title: string): readonly string[] => {
  if (isMostlyUnspaced(title) && measure(title) > MOST_CHARACTERS) return shortenUnspaced(title);
  const clauses = cutClauses(title);
  const all = clauses.flat();
  const isParted = /\s[^\p{L}\p{N}\s]+\s/u.test(title);
  if (all.length <= MOST_WORDS || (!isParted && fits(all, clauses.length > 1 ? SEVERAL : WHOLE)))
    return tidy(all);
  const [first, ...runs] = clauses.flatMap(listRuns);
  if (first === undefined) return [];
  return tidy(runs.reduce((best, run) => (run.score > best.score ? run : best), first).words);
};
