import { formsOf, stemWord, STOP_WORDS } from './stem-word.ts';

/** A word of the narration that may name a picture. */
export interface WeighedWord {
  /** Index among the written words. */
  readonly index: number;
  readonly word: string;
  /** Ways in which it may be listed, surest first; the first one may be two words ("light bulb"). */
  readonly terms: readonly string[];
  /** How likely it is what the sentence is about: about 0.3 to 1.4. */
  readonly weight: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BEFORE_NOUNS = words(
  'a an the this these those my your his her its our their every each some any no of in on with from by for like one two three four five six seven eight nine ten many few several another',
);
const BEFORE_VERBS = words(
  "to i you we they he she it who will would can could may might must should do does did don't doesn't didn't won't can't cannot never always not let us please",
);
/** Nouns so general that another word of the sentence nearly always says more. */
const PALE = words(
  'food inside outside today wild time day year life world hand head face side back right left end second number part point mark top bottom light big small place people person man woman home house hour minute moment week month body power story name thing room line form water air word work feel look long high low cold hot dark black white red green blue open close free cool check match date watch fall rise second age plan war night morning love mean fit hard fast deep set state earth game letter piece color show live die dead leave level order case home fact question answer change move write read tell start stop drop run walk stand sit hold play',
);

const PALE_WEIGHT = 0.62;
const LEADING_WORDS = 0.45;

const cleanOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const isInflectedVerb = (word: string): boolean => /(?:ing|ed)$/.test(word) && word.length > 5;

const weightOf = (clean: readonly string[], at: number): number => {
  const word = clean[at] ?? '';
  const before = clean[at - 1] ?? '';
  const next = clean[at + 1] ?? '';
  const isAfterDeterminer =
    BEFORE_NOUNS.has(before) || BEFORE_NOUNS.has(clean[at - 2] ?? '') || before.endsWith("'s");
  let weight = at < clean.length * LEADING_WORDS ? 1.1 : 0.95;
  if (BEFORE_VERBS.has(before)) weight *= 0.6;
  else if (isAfterDeterminer) weight *= 1.15;
  if (isInflectedVerb(word)) weight *= 0.75;
  if (PALE.has(word) || PALE.has(stemWord(word)) || PALE.has(formsOf(word)[1] ?? word)) weight *= PALE_WEIGHT;
  // "car battery": the second noun is the thing.
  if (
    isAfterDeterminer &&
    next !== '' &&
    !STOP_WORDS.has(next) &&
    !isInflectedVerb(next) &&
    !next.endsWith('ly')
  )
    weight *= 0.92;
  return weight;
};

const pairOf = (one: string | undefined, other: string | undefined): readonly string[] => {
  if (one === undefined || other === undefined || one === '' || other === '') return [];
  return [`${one} ${formsOf(other)[1] ?? other}`];
};

/** The words of a text that may name a picture, with how much they count. */
export const weighWords = (written: readonly string[]): readonly WeighedWord[] => {
  const clean = written.map(cleanOf);
  return clean.flatMap((word, index): readonly WeighedWord[] => {
    const base = word.replace(/'s?$/, '');
    if (base.length < 2 || STOP_WORDS.has(base)) return [];
    const parts = base.split(/[-—–/]/).filter((part) => part.length > 2 && !STOP_WORDS.has(part));
    const isSplit = /[,;:.!?]$/.test(written[index] ?? '');
    const terms = [
      ...pairOf(base, isSplit ? undefined : clean[index + 1]),
      ...formsOf(base),
      ...(parts.length > 1 ? parts.flatMap(formsOf) : []),
    ];
    return [{ index, word: base, terms, weight: weightOf(clean, index) }];
  });
};
