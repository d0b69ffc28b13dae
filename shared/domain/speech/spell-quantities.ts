import { type ComposedRule, type Neighbours, readQuantity, type Rule } from './read-quantity.ts';
import { spellChoice } from './spell-choices.ts';
import { spellCompared, spellOpen, spellPossessive, spellPriced, spellRange } from './spell-composed.ts';
import { spellDigits, spellInPairs, spellNumber, spellOrdinal } from './spell-numbers.ts';
import { spellMixed, spellSlashed } from './spell-fractions.ts';
import { spellInches, spellLetterUnit, spellMeasure, spellRate, spellUnit } from './spell-measures.ts';
import { regroup, spellCurrency, spellMagnitude, spellMany, spellMoney } from './spell-money.ts';
import { spellSigned } from './spell-signs.ts';
import { spellScale, spellTemperature } from './spell-temperature.ts';
import {
  spellClock,
  spellDate,
  spellDatedYear,
  spellDay,
  spellHalfDay,
  spellHour,
  spellPlainYear,
  spellRaceTime,
  spellRound,
} from './spell-times.ts';
import { AFTER_PLANE, EMERGENCY, SPOKEN_IN_PAIRS, SPOKEN_STATUS, STATES } from './spell-tables.ts';

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

/** "Boeing 747", "Highway 101", "RTX 4090", "a 747 jet", "a 404", "401(k)". */
const spellPairs: Rule = (word, { previous, next }) => {
  const plan = /^(40[13])\(?([kb])$/i.exec(word);
  if (plan !== null) return `${spellInPairs(plan[1] ?? '')} ${plan[2]}`;
  if (!/^[1-9]\d{2,3}$/.test(word) || word.endsWith('00')) return undefined;
  const isPlane = /^7[0-8]7$/.test(word) && AFTER_PLANE.has(next.toLowerCase());
  const isStatus =
    SPOKEN_STATUS.has(word) && (/^an?$/i.test(previous) || /^(?:errors?|pages?|status|Not)$/.test(next));
  return isPlane || isStatus || SPOKEN_IN_PAIRS.has(previous.toLowerCase()) ? spellInPairs(word) : undefined;
};

const spellPlainNumber: Rule = (word) => {
  const { sign, symbol, amount, suffix } = readQuantity(word) ?? {};
  return amount === undefined || symbol !== '' || suffix !== '' ? undefined : sign + spellNumber(amount);
};

/** "12st" of a British weight; the ordinals are "1st" and "21st". */
const isStones = (word: string): boolean => /^(?:[02-9]|1\d|2[02-9])st$/.test(word);

/** "22nd", "3x", "2.5X" */
const spellSuffixed: Rule = (word) => {
  const ordinal = /^([\d,]*\d)(?:st|nd|rd|th)$/i.exec(word)?.[1];
  if (ordinal !== undefined) return isStones(word) ? `${spellNumber(ordinal)} stone` : spellOrdinal(ordinal);
  const { sign, symbol, amount, suffix = '' } = readQuantity(word) ?? {};
  return amount === undefined || symbol !== '' || !/^[x×]$/i.test(suffix)
    ? undefined
    : `${sign}${spellNumber(amount)} times`;
};

/** Rules about words that belong to the number before them. */
const WORD_RULES: readonly ComposedRule[] = [
  spellHalfDay,
  spellScale,
  spellLetterUnit,
  spellUnit,
  spellChoice,
  spellRate,
  spellMagnitude,
  spellCurrency,
];

const NUMBER_RULES: readonly ComposedRule[] = [
  spellPairs,
  spellCompared,
  spellOpen,
  spellDate,
  spellRaceTime,
  spellClock,
  spellHour,
  spellHalfDay,
  spellUnit,
  spellRate,
  spellPriced,
  spellChoice,
  spellInches,
  spellMixed,
  spellSigned,
  spellPostcode,
  spellDay,
  spellRange,
  spellMoney,
  spellCurrency,
  spellMagnitude,
  spellRound,
  spellPossessive,
  spellMany,
  spellMeasure,
  spellTemperature,
  spellSuffixed,
  spellSlashed,
  spellCalled,
  spellDatedYear,
  spellPlainYear,
  spellPlainNumber,
];

/** A number with what belongs to it, in words; undefined where the word is no quantity. */
export function spellQuantity(written: string, beside: Neighbours): string | undefined {
  const word = regroup(written, beside.next);
  for (const rule of /\p{N}/u.test(word) ? NUMBER_RULES : WORD_RULES) {
    const spelled = rule(word, beside, spellQuantity);
    if (spelled !== undefined) return spelled;
  }
  return undefined;
}
