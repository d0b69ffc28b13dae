import { COUNTED, CURRENCIES, MAGNITUDE_WORDS } from './money-tables.ts';
import {
  currencyOf,
  formOf,
  isAmount,
  isPart,
  type Neighbours,
  readQuantity,
  type Rule,
} from './read-quantity.ts';
import { spellFraction, spellNumber } from './spell-numbers.ts';
import { spellVulgar } from './spell-signs.ts';
import { isAttributive } from './tell-attributive.ts';
import { PER, PER_ALONE, UNITS, UNITS_ALONE, UNIT_PREFIXES } from './unit-tables.ts';

/** "1 km", "¾ tsp": not more than one of them. */
export const isOne = ({ previous, before }: Neighbours): boolean =>
  previous === '1' || (isPart(previous) && !/^\d+$/.test(before));

/** "3½oz", "½lb" */
const spellMixedMeasure = (word: string): string | undefined => {
  const [, whole = '', part = '', unit = ''] = /^(\d{0,3})([¼-¾⅐-⅞])(\p{L}{1,4})$/u.exec(word) ?? [];
  if (!UNITS.has(unit)) return undefined;
  const amount = whole === '' ? spellVulgar(part) : `${spellNumber(whole)} and ${spellVulgar(part)}`;
  return `${amount} ${formOf(UNITS.get(unit), whole === '')}`;
};

export const spellMeasure: Rule = (word, { previous, before, next }) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  // "3h 20m"
  if (suffix === 'm' && /^\d+h$/.test(previous))
    return `${spellNumber(amount ?? '')} ${amount === '1' ? 'minute' : 'minutes'}`;
  if (amount === undefined || symbol !== '') return spellMixedMeasure(word);
  if (UNIT_PREFIXES.has(suffix ?? '')) return `${spellNumber(amount)} ${UNIT_PREFIXES.get(suffix ?? '')}`;
  const isSingular = amount === '1' || isAttributive([previous, before], next);
  // "9in", but "in" alone is a word.
  if (suffix === 'in') return `${spellNumber(amount)} ${formOf('inch inches', isSingular)}`;
  if (!UNITS.has(suffix ?? '')) return spellMixedMeasure(word);
  return `${sign}${spellNumber(amount)} ${formOf(UNITS.get(suffix ?? ''), isSingular)}`;
};

/** A unit after its number, after "per", or alone where it cannot be a word: "km/h", "°C". */
export const spellUnit: Rule = (word, beside) => {
  const { previous, before, earlier, next, last } = beside;
  if (word === 'in' && /\d$/.test(previous) && (last || /^(?:ft|feet|foot)$/.test(before)))
    return formOf('inch inches', previous === '1');
  if (UNIT_PREFIXES.has(word) && isAmount(previous) && /^\p{L}/u.test(next)) return UNIT_PREFIXES.get(word);
  if (!UNITS.has(word)) return undefined;
  if (word === 'pt' && isAmount(previous) && POINTS.test(next)) return 'point';
  if (isAmount(previous))
    return formOf(UNITS.get(word), isOne(beside) || isAttributive([before, earlier], next));
  if (/\dfl$/.test(previous) && word === 'oz') return formOf(UNITS.get(word), previous === '1fl');
  if (UNIT_PREFIXES.has(previous) && isAmount(before)) return formOf(UNITS.get(word), before === '1');
  if (/^(?:per|an?|one|each|every)$/i.test(previous) && (word.length > 1 || previous === 'per'))
    return formOf(UNITS.get(word), true);
  const isSure = UNITS_ALONE.has(word) || (/[°²³/]/.test(word) && word.length > 1);
  return isSure ? formOf(UNITS.get(word), false) : undefined;
};

const COOKED: Readonly<Record<string, string>> = {
  c: 'cup cups',
  T: 'tablespoon tablespoons',
  t: 'teaspoon teaspoons',
};
/** "2 A supply", "5 V at 2 A" */
const isElectric = ({ previous, earlier, next }: Neighbours): boolean =>
  isAmount(previous) && (/^(?:fuse|supply|charger|adapter|current|breaker)s?$/.test(next) || earlier === 'V');

