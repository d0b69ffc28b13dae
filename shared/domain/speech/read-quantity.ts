import { CURRENCIES, MAGNITUDE_WORDS } from './money-tables.ts';
import { isNumber } from './spell-numbers.ts';

/** The words beside the one that is spelled, without punctuation; '' where punctuation parts them from it. */
export interface Neighbours {
  readonly previous: string;
  /** The word before the previous one. */
  readonly before: string;
  /** The word before that. */
  readonly earlier: string;
  readonly next: string;
  /** The word before where a comma parts it: "Chicago, IL". */
  readonly parted: string;
  /** True where punctuation ends a phrase after the word. */
  readonly last: boolean;
  /** True where a word beside it is in capitals for emphasis. */
  readonly shouted: boolean;
}

export const NOBODY: Neighbours = {
  previous: '',
  before: '',
  earlier: '',
  next: '',
  parted: '',
  last: true,
  shouted: false,
};

/** What is said for a word; undefined where the rule is not about it. */
export type Rule = (word: string, beside: Neighbours) => string | undefined;

/** A rule about a word whose parts are quantities themselves, which `spell` spells. */
export type ComposedRule = (word: string, beside: Neighbours, spell: Rule) => string | undefined;

interface Quantity {
  /** "minus ", "plus " or "". */
  readonly sign: string;
  /** What stands before the number: a currency or nothing. */
  readonly symbol: string;
  readonly amount: string;
  /** What stands after it: a unit, a magnitude or nothing. */
  readonly suffix: string;
}

const QUANTITY = /^([-−+]?)(\D{0,3}?)(\.?\d[\d,.]*\d|\.?\d)(\D{0,5})$/u;

export const readQuantity = (word: string): Quantity | undefined => {
  const [, mark = '', symbol = '', amount = '', suffix = ''] = QUANTITY.exec(word) ?? [];
  const sign = mark === '' ? '' : mark === '+' ? 'plus ' : 'minus ';
  return isNumber(amount) ? { sign, symbol, amount, suffix } : undefined;
};

/** The singular or the plural of an entry of a table. */
export const formOf = (forms: string | undefined, isOne: boolean): string => {
  const [one = '', many = one] = (forms ?? '').split(' ');
  return (isOne ? one : many).replaceAll('_', ' ');
};

/** Whether a word ends in a number, in digits or in words: what follows may be its unit. */
export const isAmount = (word: string): boolean =>
  /\p{N}$/u.test(word) || MAGNITUDE_WORDS.has(word.toLowerCase());

/** A fraction of one: "½", "3/4". */
export const isPart = (amount: string): boolean => {
  const [, top = '', bottom = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(amount) ?? [];
  return /^[¼-¾⅐-⅞]$/.test(amount) || (top !== '' && Number(top) < Number(bottom));
};

/** The currency before the first or the last number of a word: `$5`, `-$5`, `$10-20`, `million–$20`. */
export const currencyOf = (word: string): string | undefined =>
  [/^[-−+]?(\D{1,3})\d/u.exec(word)?.[1], /[-–—−](\D{1,3})\d[\d,.]*$/u.exec(word)?.[1]].find(
    (symbol) => symbol !== undefined && CURRENCIES.has(symbol),
  );
