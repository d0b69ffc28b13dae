/** The same amount in two units: "180C/160C fan/gas 4", "70kg/154lb", "200 °C/400 °F". */
import {
  type ComposedRule,
  formOf,
  isAmount,
  type Neighbours,
  NOBODY,
  readQuantity,
} from './read-quantity.ts';
import { isOne } from './spell-measures.ts';
import { spellNumber } from './spell-numbers.ts';
import { UNITS } from './unit-tables.ts';

const OVENS = new Set(['fan', 'gas']);

/** "8L/100km" */
const isPerHundred = ([one = '', other = '', ...more]: readonly string[]): boolean =>
  more.length === 0 && /^100(?:km|g|ml|mL)$/.test(other) && !one.startsWith('100');

const spellEnd = (part: string, beside: Neighbours): string | undefined => {
  if (OVENS.has(part.toLowerCase())) return part;
  if (UNITS.has(part) && isAmount(beside.previous)) return formOf(UNITS.get(part), isOne(beside));
  const { symbol, amount, suffix } = readQuantity(part) ?? {};
  const isBare = amount !== undefined && symbol === '' && suffix === '';
  return isBare && UNITS.has(beside.next) ? spellNumber(amount) : undefined;
};

export const spellChoice: ComposedRule = (word, beside, spell) => {
  const parts = word.split('/');
  const isMeasured = /\d/.test(word) ? /[^\d./]/.test(word) : /\/gas$/i.test(word);
  if (parts.length < 2 || !isMeasured || (OVENS.has(parts.at(-1) ?? '') && !/^\d/.test(beside.next)))
    return undefined;
  const said = parts.map((part) => {
    const isWhole = /^[-−]?\p{Sc}?[\d¼-¾⅐-⅞]/u.test(part) && /^\p{Sc}|[^\d.,]$/u.test(part);
    return isWhole ? spell(part, NOBODY) : spellEnd(part, beside);
  });
  return said.includes(undefined) ? undefined : said.join(isPerHundred(parts) ? ' per ' : ' , ');
};