/** "2 c. flour", "1 T butter": a cook's letters; "3rd c. BC". */
export const spellLetterUnit: Rule = (word, beside) => {
  const { previous, next } = beside;
  if (word === 'c' && /\d(?:st|nd|rd|th)$/.test(previous)) return 'century';
  if (word === 'A' && isElectric(beside)) return formOf('amp amps', previous === '1' || next !== '');
  const isFew = isPart(previous) || (/^\d\d?$/.test(previous) && Number(previous) <= 12);
  const isFood = /^\p{Ll}{3,}$/u.test(next) && !/^(?:field|magnet|scanner)/.test(next);
  // "a 2 t truck", "8 t of coal"
  const isHeavy = Number(previous) > 3 || isAttributive([beside.before, beside.earlier], next);
  if (word === 't' && isHeavy) return undefined;
  return isFew && isFood && Object.hasOwn(COOKED, word) ? formOf(COOKED[word], isOne(beside)) : undefined;
};

/** "12 pt font", "a 3 pt lead" */
const POINTS = /^(?:fonts?|type|size|text|shots?|lead|scale|buck)$/;

/** What "27″" is followed by where it is no adjective: "27″ wide", "27″ and". */
const AFTER_INCHES =
  /^$|^(?:tall|wide|long|high|deep|thick|apart|across|by|of|and|or|in|at|to|is|are|was|were|from|for|with|on|above|below|per)$/;

/** `27″ wide`, `27″ screen` */
export const spellInches: Rule = (word, { previous, next, last }) => {
  const [, amount = '', top = '', bottom = ''] = /^(\d[\d.]*|(\d)\/(\d\d?))["″]$/.exec(word) ?? [];
  if (amount === '') return undefined;
  // "a 3/8″ bolt", "1 1/4″"
  if (top !== '') return `${isAmount(previous) ? 'and ' : ''}${spellFraction(top, bottom)} inch`;
  const isSingular = amount === '1' || !(last || AFTER_INCHES.test(next));
  return `${spellNumber(amount)} ${formOf('inch inches', isSingular)}`;
};

/** The last part of `days/week`, `$10/hr`, and what it is said as. */
export const cutPer = (word: string): readonly [head: string, per: string] | undefined => {
  const at = word.lastIndexOf('/');
  const per = PER.get(word.slice(at + 1));
  return at < 1 || per === undefined || word.indexOf('/') < at
    ? undefined
    : [word.slice(0, at), `per ${formOf(per, true)}`];
};

/** "7 days/week", "500 ml/hr", "kg/m³". */
export const spellRate: Rule = (word, beside) => {
  const { previous } = beside;
  const [head = '', per] = cutPer(word) ?? [];
  if (per === undefined) return undefined;
  const unit = UNITS.get(head);
  const isCounted = /^\p{Ll}{3,}s$/u.test(head) || COUNTED.has(head);
  if (isAmount(previous)) {
    if (unit !== undefined) return `${formOf(unit, isOne(beside))} ${per}`;
    return isCounted ? `${head} ${per}` : undefined;
  }
  // "W/L" is a record of games.
  const isMeasure = unit !== undefined && PER_ALONE.has(word.slice(head.length + 1)) && word.length > 3;
  if (isMeasure) return `${formOf(unit, false)} ${per}`;
  return isCounted && /\/\p{L}{4,}$/u.test(word) ? `${head} ${per}` : undefined;
};

/** What the unit of "10-km run", "$5-million deal" is said as; "5-K" is the name of a race, "3-in-1" no length. */
export const spellTiedUnit = (unit: string, amount: string, isLast: boolean): string | undefined => {
  if (unit === 'in' && isLast) return 'inch';
  if (MAGNITUDE_WORDS.has(unit)) {
    const currency = isLast ? currencyOf(amount) : undefined;
    return currency === undefined ? unit : `${unit} ${formOf(CURRENCIES.get(currency), true)}`;
  }
  return /^k$/i.test(unit) || !UNITS.has(unit) ? undefined : formOf(UNITS.get(unit), true);
};
