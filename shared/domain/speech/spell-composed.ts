/** Words whose parts are quantities themselves: ranges, prices per something, amounts with a sign. */
import { CURRENCIES, MAGNITUDES, MAGNITUDE_WORDS } from './money-tables.ts';
import { type ComposedRule, type Neighbours, readQuantity, type Rule } from './read-quantity.ts';
import { cutPer } from './spell-measures.ts';
import { isYearLike, spellNumber, spellYear } from './spell-numbers.ts';
import { SYMBOLS } from './spell-tables.ts';
import { UNITS } from './unit-tables.ts';

/** "2024's best film" */
export const spellPossessive: ComposedRule = (word, beside, spell) => {
  const owner = /^(.*\d)'s$/.exec(word)?.[1];
  const spelled = owner === undefined ? undefined : spell(owner, { ...beside, next: '' });
  return spelled === undefined ? undefined : `${spelled}'s`;
};

/** What a sign before an amount is said as: "~$262k", "≤5 km". */
const COMPARED = /^([~≈=<>≤≥±])(.+)$/u;

export const spellCompared: ComposedRule = (word, beside, spell) => {
  const [, sign = '', rest = ''] = COMPARED.exec(word) ?? [];
  const spelled = /^\D{0,3}\d/.test(rest) ? spell(rest, beside) : undefined;
  return spelled === undefined ? undefined : `${SYMBOLS.get(sign)} ${spelled}`;
};

/** "1M+ downloads", "$100+" */
export const spellOpen: ComposedRule = (word, beside, spell) => {
  const spelled = word.endsWith('+') ? spell(word.slice(0, -1), { ...beside, next: '' }) : undefined;
  return spelled === undefined ? undefined : `${spelled} plus`;
};

/** What both ends of a range share is said once, after the second: "eight to twenty thousand dollars". */
const spellStart = (left: string, right: string, beside: Neighbours, spell: Rule): string | undefined => {
  const low = readQuantity(left);
  const high = readQuantity(right);
  if (low === undefined || high === undefined) return undefined;
  const isSpan = isYearLike(low.amount) && /^\d\d$/.test(high.amount) && high.suffix === '';
  // "1939-45"
  if (low.suffix === '' && (isSpan || (isYearLike(low.amount) && isYearLike(high.amount))))
    return spellYear(low.amount);
  const isCounted = high.suffix !== '' || MAGNITUDE_WORDS.has(beside.next.toLowerCase());
  const hasCents = low.symbol !== '' && /\.\d\d$/.test(low.amount) && !isCounted;
  const isUnit = UNITS.has(low.suffix) || MAGNITUDES.has(low.suffix);
  const isShared = low.suffix === '' || (low.suffix === high.suffix && isUnit && low.suffix !== 's');
  if (!isShared || hasCents) return spell(left, { ...beside, next: '' });
  return low.symbol === '' || CURRENCIES.has(low.symbol) ? low.sign + spellNumber(low.amount) : undefined;
};

export const spellRange: ComposedRule = (word, beside, spell) => {
  const [, left = '', right = ''] = /^([-−+]?[^-–—−]*)[-–—−](.+)$/u.exec(word) ?? [];
  const symbol = readQuantity(left)?.symbol ?? '';
  const upper = /^\d/.test(right) ? symbol + right : right;
  const from = spellStart(left, upper, beside, spell);
  const to = from === undefined ? undefined : spell(upper, beside);
  return to === undefined ? undefined : `${from} to ${to}`;
};

/** "$10/hr", "3x/week", "$20–$30/night", "$12/class". */
export const spellPriced: ComposedRule = (word, beside, spell) => {
  const [, amount = '', each = ''] = /^(\D?\p{Sc}\d[^/]*)\/(\p{Ll}{3,})$/u.exec(word) ?? [];
  const [head, per] = cutPer(word) ?? [amount, `per ${each}`];
  if (!/\d/.test(head)) return undefined;
  const spelled = spell(head, { ...beside, next: beside.next === '' ? '' : 'per' });
  return spelled === undefined ? undefined : `${spelled} ${per}`;
};
