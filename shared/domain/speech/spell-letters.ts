import type { Rule } from './read-quantity.ts';
import {
  AFTER_WHO,
  SHOUTED_WORDS,
  SPELLED_ACRONYMS,
  SPOKEN_ACRONYMS,
  WORDS_OR_INITIALS,
} from './acronym-tables.ts';

/** Flite says a lone "a" as the article. */
const LETTER_A = 'eigh';

/** `DNA` → "d n eigh". */
export const spellLetters = (letters: string): string =>
  Array.from(letters.toLowerCase(), (letter) => (letter === 'a' ? LETTER_A : letter)).join(' ');

const isSpelled = (capitals: string): boolean => {
  if (SPOKEN_ACRONYMS.has(capitals) || SHOUTED_WORDS.has(capitals.toLowerCase())) return false;
  return capitals.length <= 3 || SPELLED_ACRONYMS.has(capitals) || !/[AEIOUY]/.test(capitals);
};

/** "US" and "IT" are words where others are shouted too; "WHO" is one unless something is called so. */
const areInitials: Rule = (capitals, { previous, next, shouted }) => {
  if (!WORDS_OR_INITIALS.has(capitals)) return undefined;
  const isNamed = /^the$/i.test(previous) || (capitals === 'WHO' && !shouted && AFTER_WHO.has(next));
  return isNamed || (!shouted && capitals !== 'WHO') ? spellLetters(capitals) : undefined;
};

/** `USA's` → "u s eigh's", `TVs` → "t v's"; undefined for words and for acronyms that are said as words. */
export const spellAcronym: Rule = (word, beside) => {
  const [, capitals = '', ending = ''] = /^([A-Z]{2,6})('s|s)?$/.exec(word) ?? [];
  if (capitals === '') return undefined;
  const letters = isSpelled(capitals) ? spellLetters(capitals) : areInitials(capitals, beside);
  return letters === undefined ? undefined : letters + (ending === '' ? '' : "'s");
};

/** A word or two in capitals that are no initials: "TELL us", "DO NOT". */
export const isShouted = (word: string): boolean =>
  /^[A-Z]{2,}$/.test(word) && !isSpelled(word) && !SPOKEN_ACRONYMS.has(word);

/** `AT&T`, `R&B`, `M&Ms` */
export const spellPartners = (word: string): string | undefined => {
  const [, one = '', other = '', ending = ''] = /^([A-Z]{1,3})&([A-Z]{1,3})('s|s)?$/.exec(word) ?? [];
  if (one === '') return undefined;
  return `${spellLetters(one)} and ${spellLetters(other)}${ending === '' ? '' : "'s"}`;
};

/** `U.S.`, `p.m.`, `Ph.D.` with or without the last stop. */
export const spellDotted = (word: string): string | undefined => {
  const parts = word.split('.').filter((part) => part !== '');
  const isDotted =
    word.includes('.') && parts.length > 1 && parts.every((part) => /^(?:\p{L}|Ph)$/u.test(part));
  return isDotted ? spellLetters(parts.join('')) : undefined;
};
