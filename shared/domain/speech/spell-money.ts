import { CENTS, COUNTED, CURRENCIES, MAGNITUDES, MAGNITUDE_WORDS } from './money-tables.ts';
import {
  currencyOf,
  formOf,
  isAmount,
  type Neighbours,
  NOBODY,
  readQuantity,
  type Rule,
} from './read-quantity.ts';
import { spellNumber } from './spell-numbers.ts';
import { isAttributive } from './tell-attributive.ts';

/** What a price is for, tied to it: "$899pp", "£120pw". */
const TIED = new Map([
  ['pp', 'per person'],
  ['pw', 'per week'],
  ['pcm', 'per month'],
  ['pa', 'per year'],
]);

/** "€1,50", "1.000.000", "12.345,67": as in Europe; "1,00,000": as in India. */
const EUROPEAN = /^(\D{0,3})(\d[\d.]*)(,?)(\d{0,2})(\D{0,3})$/;
const INDIAN = /^(\D{0,3})(\d[\d,]*)$/;

const isLakhs = (number: string): boolean => {
  const [first = '', ...groups] = number.split(',');
  const isPaired = groups.slice(0, -1).every((group) => group.length === 2);
  return first.length < 3 && groups.length > 1 && isPaired && groups.at(-1)?.length === 3;
};

/** A number that is grouped as elsewhere, as it is written in America. */
export const regroup = (word: string, next: string): string => {
  const [, sign = '', lakhs = ''] = INDIAN.exec(word) ?? [];
  if (isLakhs(lakhs)) return sign + lakhs.replaceAll(',', '');
  const [, symbol = '', whole = '', comma = '', cents = '', unit = ''] = EUROPEAN.exec(word) ?? [];
  const [first = '', ...groups] = whole.split('.');
  const isGrouped = first.length < 4 && groups.every((group) => group.length === 3);
  const isEuro = symbol === '€' || unit === '€' || /^(?:€|euros?$|eur$)/i.test(next);
  const isSure = groups.length === 2 || (comma !== '' && groups.length > 0);
  const isForeign = (isSure || isEuro) && (comma === '' ? cents === '' && groups.length > 0 : cents !== '');
  if (!isGrouped || !isForeign) return word;
  return `${symbol}${whole.replaceAll('.', ',')}${comma === '' ? '' : `.${cents}`}${unit}`;
};

/** "a $3 million dollar house": the currency is written twice. */
const isNamedAgain = (next: string): boolean => /^(?:dollars?|euros?|pounds?)$/i.test(next);

export const spellMoney: Rule = (word, { previous, before, next }) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  const magnitude = MAGNITUDES.get(suffix ?? '');
  if (amount === undefined || !CURRENCIES.has(symbol ?? '')) return undefined;
  const tied = TIED.get(suffix ?? '');
  if (tied !== undefined) return `${spellMoney(word.slice(0, -(suffix ?? '').length), NOBODY)} ${tied}`;
  if (suffix !== '' && magnitude === undefined) return undefined;
  const isSingular = isAttributive([previous, before], next);
  const unit = (of: string): string =>
    isNamedAgain(next) ? '' : formOf(CURRENCIES.get(symbol ?? ''), of === '1' || isSingular);
  if (MAGNITUDE_WORDS.has((/^\p{L}+/u.exec(next)?.[0] ?? '').toLowerCase()))
    return sign + spellNumber(amount);
  if (magnitude !== undefined) return `${sign}${spellNumber(amount)} ${magnitude} ${unit('')}`;
  const [whole = '', cents] = amount.split('.');
  if (Number(whole) === 0 && cents?.length === 2 && CENTS.has(symbol ?? ''))
    return `${sign}${spellNumber(String(Number(cents)))} ${formOf(CENTS.get(symbol ?? ''), Number(cents) === 1)}`;
  if (cents?.length !== 2) return `${sign}${spellNumber(amount)} ${unit(amount)}`;
  return `${sign}${spellNumber(whole)} ${unit(whole)} ${cents === '00' ? '' : spellNumber(String(Number(cents)))}`;
};

/** "$5 million", "$5 million–$10 million": the dollars are said after the million. */
export const spellMagnitude: Rule = (word, { previous, before, earlier, next }) => {
  const [magnitude = '', ...rest] = word.split(/[-–—]/);
  const currency = currencyOf(previous);
  if (currency === undefined || !MAGNITUDE_WORDS.has(magnitude.toLowerCase())) return undefined;
  const until = readQuantity(rest.join('-'))?.amount;
  const tail = until === undefined ? rest.join(' ') : `to ${spellNumber(until)}`;
  if (isNamedAgain(next)) return `${magnitude} ${tail}`;
  const isSingular = isAttributive([before, earlier], next);
  return `${magnitude} ${formOf(CURRENCIES.get(currency), isSingular)} ${tail}`;
};

/** "20€", "1.500 €": the currency after its amount. */
export const spellCurrency: Rule = (word, { previous, before, earlier, next }) => {
  if (CURRENCIES.has(word) && isAmount(previous))
    return formOf(CURRENCIES.get(word), previous === '1' || isAttributive([before, earlier], next));
  const { sign, symbol, amount, suffix = '' } = readQuantity(word) ?? {};
  if (amount === undefined || symbol !== '' || !CURRENCIES.has(suffix)) return undefined;
  return spellMoney(`${sign === 'minus ' ? '-' : ''}${suffix}${amount}`, {
    ...NOBODY,
    previous,
    before,
    next,
  });
};

/** "5K", "10K run": names of a definition and of a distance. */
const isNamed = (amount: string, { previous, next }: Neighbours): boolean =>
  /^\d$/.test(amount) ||
  /^(?:runs?|races?|runners?)$/i.test(next) ||
  (amount === '10' && /^(?:an?|the|my|his|her|our|their|first)$/i.test(previous));

/** "1.8M cars", "2.5B": of what is counted; "3M" makes tape, "4B" is a pencil or a door. */
const isMillions = (amount: string, suffix: string, next: string): boolean => {
  if (!/^[MBT]$/.test(suffix)) return false;
  const isCounted = amount.includes('.') || /^\p{Ll}{3,}s$/u.test(next);
  return isCounted || (suffix === 'M' && amount !== '3');
};

/** "2m people", "100K views", "175K", "1.8M cars": many of something, not metres. */
export const spellMany: Rule = (word, beside) => {
  const { next } = beside;
  const { sign, symbol, amount, suffix = '' } = readQuantity(word) ?? {};
  const magnitude = MAGNITUDES.get(suffix);
  if (amount === undefined || symbol !== '' || magnitude === undefined) return undefined;
  const isMany = COUNTED.has(next.toLowerCase()) || isMillions(amount, suffix, next);
  if (suffix === 'K' && !isMany && isNamed(amount, beside)) return `${spellNumber(amount)} k`;
  return isMany || suffix === 'K' ? `${sign}${spellNumber(amount)} ${magnitude}` : undefined;
};
