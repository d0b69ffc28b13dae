import { formsOf, singularOf, stemWord, STOP_WORDS } from '../text/stem-word.ts';
import {
  isDefined,
  isSubjectPlace,
  tellWordClass,
  type WordClass,
  type WordPlace,
} from '../text/tell-word-class.ts';
import { tellContext, tellSense } from './word-senses.ts';

/** A word of the narration that may name a picture. */
export interface WeighedWord {
  /** Index among the written words. */
  readonly index: number;
  readonly word: string;
  /** One form for counting and comparing. */
  readonly stem: string;
  /** Ways in which it may be listed, surest first; the first one may be two words ("light bulb"). */
  readonly terms: readonly string[];
  /** With the word after it, "black hole": where that is listed, the other word speaks for both. */
  readonly phrase: string | undefined;
  /** How likely it is what the sentence is about: about 0.3 to 1.4. */
  readonly weight: number;
  /** Likely a noun that says more than "day" or "thing": fit to stand beside the subject. */
  readonly isConcrete: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Nouns so general that another word of the sentence nearly always says more. */
const PALE = words(
  'food inside outside today wild time day year life world hand head face side back right left end second number part point mark top bottom light big small place people person man woman home house hour minute moment week month body power story name thing room line form water air word work feel look long high low cold hot dark black white red green blue open close free cool check match date watch fall rise second age plan war night morning love mean fit hard fast deep set state earth game letter piece color show live die dead leave level order case home fact question answer change move write read tell start stop drop run walk stand sit hold play brother sister son daughter father uncle aunt nephew niece husband wife family parent lady gentleman',
);

/** Counts and stretches of time: in half of all sentences, and in none what it is about. */
const FAINT = words(
  'percent time day year thing minute hour second week month today number way part world people person word kind place end name side line age moment',
);

/**
 * Pictures have them as keywords or in their names, and are never what a sentence with them is about: a ruler for "short", a
 * chick that faces the front.
 */
const UNSHOWN = words(
  'front ground short edge control amount third fourth fifth sixth seventh eighth ninth tenth',
);

const PALE_WEIGHT = 0.62;
const FAINT_WEIGHT = 0.7;
const LEADING_WORDS = 0.45;
const SUBJECT_PLACE = 1.07;
const DEFINED = 1.12;
const CLASS_WEIGHTS: Readonly<Record<WordClass, number>> = {
  noun: 1.12,
  unsure: 0.9,
  adjective: 0.72,
  verb: 0.55,
};

const cleanOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]+/u, '')
    .replace(/(?<![^\p{L}])[^\p{L}]+$/u, '');

const hasForm = (list: ReadonlySet<string>, forms: readonly string[]): boolean =>
  forms.some((form) => list.has(form));

/** Where each word stands; punctuation ends a clause. */
const placesOf = (written: readonly string[]): readonly WordPlace[] => {
  const clean = written.map(cleanOf);
  const isEnd = (at: number): boolean => /[,;:.!?…)”"]$/.test(written[at] ?? '');
  return clean.map((word, at) => {
    const before = at === 0 || isEnd(at - 1) ? '' : (clean[at - 1] ?? '');
    const beforeThat = before === '' || isEnd(at - 2) ? '' : (clean[at - 2] ?? '');
    return { word, before, beforeThat, next: isEnd(at) ? '' : (clean[at + 1] ?? '') };
  });
};

interface Guess {
  readonly wordClass: WordClass;
  readonly nextClass: WordClass | undefined;
  readonly isLeading: boolean;
  readonly forms: readonly string[];
}

const weightOf = (place: WordPlace, { wordClass, nextClass, isLeading, forms }: Guess): number => {
  const { next } = place;
  let weight = (isLeading ? 1.1 : 0.95) * CLASS_WEIGHTS[wordClass];
  if (wordClass === 'noun' && isSubjectPlace(place)) weight *= SUBJECT_PLACE;
  if (wordClass === 'noun' && isDefined(place)) weight *= DEFINED;
  if (hasForm(PALE, forms)) weight *= PALE_WEIGHT;
  if (hasForm(FAINT, forms)) weight *= FAINT_WEIGHT;
  // "car battery": the second noun is the thing.
  const isModifier = wordClass === 'noun' && next !== '' && !STOP_WORDS.has(next);
  return isModifier && nextClass === 'noun' ? weight * 0.92 : weight;
};

const isSilent = (word: string): boolean => word.length < 2 || STOP_WORDS.has(word) || UNSHOWN.has(word);

const pairOf = (one: string, other: string): string => `${one} ${singularOf(other)}`;

/** A pair belongs to its second word, or to its first where the second says nothing ("lie down"). */
const phrasesOf = ({ before, next }: WordPlace, base: string) => {
  const withBefore = before === '' || isSilent(before) ? [] : [pairOf(before, base)];
  const withNext = next === '' ? undefined : pairOf(base, next);
  return isSilent(next)
    ? { phrase: undefined, pairs: [...withBefore, ...(withNext === undefined ? [] : [withNext])] }
    : { phrase: withNext, pairs: withBefore };
};

/** Ways in which a word may be listed; none where no picture shows what it means here. */
const termsOf = (base: string, pairs: readonly string[], context: ReadonlySet<string>): readonly string[] => {
  const sense = tellSense(base, context);
  if (sense !== undefined) return sense.terms;
  const parts = base.split(/[-—–/]/).filter((part) => part.length > 2 && !STOP_WORDS.has(part));
  return [...pairs, ...formsOf(base), ...(parts.length > 1 ? parts.flatMap(formsOf) : [])];
};

/** The words of a text that may name a picture, with how much they count; some mean something else in a calm film. */
export const weighWords = (
  written: readonly string[],
  { isCalm = false }: { readonly isCalm?: boolean } = {},
): readonly WeighedWord[] => {
  const places = placesOf(written);
  const context = tellContext(
    places.map(({ word }) => word),
    isCalm,
  );
  return places.flatMap((place, index, all): readonly WeighedWord[] => {
    const base = place.word.replace(/'s?$/, '');
    if (isSilent(base)) return [];
    const { phrase, pairs } = phrasesOf(place, base);
    const terms = termsOf(base, pairs, context);
    if (terms.length === 0) return [];
    const forms = formsOf(base);
    const wordClass = tellWordClass(place);
    const following = places[index + 1];
    const nextClass = following && tellWordClass(following);
    const isLeading = index < all.length * LEADING_WORDS;
    const weight = weightOf(place, { wordClass, nextClass, isLeading, forms });
    const isConcrete = wordClass === 'noun' && !hasForm(FAINT, forms);
    return [{ index, word: base, stem: stemWord(base), terms, phrase, weight, isConcrete }];
  });
};
