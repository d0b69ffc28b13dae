import {
  isNumber,
  isYearLike,
  spellDecade,
  spellDigits,
  spellFraction,
  spellNumber,
  spellOrdinal,
  spellYear,
} from './spell-numbers.ts';
import { spellSigned } from './spell-signs.ts';
import {
  CENTS,
  COUNTED,
  CURRENCIES,
  MAGNITUDES,
  MAGNITUDE_WORDS,
  SPOKEN_IN_PAIRS,
  UNITS,
} from './quantity-tables.ts';
import { MONTHS } from './spell-tables.ts';

/** The words beside the one that is spelled, without punctuation. */
export interface Neighbours {
  readonly previous: string;
  /** The word before the previous one. */
  readonly before: string;
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
  if (whole === '0' && cents?.length === 2)
    return `${sign}${spellNumber(String(Number(cents)))} ${formOf(CENTS.get(symbol ?? ''), Number(cents) === 1)}`;
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

/** "2m people", "100K views": many of something, not metres. */
const spellMany: Rule = (word, { next }) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  const magnitude = MAGNITUDES.get(suffix ?? '');
  if (amount === undefined || symbol !== '' || magnitude === undefined || !COUNTED.has(next.toLowerCase()))
    return undefined;
  return `${sign}${spellNumber(amount)} ${magnitude}`;
};

const spellMeasure: Rule = (word, { previous }) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  // "3h 20m"
  if (suffix === 'm' && /^\d+h$/.test(previous))
    return `${spellNumber(amount ?? '')} ${amount === '1' ? 'minute' : 'minutes'}`;
  if (amount === undefined || symbol !== '' || !UNITS.has(suffix ?? '')) return undefined;
  return `${sign}${spellNumber(amount)} ${formOf(UNITS.get(suffix ?? ''), amount === '1')}`;
};

/** A unit after its number, after "per", or alone where it cannot be a word: "km/h", "°C". */
const spellUnit: Rule = (word, { previous, before, last }) => {
  if (word === 'in' && /\d$/.test(previous) && (last || /^(?:ft|feet|foot)$/.test(before)))
    return formOf('inch inches', previous === '1');
  if (!UNITS.has(word)) return undefined;
  if (/[\d½¼¾]$/.test(previous)) return formOf(UNITS.get(word), previous === '1');
  if (previous.toLowerCase() === 'per') return formOf(UNITS.get(word), true);
  return /[°²³/]/.test(word) && word.length > 1 ? formOf(UNITS.get(word), false) : undefined;
};

const spellHalfDay: Rule = (word, { previous }) => {
  if (!/^[ap]m$/i.test(word) || !/\d$/.test(previous)) return undefined;
  return word.toLowerCase() === 'am' ? 'eigh m' : 'p m';
};

/** "10.30 a.m.", "5pm" */
const spellHour: Rule = (word, { next }) => {
  const [, hour = '', half = ''] = /^(1[0-2]|[1-9])([ap]m)$/i.exec(word) ?? [];
  if (hour !== '') return `${spellNumber(hour)} ${half.toLowerCase() === 'am' ? 'eigh m' : 'p m'}`;
  const isTime = /^(?:1[0-2]|[1-9])\.[0-5]\d$/.test(word) && /^[ap]\.?m$/i.test(next);
  return isTime ? spellClock(word.replace('.', ':'), NOBODY) : undefined;
};

const NOBODY: Neighbours = { previous: '', before: '', next: '', last: true };

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

/** "call 911" */
const spellCalled: Rule = (word, { previous }) =>
  /^(?:911|999|112)$/.test(word) &&
  /^(?:call|calls|called|calling|dial|dials|dialed|dialled)$/i.test(previous)
    ? spellDigits(word)
    : undefined;

const isMonth = (word: string): boolean =>
  word.length > 2 &&
  MONTHS.some((month) => [month, month.slice(0, 3), month.slice(0, 4)].includes(word.toLowerCase()));

const spellDay: Rule = (word, { previous, next }) => {
  if (!/^(?:[1-9]|[12]\d|3[01])$/.test(word)) return undefined;
  if (isMonth(previous) && /^\p{Lu}/u.test(previous)) return spellOrdinal(word);
  return isMonth(next) && /^\p{Lu}/u.test(next) ? `the ${spellOrdinal(word)} of` : undefined;
};

/** "in 1066", "by 2100": years that are said as numbers elsewhere. */
const spellDatedYear: Rule = (word, { previous }) =>
  /^(?:10[1-9]\d|21\d\d)$/.test(word) &&
  /^(?:in|by|since|until|till|before|after|from|around)$/i.test(previous)
    ? spellYear(word)
    : undefined;

/** "Boeing 747", "Highway 101". */
const spellPairs: Rule = (word, { previous }) => {
  if (!/^[1-9]\d\d$/.test(word) || !SPOKEN_IN_PAIRS.has(previous.toLowerCase())) return undefined;
  const tail = word.slice(1);
  if (tail === '00') return undefined;
  return `${spellNumber(word.charAt(0))} ${tail.startsWith('0') ? `oh ${spellNumber(tail.slice(1))}` : spellNumber(tail)}`;
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
  const [, symbol = '', low = '', rest = ''] =
    /^(\D{0,3}?)(\d[\d,.]*\d|\d)[-–—−]([\d$£€¥₹].*)$/u.exec(word) ?? [];
  const upper = symbol !== '' && !rest.startsWith(symbol) ? symbol + rest : rest;
  const high = readQuantity(upper);
  if (!isNumber(low) || high === undefined) return undefined;
  // "1939-45"
  const isSpan = isYearLike(low) && /^\d\d$/.test(high.amount) && high.suffix === '';
  const from = isSpan || (isYearLike(low) && isYearLike(high.amount)) ? spellYear(low) : spellNumber(low);
  const to = spellQuantity(upper, beside);
  return to === undefined ? undefined : `${from} to ${to}`;
};

const RULES: readonly Rule[] = [
  spellDate,
  spellClock,
  spellHour,
  spellHalfDay,
  spellUnit,
  spellSigned,
  spellRange,
  spellMoney,
  spellMagnitude,
  spellRound,
  spellMany,
  spellMeasure,
  spellSuffixed,
  spellSlashed,
  spellDay,
  spellCalled,
  spellPairs,
  spellDatedYear,
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
