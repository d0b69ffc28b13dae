import { isProper } from './inflect-words.ts';
import type { Reading } from './topic-reading.ts';
import {
  BARE_BEFORE_OF, COUNTABLE, COUNTABLE_WITH_WORD, DETERMINERS, ORDINALS, PLURALS, SINGULARS, UNIQUE,
} from './topic-words.ts'; // prettier-ignore

/** The head of a thing ends before one of these: "the people | who raised me", "the mistakes | I made". */
const HEAD_ENDS =
  /^(?:of|for|in|with|at|before|after|about|to|from|on|during|under|between|when|that|by|through|who|whom|whose|which|where|without|like|over|into|around|near|against|behind|beyond|as|while|than|i|you|we|they|he|she|it)$/i;

const headOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex((word, at) => at > 0 && HEAD_ENDS.test(word));
  return end > 0 ? words.slice(0, end) : words;
};

const isPluralWord = (word: string): boolean =>
  PLURALS.has(word) ||
  (word.endsWith('s') && !SINGULARS.has(word) && !isProper(word) && !/(?:ss|us|is|ness|['’]s)$/.test(word));

const isPlural = (head: readonly string[]): boolean =>
  head.includes('and') || isPluralWord(head.at(-1) ?? '');

/** The article that one of many cannot do without: "gym" → "the gym", "body scan" → "a body scan". */
const articleOf = (head: readonly string[], next: string | undefined): string => {
  const [first = ''] = head;
  const last = head.at(-1) ?? '';
  const isAlone = head.length === 1;
  const isNamed = DETERMINERS.has(first) || /['’]s?$|^\p{N}|^\p{Lu}/u.test(first);
  if (isNamed || isPlural(head)) return '';
  if (ORDINALS.has(first) && !isAlone) return 'the ';
  if (first === 'inner' && COUNTABLE.has(last)) return 'my ';
  if (isAlone && next === 'of' && !COUNTABLE.has(last) && !BARE_BEFORE_OF.has(last)) return 'the ';
  if (isAlone && next === 'of' && /^(?:end|start|beginning|ending)$/.test(last)) return 'the ';
  if (UNIQUE.has(last) && (isAlone || !COUNTABLE.has(last))) return 'the ';
  return COUNTABLE.has(last) && !(isAlone && COUNTABLE_WITH_WORD.has(last)) ? 'a ' : '';
};

/** Whatever is no other form: what there is. */
export const readThing = (words: readonly string[]): Reading => {
  const head = headOf(words);
  const article = articleOf(head, words[head.length]);
  return { text: article + words.join(' '), kind: 'thing', isPlural: isPlural(head) };
};
