import { CURRENCIES, MAGNITUDES, MAGNITUDE_WORDS } from './money-tables.ts';
import { type Neighbours, readQuantity, type Rule } from './read-quantity.ts';
import {
  isYearLike,
  spellDigits,
  spellInPairs,
  spellNumber,
  spellOrdinal,
  spellYear,
} from './spell-numbers.ts';
import { spellMixed, spellSlashed } from './spell-fractions.ts';
import { cutPer, spellInches, spellMeasure, spellRate, spellUnit } from './spell-measures.ts';
import { spellMagnitude, spellMany, spellMoney } from './spell-money.ts';
import { spellSigned } from './spell-signs.ts';
import {
  spellClock,
  spellDate,
  spellDatedYear,
  spellDay,
  spellHalfDay,
  spellHour,
  spellPlainYear,
  spellRound,
} from './spell-times.ts';
import { EMERGENCY, SPOKEN_IN_PAIRS, STATES } from './spell-tables.ts';
import { UNITS } from './unit-tables.ts';

/** "call 911", "a 911 call" */
const spellCalled: Rule = (word, { previous, next }) =>
  EMERGENCY.has(word) &&
  (/^(?:call|calls|called|calling|dial|dials|dialed|dialled)$/i.test(previous) ||
    /^(?:calls?|callers?|operators?|dispatch|dispatchers?)$/i.test(next))
    ? spellDigits(word)
    : undefined;

/** "ZIP 90210", "CA 90210-1234" */
const spellPostcode: Rule = (word, { previous }) =>
  /^\d{5}$|^\d{5}-\d{4}$/.test(word) && (/^(?:zip|code|postcode)$/i.test(previous) || STATES.has(previous))
    ? word.split('-').map(spellDigits).join(' , ')
    : undefined;

/** "Boeing 747", "Highway 101". */
const spellPairs: Rule = (word, { previous }) =>
  /^[1-9]\d\d$/.test(word) && !word.endsWith('00') && SPOKEN_IN_PAIRS.has(previous.toLowerCase())
    ? spellInPairs(word)
    : undefined;

const spellPlainNumber: Rule = (word) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  return amount === undefined || symbol !== '' || suffix !== '' ? undefined : sign + spellNumber(amount);
};

const spellSuffixed: Rule = (word) => {
  const [, digits = '', suffix = ''] = /^([\d,]*\d)(st|nd|rd|th|x|×)$/i.exec(word) ?? [];
  if (digits === '') return undefined;
  return suffix === 'x' || suffix === '×' ? `${spellNumber(digits)} times` : spellOrdinal(digits);
};

/** What both ends of a range share is said once, after the second: "eight to twenty thousand dollars". */
const spellStart = (left: string, right: string, beside: Neighbours): string | undefined => {
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
  if (!isShared || hasCents) return spellQuantity(left, { ...beside, next: '' });
  return low.symbol === '' || CURRENCIES.has(low.symbol) ? low.sign + spellNumber(low.amount) : undefined;
};

const spellRange: Rule = (word, beside) => {
  const [, left = '', right = ''] = /^([-−+]?[^-–—−]*)[-–—−](.+)$/u.exec(word) ?? [];
  const symbol = readQuantity(left)?.symbol ?? '';
  const upper = /^\d/.test(right) ? symbol + right : right;
  const from = spellStart(left, upper, beside);
  const to = from === undefined ? undefined : spellQuantity(upper, beside);
  return to === undefined ? undefined : `${from} to ${to}`;
};

/** "$10/hr", "3x/week", "$20–$30/night". */
const spellPriced: Rule = (word, beside) => {
  const [head = '', per = ''] = cutPer(word) ?? [];
  if (!/\d/.test(head)) return undefined;
  const spelled = spellQuantity(head, { ...beside, next: beside.next === '' ? '' : 'per' });
  return spelled === undefined ? undefined : `${spelled} ${per}`;
};

/** Rules about words that belong to the number before them. */
const WORD_RULES: readonly Rule[] = [spellHalfDay, spellUnit, spellRate, spellMagnitude];

const NUMBER_RULES: readonly Rule[] = [
  spellDate,
  spellClock,
  spellHour,
  spellHalfDay,
  spellUnit,
  spellRate,
  spellPriced,
  spellInches,
  spellMixed,
  spellSigned,
  spellPostcode,
  spellDay,
  spellRange,
  spellMoney,
  spellMagnitude,
  spellRound,
  spellMany,
  spellMeasure,
  spellSuffixed,
  spellSlashed,
  spellCalled,
  spellPairs,
  spellDatedYear,
  spellPlainYear,
  spellPlainNumber,
];

/** A number with what belongs to it, in words; undefined where the word is no quantity. */
export function spellQuantity(word: string, beside: Neighbours): string | undefined {
  for (const rule of /\p{N}/u.test(word) ? NUMBER_RULES : WORD_RULES) {
    const spelled = rule(word, beside);
    if (spelled !== undefined) return spelled;
  }
  return undefined;
}
