import { isSentence } from './find-verb.ts';
import { BEGINNINGS_OF_MINE, PAST_OR_PARTICIPLES, PAST_VERBS, TIMES } from './sentence-words.ts';
import { quoteWords, type Reader, type Reading } from './topic-reading.ts';

const SUBJECTS =
  /^(?:i|you|we|they|he|she|it|there|(?:i|you|we|they|he|she|it|there)['’](?:m|re|s|ve|ll|d)) /i;

const toSaying = (words: readonly string[]): Reading => ({ ...quoteWords(words), isClause: true });

/** "money flows to me", "that my son called", "can't sleep" of oneself. */
export const readStatement: Reader = (words) => {
  const [first = '', second = ''] = words;
  if (first === 'that' && /^(?:i|you|we|they|he|she|it|there|my|our|the)$/i.test(second))
    return readStatement(words.slice(1));
  if (BEGINNINGS_OF_MINE.has(first.replace('’', "'")) && second !== '') return toSaying(['I', ...words]);
  // "lost my job", of oneself.
  const isPast = PAST_VERBS.has(first) || PAST_OR_PARTICIPLES.has(first);
  if (isPast && second === 'my') return toSaying(['I', ...words]);
  const isSpoken = SUBJECTS.test(words.join(' ').replace(TIMES, '')) && !/^(?:and|or)$/.test(second);
  return isSpoken || isSentence(words) ? toSaying(words) : undefined;
};

const BEING = /^(?:with|without|in|at|under|by|near|among|between|inside|outside|beside|beyond|above|like)$/;
const TIME = /^(?:before|after|during|since|until)$/;
/** What begins like this is part of no sentence: "if only", "good night", "no regrets". */
const LOOSE =
  /^(?:[a-z]+, (?:my|dear|little|sweet) |(?:if|because|although|and|but|or|so|not|no|nor|yes|hello|goodbye|thanks|sorry|let['’]s|thank you)(?:[ ,]|$)|may (?:all|i|you|we|my|the|your|they|every|this) |(?:i|you|me|we|us|he|she|it|they)$|good (?:morning|night|evening|luck|bye)$)/i;

export const readLoose: Reader = (words) => (LOOSE.test(words.join(' ')) ? quoteWords(words) : undefined);

/** "after a breakup" → "the time after a breakup". */
export const readPhrase: Reader = (words) => {
  const text = words.join(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0) return undefined;
  if (BEING.test(first)) return { text: `being ${text}`, kind: 'doing' };
  if (TIME.test(first)) return { text: `the time ${text}`, kind: 'thing' };
  if (first === 'from' && rest.includes('to')) return { text: `the way ${text}`, kind: 'thing' };
  return /^when(?:ever)?$/.test(first)
    ? { text: `the moments ${text}`, kind: 'thing', isPlural: true }
    : undefined;
};
