import {
  isNumber,
  isYearLike,
  spellDecade,
  spellFraction,
  spellNumber,
  spellOrdinal,
  spellYear,
} from './spell-numbers.ts';
import { CURRENCIES, MAGNITUDES, MAGNITUDE_WORDS, MONTHS, UNITS } from './spell-tables.ts';

/** The words beside the one that is spelled, without punctuation. */
export interface Neighbours {
  readonly previous: string;
  readonly next: string;
  /** True where punctuation ends a phrase after the word. */
  readonly last: boolean;
}
type Rule = (word: string, beside: Neighbours) => string | undefined;

interface Quantity {
  /** "minus " or "". */
  readonly sign: string;
  /** What stands before the number: a currency or nothing. */
  readonly symbol: string;
  readonly amount: string;
  /** What stands after it: a unit, a magnitude or nothing. */
  readonly suffix: string;
}

const QUANTITY = /^([-−+]?)(\D{0,3}?)(\d[\d,.]*\d|\d)(\D{0,5})$/u;

const readQuantity = (word: string): Quantity | undefined => {
  const [, mark = '', symbol = '', amount = '', suffix = ''] = QUANTITY.exec(word) ?? [];
  const sign = mark === '' ? '' : mark === '+' ? 'plus ' : 'minus ';
  return isNumber(amount) ? { sign, symbol, amount, suffix } : undefined;
};

const formOf = (forms: string | undefined, isOne: boolean): string => {
  const [one = '', many = one] = (forms ?? '').split(' ');
  return (isOne ? one : many).replaceAll('_', ' ');
};

const spellMoney: Rule = (word, { next }) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  const magnitude = MAGNITUDES.get(suffix ?? '');
  if (amount === undefined || !CURRENCIES.has(symbol ?? '') || (suffix !== '' && magnitude === undefined))
    return undefined;
  const unit = (of: string): string => formOf(CURRENCIES.get(symbol ?? ''), of === '1');
  if (MAGNITUDE_WORDS.has(next.toLowerCase())) return sign + spellNumber(amount);
  if (magnitude !== undefined) return `${sign}${spellNumber(amount)} ${magnitude} ${unit('')}`;
  const [whole = '', cents] = amount.split('.');
  if (cents?.length !== 2) return `${sign}${spellNumber(amount)} ${unit(amount)}`;
  return `${sign}${spellNumber(whole)} ${unit(whole)} ${cents === '00' ? '' : spellNumber(String(Number(cents)))}`;
};

/** "$5 million": the dollars are said after the million. */
const spellMagnitude: Rule = (word, { previous }) => {
  const forms = CURRENCIES.get(readQuantity(previous)?.symbol ?? '');
  return forms === undefined || !MAGNITUDE_WORDS.has(word.toLowerCase())
    ? undefined
    : `${word} ${formOf(forms, false)}`;
};

const spellMeasure: Rule = (word) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  if (amount === undefined || symbol !== '' || !UNITS.has(suffix ?? '')) return undefined;
  return `${sign}${spellNumber(amount)} ${formOf(UNITS.get(suffix ?? ''), amount === '1')}`;
};

const spellUnit: Rule = (word, { previous }) =>
  /\d$/.test(previous) && UNITS.has(word) ? formOf(UNITS.get(word), previous === '1') : undefined;

const spellClock: Rule = (word) => {
  const [, hour = '', minute = '', half = ''] = /^(\d{1,2}):([0-5]\d)([ap]m)?$/i.exec(word) ?? [];
  if (hour === '') return undefined;
  const minutes = minute.startsWith('0') ? `oh ${spellNumber(minute.slice(1))}` : spellNumber(minute);
  const suffix = half === '' ? '' : half.toLowerCase() === 'am' ? ' eigh m' : ' p m';
  return `${spellNumber(String(Number(hour)))}${minute === '00' ? '' : ` ${minutes}`}${suffix}`;
};

const spellDate: Rule = (word) => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word);
  const [year, first, second] = iso?.slice(1) ?? [slashed?.[3], slashed?.[1], slashed?.[2]];
  if (year === undefined || first === undefined || second === undefined) return undefined;
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${name} ${spellOrdinal(day)} ${isYearLike(year) ? spellYear(year) : spellNumber(year)}`;
};

const isMonth = (word: string): boolean =>
  word.length > 2 &&
  MONTHS.some((month) => month === word.toLowerCase() || month.slice(0, 3) === word.toLowerCase());

const spellDay: Rule = (word, { previous, next }) => {
  if (!/^(?:[1-9]|[12]\d|3[01])$/.test(word)) return undefined;
  if (isMonth(previous) && /^\p{Lu}/u.test(previous)) return spellOrdinal(word);
  return isMonth(next) && /^\p{Lu}/u.test(next) ? `the ${spellOrdinal(word)} of` : undefined;
};

/** "1500 people" is a count; "in 1500" is a year. */
const spellPlainYear: Rule = (word, { next, last }) =>
  isYearLike(word) && (last || !(/^\p{Ll}{3,}s$/u.test(next) || UNITS.has(next) || next === 'people'))
    ? spellYear(word)
    : undefined;

const spellPlainNumber: Rule = (word) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  return amount === undefined || symbol !== '' || suffix !== '' ? undefined : sign + spellNumber(amount);
};

/** `1990s`, `'90s`: before seconds, which are rarely that round and that close to their number. */
const spellRound: Rule = (word) => {
  const digits = /^'?(\d\d?|\d{4})s$/.exec(word)?.[1];
  return digits?.endsWith('0') ? spellDecade(digits) : undefined;
};

const spellSuffixed: Rule = (word) => {
  const [, digits = '', suffix = ''] = /^([\d,]*\d)(st|nd|rd|th|x|×)$/i.exec(word) ?? [];
  if (digits === '') return undefined;
  return suffix === 'x' || suffix === '×' ? `${spellNumber(digits)} times` : spellOrdinal(digits);
};

const spellSlashed: Rule = (word) => {
  const [, top = '', bottom = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(word) ?? [];
  return top === '' || Number(top) >= Number(bottom) ? undefined : spellFraction(top, bottom);
};

const spellRange: Rule = (word, beside) => {
  const [, symbol = '', low = '', rest = ''] = /^(\D{0,3}?)(\d[\d,.]*\d|\d)[-–—−](\d.*)$/u.exec(word) ?? [];
  const high = readQuantity(symbol + rest);
  if (!isNumber(low) || high === undefined) return undefined;
  const from = isYearLike(low) && isYearLike(high.amount) ? spellYear(low) : spellNumber(low);
  const to = spellQuantity(symbol + rest, beside);
  return to === undefined ? undefined : `${from} to ${to}`;
};

const RULES: readonly Rule[] = [
  spellDate,
  spellClock,
  spellRange,
  spellMoney,
  spellMagnitude,
  spellRound,
  spellMeasure,
  spellUnit,
  spellSuffixed,
  spellSlashed,
  spellDay,
  spellPlainYear,
  spellPlainNumber,
];

/** A number with what belongs to it, in words; undefined where the word is no quantity. */
export function spellQuantity(word: string, beside: Neighbours): string | undefined {
  for (const rule of RULES) {
    const spelled = rule(word, beside);
    if (spelled !== undefined) return spelled;
  }
  return undefined;
}
