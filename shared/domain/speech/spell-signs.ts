/** Numbers that are tied to signs: feet and inches, powers, roots, mixed fractions, ratios, sizes, durations. */
import {
  spellDecade,
  spellDigits,
  spellFraction,
  spellInPairs,
  spellNumber,
  spellOrdinal,
} from './spell-numbers.ts';

/** `⅓` → "one third". */
export const spellVulgar = (sign: string): string => {
  const [top = '', bottom = ''] = sign.normalize('NFKC').split('⁄');
  return spellFraction(top, bottom);
};

const count = (amount: string, [one, many]: readonly [string, string]): string =>
  `${spellNumber(amount)} ${amount === '1' ? one : many}`;

/** `2` → "squared", `23` → "to the twenty third", `−9` → "to the minus ninth". */
export const spellPower = (power: string): string => {
  if (power === '2') return 'squared';
  if (power === '3') return 'cubed';
  return `to the ${/^\d/.test(power) ? '' : 'minus '}${spellOrdinal(power.replaceAll(/\D/g, ''))}`;
};

const spellPlace = (part: string): string => (part === '1' ? 'one hour' : `${spellNumber(part)} hours`);

/** `1:30:00` is a length of time. */
const spellDuration = (hours: string, minutes: string, seconds: string): string =>
  [
    spellPlace(String(Number(hours))),
    ...(Number(minutes) === 0 ? [] : [count(String(Number(minutes)), ['minute', 'minutes'])]),
    ...(Number(seconds) === 0 ? [] : [count(String(Number(seconds)), ['second', 'seconds'])]),
  ].join(' ');

export const DIRECTIONS: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' };

/** `40°44′55″N` */
const spellPlaceOnEarth = (degrees: string, minutes: string, seconds: string, side: string): string =>
  [
    count(degrees, ['degree', 'degrees']),
    count(String(Number(minutes)), ['minute', 'minutes']),
    ...(seconds === '' ? [] : [count(seconds, ['second', 'seconds'])]),
    DIRECTIONS[side] ?? '',
  ].join(' ');

type SignRule = readonly [RegExp, (...groups: string[]) => string];

const RULES: readonly SignRule[] = [
  [/^(\d{1,2})['′](\d{1,2})["″]?$/, (feet, inches) => `${spellNumber(feet)} foot ${spellNumber(inches)}`],
  [/^(\d{1,3})°(\d{1,2})['′](\d{0,2}\.?\d{0,4})["″]?([NSEW]?)$/, spellPlaceOnEarth],
  [/^(\d[\d,]{0,6})′$/, (feet) => count(feet, ['foot', 'feet'])],
  [/^([¼-¾⅐-⅞])$/, spellVulgar],
  [/^(\d+)([¼-¾⅐-⅞])$/, (whole, part) => `${spellNumber(whole)} and ${spellVulgar(part)}`],
  [/^(\d+)\^(\d{1,2})$/, (base, power) => `${spellNumber(base)} ${spellPower(power)}`],
  [/^([a-zA-Z])\^(\d{1,2})$/, (base, power) => `${base} ${spellPower(power)}`],
  [/^√(\d+)$/, (of) => `the square root of ${spellNumber(of)}`],
  [/^(\d+)[x×](\d+)$/i, (one, other) => `${spellNumber(one)} by ${spellNumber(other)}`],
  [/^(\d+)x(\d+)s$/i, (one, other) => `${spellNumber(one)} by ${spellDecade(other)}`],
  [/^(\d{1,2}):(\d\d):(\d\d)$/, spellDuration],
  [/^(\d{1,3}):(\d{1,3})$/, (one, other) => `${spellNumber(one)} to ${spellNumber(other)}`],
  [/^9\/11$/, () => 'nine eleven'],
  // A telephone number.
  [/^(\d{3})-(\d{4})$/, (one, other) => `${spellDigits(one)} , ${spellDigits(other)}`],
  [/^(480|720|1080|1440|2160|4320)([pi])$/, (lines, scan) => `${spellInPairs(lines)} ${scan}`],
  [/^(\d{1,2})p$/, (pence) => count(pence, ['penny', 'pence'])],
];

/** A number and its sign in words; undefined where the word is none of these. */
export const spellSigned = (word: string): string | undefined => {
  for (const [pattern, spell] of RULES) {
    const match = pattern.exec(word);
    if (match !== null) return spell(...match.slice(1));
  }
  return undefined;
};
