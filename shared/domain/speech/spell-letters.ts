import { spellNumber, spellOrdinal } from './spell-numbers.ts';
import { COUNTED_BY_ROMAN, SHOUTED_WORDS, SPELLED_ACRONYMS, SPOKEN_ACRONYMS } from './spell-tables.ts';

/** Flite says a lone "a" as the article. */
const LETTER_A = 'eigh';

/** `DNA` → "d n eigh". */
export const spellLetters = (letters: string): string =>
  Array.from(letters.toLowerCase(), (letter) => (letter === 'a' ? LETTER_A : letter)).join(' ');

const isSpelled = (capitals: string): boolean => {
  if (SPOKEN_ACRONYMS.has(capitals) || SHOUTED_WORDS.has(capitals.toLowerCase())) return false;
  return capitals.length <= 3 || SPELLED_ACRONYMS.has(capitals) || !/[AEIOUY]/.test(capitals);
};

/** `USA's` → "u s eigh's", `TVs` → "t v's"; undefined for words and for acronyms that are said as words. */
export const spellAcronym = (word: string): string | undefined => {
  const [, capitals = '', ending = ''] = /^([A-Z]{2,6})('s|s)?$/.exec(word) ?? [];
  if (capitals === '' || !isSpelled(capitals)) return undefined;
  return spellLetters(capitals) + (ending === '' ? '' : "'s");
};

/** `U.S.`, `p.m.`, `Ph.D.` with or without the last stop. */
export const spellDotted = (word: string): string | undefined => {
  const parts = word.split('.').filter((part) => part !== '');
  const isDotted =
    word.includes('.') && parts.length > 1 && parts.every((part) => /^(?:\p{L}|Ph)$/u.test(part));
  return isDotted ? spellLetters(parts.join('')) : undefined;
};

const ROMAN = /^(?=[IVX])(X{0,2})(IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const valueOfRoman = (numeral: string): number =>
  Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  );

/** Numerals that are nothing else: `I, II and III`. */
const PLAIN_NUMERALS = /^(?:II|III|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX)$/;

/** `VIII` after a name → "the eighth", after "War" or "Chapter" → "eight". One letter is a numeral after those only. */
export const spellRoman = (word: string, previous: string): string | undefined => {
  if (!ROMAN.test(word)) return undefined;
  const value = String(valueOfRoman(word));
  if (!/^\p{Lu}/u.test(previous)) return PLAIN_NUMERALS.test(word) ? spellNumber(value) : undefined;
  if (COUNTED_BY_ROMAN.has(previous.toLowerCase())) return spellNumber(value);
  const isTitle = word.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(previous);
  return isTitle ? `the ${spellOrdinal(value)}` : undefined;
};
