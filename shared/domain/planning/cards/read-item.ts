import {
  DETERMINERS,
  inIng,
  isAdverb,
  isAuxiliary,
  isJoining,
  isParticiple,
  isPreposition,
  isPronoun,
  isSubordinator,
  isSureVerb,
  NEGATIONS,
  TAKES_VERB,
} from './enumeration-words.ts';
import { strip } from './big-text.ts';
import { isVerbForm } from '../text/tell-word-class.ts';

/** Words from one index to another, which it does not hold: a stretch between commas. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A written word as it is compared. */
export const lowerOf = (word: string | undefined): string =>
  strip(word ?? '')
    .toLowerCase()
    .replaceAll('’', "'");

const MOST_WORDS = 3;
/** With "of" in it: "a slice of fresh bread". */
const MOST_WORDS_WITH_OF = 4;

export const isPlural = (word: string): boolean =>
  /[^sui]s$/.test(word) || /^(?:people|men|women|children|feet|teeth|mice|geese)$/.test(word);

/** Verbs that nothing ends with, and things as well. */
const NEEDS_OBJECT: ReadonlySet<string> = new Set([
  'saw',
  'felt',
  'lead',
  'cut',
  'bit',
  'hit',
  'shot',
  'set',
]);

const isFunctionWord = (word: string): boolean =>
  isPreposition(word) ||
  isPronoun(word) ||
  isAuxiliary(word) ||
  isJoining(word) ||
  isSubordinator(word) ||
  isAdverb(word) ||
  DETERMINERS.has(word) ||
  NEGATIONS.test(word) ||
  word === '';

/** Whether a word within a phrase is what somebody does, so that a thing before it is who does it. */
const isVerbWithin = (words: readonly string[], at: number, { from, to }: Stretch): boolean => {
  const word = lowerOf(words[at]);
  const before = at > from ? lowerOf(words[at - 1]) : '';
  if (DETERMINERS.has(before)) return false;
  const isLast = at === to - 1;
  // "a rusty saw"
  const isThing = isLast && DETERMINERS.has(lowerOf(words[at - 2])) && NEEDS_OBJECT.has(word);
  if (isSureVerb(word)) return !isThing;
  const follows = before !== '' && !isFunctionWord(before) && !isSureVerb(before);
  if (isParticiple(word)) return isLast || follows;
  const opens = at - 1 === from || isFunctionWord(lowerOf(words[at - 2]));
  // "she speaks Finnish"
  if (isPronoun(lowerOf(words[at - 2]))) return false;
  // "dogs bark"
  if (isLast) return follows && opens && isPlural(before) && !isPlural(word) && !inIng(word);
  // "the soup contains beans", "doctors recommend water"
  return follows && isPlural(word) !== isPlural(before) && (isPlural(word) || !/^\d/.test(before));
};

const fits = (words: readonly string[], { from, to }: Stretch): boolean => {
  const length = to - from;
  const hasOf = words.slice(from, to).some((word) => lowerOf(word) === 'of');
  return length > 0 && length <= (hasOf ? MOST_WORDS_WITH_OF : MOST_WORDS);
};

/** Past the articles and the like at its beginning. */
const withoutDeterminers = (words: readonly string[], { from, to }: Stretch): Stretch => {
  let start = from;
  const isMeasured = (at: number): boolean =>
    /^(?:too|so|very|as|far)$/.test(lowerOf(words[at])) && DETERMINERS.has(lowerOf(words[at + 1]));
  while (start < to && (DETERMINERS.has(lowerOf(words[start])) || isMeasured(start))) start += 1;
  return { from: start, to };
};

/** Where the name of a thing ends that begins here: before a verb, a preposition other than "of", an adverb. */
const endOfName = (words: readonly string[], within: Stretch, hasArticle: boolean): number => {
  for (let at = within.from; at < within.to; at += 1) {
    const word = lowerOf(words[at]);
    const isInside = at > within.from;
    const isLink = word === 'of' || (lowerOf(words[at - 1]) === 'of' && DETERMINERS.has(word));
    if (isInside && isLink && at < within.to - 1) continue;
    // "your back"
    if (isFunctionWord(word) && (isInside || !hasArticle || !isAdverb(word))) return at;
    if ((isInside || !hasArticle) && isVerbWithin(words, at, within)) return at;
  }
  return within.to;
};

/** An item that fills its stretch: "a slice of bread"; undefined where more is said. */
export const readWhole = (words: readonly string[], stretch: Stretch): Stretch | undefined => {
  const name = withoutDeterminers(words, stretch);
  const hasArticle = name.from > stretch.from;
  return fits(words, name) && endOfName(words, name, hasArticle) === name.to ? name : undefined;
};

/** The last item, at the head of a stretch, and whether a verb follows that it does. */
export const readHead = (
  words: readonly string[],
  stretch: Stretch,
): { readonly name: Stretch; readonly next: string } | undefined => {
  const start = withoutDeterminers(words, stretch);
  const to = endOfName(words, start, start.from > stretch.from);
  const name = { from: start.from, to };
  return fits(words, name) ? { name, next: to < stretch.to ? lowerOf(words[to]) : '' } : undefined;
};

/** Whether the word before a pronoun makes it an object: "behind it", "gave you". */
const isObject = (words: readonly string[], at: number, from: number): boolean => {
  const before = at > from ? lowerOf(words[at - 1]) : '';
  return isPreposition(before) || isSureVerb(before);
};

/** "they open", "to eat": the word after these is a verb, whatever it may be elsewhere. */
const isTakingVerb = (words: readonly string[], at: number, from: number): boolean => {
  const word = lowerOf(words[at]);
  if (TAKES_VERB.has(word)) return true;
  return isPronoun(word) && word !== 'us' && !isObject(words, at, from);
};

/**
 * The first item, at the tail of a stretch: "flour" of "you need flour". With `hasOf`, "of" is inside of it.
 */
export const readTail = (words: readonly string[], stretch: Stretch, hasOf: boolean): Stretch | undefined => {
  const { from, to } = stretch;
  let start = to;
  while (start > from) {
    const word = lowerOf(words[start - 1]);
    const isLink = hasOf && start < to && word === 'of';
    // "Use soap": the first word of a longer piece.
    const isCommand = start - 1 === from && start < to && isVerbForm(word) && !isPlural(word);
    if ((isFunctionWord(word) && !isLink) || isCommand || isVerbWithin(words, start - 1, stretch)) break;
    start -= 1;
  }
  if (start > from && isTakingVerb(words, start - 1, from)) start += 1;
  const name = { from: start, to };
  return fits(words, name) ? name : undefined;
};
