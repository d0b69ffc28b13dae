import { isProper } from './inflect-words.ts';
import { BEFORE_OWNERS_AND_ARTICLES, OWNERS_AND_ARTICLES } from './sentence-words.ts';
import type { Reading } from './topic-reading.ts';
import {
  BARE_BEFORE_OF, COUNTABLE, COUNTABLE_WITH_WORD, DETERMINERS, NOT_GERUNDS, ORDINALS, PLURALS, SINGULARS, UNIQUE,
} from './topic-words.ts'; // prettier-ignore

/** The head of a thing ends before one of these: "the people | who raised me", "the mistakes | I made". */
const HEAD_ENDS =
  /^(?:of|for|in|with|at|before|after|about|to|from|on|during|under|between|when|that|by|through|who|whom|whose|which|where|without|like|over|into|around|near|against|behind|beyond|as|while|than|i|you|we|they|he|she|it)$/i;

/** "two cats | sleeping", "the grandfather | telling stories", but "the walking paths" and "forest bathing trips". */
const isParticiple = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (at === 0 || !word.endsWith('ing') || NOT_GERUNDS.has(word) || DETERMINERS.has(before)) return false;
  const isFollowed = DETERMINERS.has(words[at + 1] ?? '') || HEAD_ENDS.test(words[at + 1] ?? '');
  return isFollowed || isPluralWord(before) || DETERMINERS.has(words[at - 2] ?? '');
};

/** "the way | my son laughs", but "all my friends". */
const isPartOf = (words: readonly string[], at: number): boolean =>
  OWNERS_AND_ARTICLES.has(words[at] ?? '') && !BEFORE_OWNERS_AND_ARTICLES.has(words[at - 1] ?? '');

export const headOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex(
    (word, at) => at > 0 && (HEAD_ENDS.test(word) || isParticiple(words, at) || isPartOf(words, at)),
  );
  return end > 0 ? words.slice(0, end) : words;
};

export const isPluralWord = (word: string): boolean =>
  PLURALS.has(word) ||
  (word.endsWith('s') &&
    !SINGULARS.has(word) &&
    (!isProper(word) || word.endsWith('days')) &&
    !/(?:ss|us|is|ness|['’]s)$/.test(word));

const OF_ONE = /^(?:an?|one|each|every|another|this)$/;
/** "a few words", "a hundred reasons". */
const MANY_OF_ONE = /^(?:few|couple|lot|hundred|thousand|dozen|million)$/;

const isPlural = (head: readonly string[]): boolean => {
  const [first = '', second = ''] = head;
  if (head.includes('and')) return true;
  if (OF_ONE.test(first) && !MANY_OF_ONE.test(second)) return false;
  return isPluralWord(head.at(-1) ?? '');
};

/** "5-minute break", "10 minute walk". */
const LASTING = /^\d+[- ](?:second|minute|hour|day|week|month|year|step)\b/;
const articleOfNumber = (number: string): string => (/^(?:8|11\b|18\b)/.test(number) ? 'an ' : 'a ');

/** The article that one of many cannot do without: "gym" → "the gym", "body scan" → "a body scan". */
const articleOf = (head: readonly string[], next: string | undefined): string => {
  const [first = ''] = head;
  const last = head.at(-1) ?? '';
  const isAlone = head.length === 1;
  const isNamed = DETERMINERS.has(first) || head.some((word) => /['’]s?$|^\p{Lu}/u.test(word));
  if (isNamed || isPlural(head)) return '';
  if (/^\d+[ap]m$/.test(first)) return 'the ';
  if (/^\p{N}/u.test(first))
    return LASTING.exec(head.slice(0, 2).join(' ')) === null ? '' : articleOfNumber(first);
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
