/** Numbers that are tied to signs: feet and inches, powers, roots, mixed fractions, ratios, sizes, durations. */
import { isNumber, spellDigits, spellNumber, spellOrdinal } from './spell-numbers.ts';

const ONE_OF: Readonly<Record<string, string>> = {
  '½': 'one half',
  '¼': 'one quarter',
  '¾': 'three quarters',
};

const count = (amount: string, [one, many]: readonly [string, string]): string =>
  `${spellNumber(amount)} ${amount === '1' ? one : many}`;

const spellPower = (power: string): string => {
  if (power === '²' || power === '2') return 'squared';
  if (power === '³' || power === '3') return 'cubed';
  return `to the ${spellOrdinal(power)}`;
};

const spellPlace = (part: string): string => (part === '1' ? 'one hour' : `${spellNumber(part)} hours`);

/** `1:30:00` is a length of time. */
const spellDuration = (hours: string, minutes: string, seconds: string): string =>
  [
    spellPlace(String(Number(hours))),
    ...(Number(minutes) === 0 ? [] : [count(String(Number(minutes)), ['minute', 'minutes'])]),
    ...(Number(seconds) === 0 ? [] : [count(String(Number(seconds)), ['second', 'seconds'])]),
  ].join(' ');

type Rule = readonly [RegExp, (...groups: string[]) => string];

const RULES: readonly Rule[] = [
  [/^(\d{1,2})['′](\d{1,2})["″]?$/, (feet, inches) => `${spellNumber(feet)} foot ${spellNumber(inches)}`],
  [/^(\d{1,3})′$/, (feet) => count(feet, ['foot', 'feet'])],
  [/^(\d[\d.]*)["″]$/, (inches) => count(inches, ['inch', 'inches'])],
  [/^(\d+)([½¼¾])$/, (whole, part) => `${spellNumber(whole)} and ${ONE_OF[part] ?? ''}`],
  [/^(\d+|[a-zA-Z])([²³])$/, (base, power) => `${sayBase(base)} ${spellPower(power)}`],
  [/^(\d+|[a-zA-Z])\^(\d{1,2})$/, (base, power) => `${sayBase(base)} ${spellPower(power)}`],
  [/^√(\d+)$/, (of) => `the square root of ${spellNumber(of)}`],
  [/^(\d+)[x×](\d+)$/i, (one, other) => `${spellNumber(one)} by ${spellNumber(other)}`],
  [/^(\d{1,2}):(\d\d):(\d\d)$/, spellDuration],
  [/^(\d{1,3}):(\d{1,3})$/, (one, other) => `${spellNumber(one)} to ${spellNumber(other)}`],
  [/^9\/11$/, () => 'nine eleven'],
  // A telephone number.
  [/^(\d{3})-(\d{4})$/, (one, other) => `${spellDigits(one)} , ${spellDigits(other)}`],
  [/^(\d+)¢$/, (cents) => count(cents, ['cent', 'cents'])],
  [/^(\d+)p$/, (pence) => count(pence, ['penny', 'pence'])],
];

const sayBase = (base: string): string => (isNumber(base) ? spellNumber(base) : base);

/** A number and its sign in words; undefined where the word is none of these. */
export const spellSigned = (word: string): string | undefined => {
  for (const [pattern, spell] of RULES) {
    const match = pattern.exec(word);
    if (match !== null) return spell(...match.slice(1));
  }
  return undefined;
};
