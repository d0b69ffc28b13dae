import { spellAcronym, spellLetters } from './spell-letters.ts';
import { CURRENCIES } from './money-tables.ts';
import { formOf, type Neighbours, NOBODY } from './read-quantity.ts';
import { spellTiedUnit } from './spell-measures.ts';
import { spellDecade, spellNumber } from './spell-numbers.ts';
import { spellQuantity } from './spell-quantities.ts';
import { spellFormula } from './spell-formula.ts';
import { spellPower } from './spell-signs.ts';
import { GREEK, SYMBOLS } from './spell-tables.ts';
import { nameOfTime } from './spell-times.ts';

const PIECE = /\d[\d,.]*\d|\d|[\p{L}\p{M}']+|[⁰¹²³⁴-⁹⁻]+|[^\p{L}\p{M}\d\s]/gu;
const POWER = /^[⁰¹²³⁴-⁹⁻]/;

/** `1.2.3` and `1,2`: no numbers, but numbers in a row. */
const spellRow = (digits: string): string =>
  digits.replaceAll(/\d+|[.,]/g, (part) =>
    part === '.' ? ' point ' : part === ',' ? ' , ' : spellNumber(part),
  );

/** "YouTube" is two words, "iOS" a letter and initials; "McDonald" is one. */
const cutHumps = (piece: string, beside: Neighbours): string => {
  if (!/\p{Ll}\p{Lu}/u.test(piece) || /^(?:Mc|Mac|De|Le|La)/.test(piece)) return piece;
  return piece
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(' ')
    .map((part) => spellAcronym(part, beside) ?? part)
    .join(' ');
};

type SpellSign = (before: string, next: string) => string | undefined;

const SIGNS: Readonly<Record<string, SpellSign>> = {
  '.': (before, next) => (before !== '' && /^\p{Ll}/u.test(next) ? 'dot' : undefined),
  '-': (before, next) => (before === '' && /^\d/.test(next) ? 'minus' : undefined),
  '#': (before, next) => {
    if (/^[A-Z]$/.test(before)) return 'sharp';
    return before === '' && /^\p{L}/u.test(next) ? 'hashtag' : undefined;
  },
};

/** Raised figures are a power of a number or of a letter, after a word or a long number those of a note. */
const spellRaised = (power: string, before: string): string =>
  /^\p{L}{3,}$|,/u.test(before) ? '' : spellPower(power.normalize('NFKC'));

const spellSign = (sign: string, before: string, next: string): string => {
  if (/[–—,;:]/.test(sign)) return ',';
  if (POWER.test(sign)) return spellRaised(sign, before);
  return SIGNS[sign]?.(before, next) ?? SYMBOLS.get(sign) ?? formOf(CURRENCIES.get(sign), false);
};

const joinPieces = (word: string, beside: Neighbours): string => {
  const mixed = /\d/.test(word) && /[A-Z]/.test(word);
  return (word.match(PIECE) ?? [])
    .map((piece, at, all) => {
      const [before = '', next = ''] = [all[at - 1], all[at + 1]];
      if (/^\d/.test(piece)) return spellQuantity(piece, beside) ?? spellRow(piece);
      if (!/^\p{L}/u.test(piece)) return spellSign(piece, before, next);
      const isSymbol =
        (mixed && /^[A-Z]{1,3}$/.test(piece)) || (piece.length < 3 && (POWER.test(next) || next === '+'));
      return spellAcronym(piece, beside) ?? (isSymbol ? spellLetters(piece) : cutHumps(piece, beside));
    })
    .join(' ');
};

/** "Mon–Fri", "June-August" */
const spellSpan = (word: string): string | undefined => {
  const parts = word.split(/[-–—]/);
  const names = parts.length === 2 ? parts.map(nameOfTime) : [undefined];
  return names.includes(undefined) ? undefined : names.join(' to ');
};

/** "19th-century", "10-km", "$5-million", ".22-caliber": a quantity and what it qualifies. */
const spellQualified = (word: string, beside: Neighbours): string | undefined => {
  const at = word.indexOf('-', 1);
  const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
  if (at < 0 || !/\p{N}/u.test(head) || !/^\p{L}/u.test(tail)) return undefined;
  // "$20-a-month" qualifies, whatever stands before it.
  const quantity = spellQuantity(head, {
    ...NOBODY,
    previous: 'a',
    next: tail.startsWith('a-') ? 'price' : tail,
  });
  if (quantity === undefined) return undefined;
  const [unit = '', ...rest] = tail.split('-');
  const tied = spellTiedUnit(unit, head, rest.length === 0);
  return `${quantity} ${tied === undefined ? joinPieces(tail, beside) : `${tied} ${joinPieces(rest.join('-'), beside)}`}`;
};

/** "mid-1990s", "F-16", "F-16s", "omega-3s" */
const spellPrefixed = (word: string, beside: Neighbours): string | undefined => {
  const [, prefix = '', amount = ''] = /^(\p{L}+)-(\d.*)$/u.exec(word) ?? [];
  const isModel = /^[A-Z]{1,3}$/.test(prefix);
  const plural = /^(\d+)s$/.exec(amount)?.[1];
  const quantity = plural === undefined ? amount && spellQuantity(amount, beside) : spellDecade(plural);
  return quantity ? `${isModel ? spellLetters(prefix) : prefix} ${quantity}` : undefined;
};

/** Greek letters alone and beside others: "π", "πr²", "β-carotene"; not Greek words. */
const nameGreek = (word: string): string =>
  word.replaceAll(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu, (letter, at: number) => {
    const name = GREEK.get(letter);
    return name === undefined ? letter : `${at === 0 ? '' : ' '}${name} `;
  });

/** Mixed words such as `CO2`, `and/or`, `well-known`, `example.com`, piece by piece. */
export const spellPieces = (written: string, beside: Neighbours): string => {
  const word = nameGreek(written);
  return (
    spellFormula(word) ??
    spellSpan(word) ??
    spellPrefixed(word, beside) ??
    spellQualified(word, beside) ??
    joinPieces(word, beside)
  );
};
