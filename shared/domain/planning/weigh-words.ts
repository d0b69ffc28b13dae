import { formsOf, stemWord, STOP_WORDS } from './stem-word.ts';
import {
  isDefined,
  isSubjectPlace,
  tellWordClass,
  type WordClass,
  type WordPlace,
} from './tell-word-class.ts';

/** A word of the narration that may name a picture. */
export interface WeighedWord {
  /** Index among the written words. */
  readonly index: number;
  readonly word: string;
  /** One form for counting and comparing. */
  readonly stem: string;
  /** Ways in which it may be listed, surest first; the first one may be two words ("light bulb"). */
  readonly terms: readonly string[];
  /** How likely it is what the sentence is about: about 0.3 to 1.4. */
  readonly weight: number;
  /** Likely a noun that says more than "day" or "thing": fit to stand beside the subject. */
  readonly isConcrete: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Nouns so general that another word of the sentence nearly always says more. */
const PALE = words(
  'food inside outside today wild time day year life world hand head face side back right left end second number part point mark top bottom light big small place people person man woman home house hour minute moment week month body power story name thing room line form water air word work feel look long high low cold hot dark black white red green blue open close free cool check match date watch fall rise second age plan war night morning love mean fit hard fast deep set state earth game letter piece color show live die dead leave level order case home fact question answer change move write read tell start stop drop run walk stand sit hold play',
);

/** Counts and stretches of time: in half of all sentences, and in none what it is about. */
const FAINT = words(
  'percent time day year thing minute hour second week month today number way part world people person word kind place end name side line age moment',
);

/** Pictures have them as keywords, and are never what a sentence with them is about: a ruler for water that ran short. */
const UNSHOWN = words('short');

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
  readonly isLeading: boolean;
  readonly forms: readonly string[];
}

const weightOf = (place: WordPlace, { wordClass, isLeading, forms }: Guess): number => {
  const { word, next } = place;
  let weight = (isLeading ? 1.1 : 0.95) * CLASS_WEIGHTS[wordClass];
  if (wordClass === 'noun' && isSubjectPlace(place)) weight *= SUBJECT_PLACE;
  if (wordClass === 'noun' && isDefined(place)) weight *= DEFINED;
  if (hasForm(PALE, forms)) weight *= PALE_WEIGHT;
  if (hasForm(FAINT, forms)) weight *= FAINT_WEIGHT;
  // "car battery": the second noun is the thing.
  const isModifier = wordClass === 'noun' && next !== '' && !STOP_WORDS.has(next);
  return isModifier &&
    tellWordClass({ word: next, before: word, beforeThat: place.before, next: '' }) === 'noun'
    ? weight * 0.92
    : weight;
};

const pairOf = (one: string, other: string): readonly string[] =>
  other === '' ? [] : [`${one} ${formsOf(other)[1] ?? other}`];

/** The words of a text that may name a picture, with how much they count. */
export const weighWords = (written: readonly string[]): readonly WeighedWord[] =>
  placesOf(written).flatMap((place, index, all): readonly WeighedWord[] => {
    const base = place.word.replace(/'s?$/, '');
    if (base.length < 2 || STOP_WORDS.has(base) || UNSHOWN.has(base)) return [];
    const parts = base.split(/[-—–/]/).filter((part) => part.length > 2 && !STOP_WORDS.has(part));
    const forms = formsOf(base);
    const terms = [
      ...pairOf(base, place.next),
      ...forms,
      ...(parts.length > 1 ? parts.flatMap(formsOf) : []),
    ];
    const wordClass = tellWordClass(place);
    const weight = weightOf(place, { wordClass, isLeading: index < all.length * LEADING_WORDS, forms });
    const isConcrete = wordClass === 'noun' && !hasForm(FAINT, forms);
    return [{ index, word: base, stem: stemWord(base), terms, weight, isConcrete }];
  });
