import { COUNTED_BY_ROMAN, HANDED_DOWN } from './acronym-tables.ts';
import type { Rule } from './read-quantity.ts';
import { spellNumber, spellOrdinal } from './spell-numbers.ts';

const ROMAN = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

const valueOfRoman = (numeral: string): number =>
  Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  );

/** Numerals that are nothing else: `I, II and III`; "XL" is a size, "XX" a chromosome, "IV" a drip. */
const PLAIN_NUMERALS = /^(?:III?|VIII?|IX|X{1,3}(?:I{1,3}|IV|VI{0,3}|IX))$/;

/** A person speaks. */
const SAYS = /^(?:know|knew|met|meet|love|loved|think|thought|am|have|had|saw|see|remember|want|wanted)$/;

const spellNumeral: Rule = (word, { previous, before, next, last }) => {
  if (!ROMAN.test(word)) return undefined;
  const value = String(valueOfRoman(word));
  if (COUNTED_BY_ROMAN.has(previous.toLowerCase())) return spellNumber(value);
  if (/^(?:century|centuries|dynasty)$/i.test(next)) return spellOrdinal(value);
  const isName = /^\p{Lu}\p{Ll}+$/u.test(previous);
  const isHandedDown = isName && HANDED_DOWN.has(previous.toLowerCase());
  // "Mary I. Smith", "the George I knew"
  const isLetter =
    word.length === 1 && ((last && /^\p{Lu}/u.test(next)) || (word === 'I' && SAYS.test(next)));
  if (isHandedDown && !isLetter) return `the ${spellOrdinal(value)}`;
  // "John Smith III"
  if (isName && word.length > 1 && HANDED_DOWN.has(before.toLowerCase())) return `the ${spellOrdinal(value)}`;
  const isSequel = isName && /^[IVX]{2,}$/.test(word);
  return isSequel || PLAIN_NUMERALS.test(word) ? spellNumber(value) : undefined;
};

/**
 * `VIII` after the name of a king → "the eighth", after "War", "Chapter" or any other name → "eight", before
 * "century" → "eighteenth". One letter is a numeral only after "Chapter" and after kings.
 */
export const spellRoman: Rule = (word, beside) => {
  const [, numeral = '', ending = ''] = /^([IVXL]+)('s)?$/.exec(word) ?? [];
  const spelled = spellNumeral(numeral, beside);
  return spelled === undefined ? undefined : spelled + ending;
};
