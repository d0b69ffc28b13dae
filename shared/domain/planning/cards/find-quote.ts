import type { BigText } from './big-text.ts';
import { curlQuotes } from '../captions/curl-quotes.ts';
import { splitWords } from '../text/split-sentences.ts';

/** Between single marks, those before letters are apostrophes. */
const QUOTED = /“([^“”]{4,})”|«([^«»]{4,})»|‘((?:[^‘’]|’(?=\p{L})){4,})’(?!\p{L})/gu;
const FEWEST_WORDS = 4;
const MOST_WORDS = 18;
/** A quotation is not cut for so few words. */
const WORDS_TO_SPARE = 4;

const SPEECH =
  /^(?:sa(?:y|ys|id|ying)|(?:ask|answer|repl|cr|reason|whisper|shout|add|declar|exclaim|announc|remark|insist|claim|warn|promis|argu|explain|conclud|observ|not|mutter|demand|recall|respond|admit|confess|yell|call(?:ed)? out|joke?|predict|advis|preach)(?:e|s|es|ed|ies|ied|y|ted|ting|ing)?|wr(?:ite|ites|ote|itten|iting)|reads?|tells?|told|thinks?|thought|goes|went|puts?|that|motto|proverb|words)$/i;
const NAMES_ALL = /^(?:an?|the|of|to|in|on|at|by|for|and|or|from|with|as|is|it|its)$/i;

const bare = (word: string | undefined): string =>
  (word ?? '').replace(/^[^\p{L}]+/u, '').replace(/(?<![^\p{L}])[^\p{L}]+$/u, '');

/** "The Lord of the Rings": what is called so, not what somebody says. */
const isTitle = (said: readonly string[]): boolean =>
  said.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || NAMES_ALL.test(bare(word)));

const isSentence = (said: string): boolean => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}].*[.!?…]['’]?$/su.test(said);

/** Whether the words around a quotation say that somebody says it. */
const isSpoken = (before: readonly string[], said: string, after: readonly string[]): boolean => {
  const last = before.at(-1) ?? '';
  if (/[,:—–]$/.test(last) || SPEECH.test(last)) return true;
  const isClause = /[,!?]$/.test(said) || (after[0]?.startsWith(',') ?? false);
  return isClause && after.slice(0, 3).some((word) => SPEECH.test(bare(word)));
};

/** Before such a word a long sentence may break off. */
const BREAKS = /^(?:and|or|but|because|when|while|where|who|which|that|if|than|as|so|until|before|after)$/i;

/** How many of the words stand on a card: whole sentences where they fit, else a clause. */
const cutQuotation = (said: readonly string[]): number => {
  if (said.length <= MOST_WORDS + WORDS_TO_SPARE) return said.length;
  const ends = (pattern: RegExp): number =>
    said.slice(0, MOST_WORDS).findLastIndex((word, at) => at >= FEWEST_WORDS - 1 && pattern.test(word)) + 1;
  const sentences = ends(/[.!?…]['’)]*$/);
  if (sentences > 0) return sentences;
  const rest = said.findIndex((word) => /[.!?…]['’)]*$/.test(word)) + 1;
  if (rest > 0 && rest <= MOST_WORDS + WORDS_TO_SPARE) return rest;
  const clause = ends(/[,;:—–]['’)]*$/);
  if (clause > 0) return clause;
  const joint = said
    .slice(0, MOST_WORDS + 1)
    .findLastIndex((word, at) => at >= FEWEST_WORDS && BREAKS.test(word));
  return joint > 0 ? joint : MOST_WORDS;
};

/** What is said in quotation marks, where it can stand alone: the sentence, or a clause of a long one. */
export const findQuote = (narration: string): BigText | undefined => {
  for (const match of curlQuotes(narration).matchAll(QUOTED)) {
    const text = narration.slice(match.index + 1, match.index + match[0].length - 1).trim();
    const said = splitWords(text);
    const before = splitWords(narration.slice(0, match.index));
    const after = splitWords(narration.slice(match.index + match[0].length));
    if (said.length < FEWEST_WORDS || isTitle(said)) continue;
    if (!isSentence(text) && !isSpoken(before, text, after.slice(0, 4))) continue;
    const length = cutQuotation(said);
    const shown = said
      .slice(0, length)
      .join(' ')
      .replace(/[,;:—–]$/, '');
    const isWhole = length === said.length || /[.!?…]$/.test(shown);
    return { at: before.length, text: isWhole ? shown : `${shown} …` };
  }
  return undefined;
};
