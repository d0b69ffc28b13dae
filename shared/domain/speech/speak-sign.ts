import { nameOfTime } from './spell-times.ts';
import type { Written } from './split-word.ts';
import { type Spoken, tokensOf } from './tokens-of.ts';

/** What stands on both sides of a lone sign. */
export type Sides = readonly (Written | undefined)[];

const areNumbers = (sides: Sides): boolean =>
  sides.every((side) => side !== undefined && /^\D{0,3}\d/.test(side.core));

/** "9 am – 5 pm", "Mon – Fri": the ends of a time. */
const areTimes = ([from, to]: Sides): boolean =>
  (/^[ap]\.?m$/i.test(from?.core ?? '') && /^\d/.test(to?.core ?? '')) ||
  [from, to].every((side) => nameOfTime(side?.core ?? '') !== undefined);

const BETWEEN_NUMBERS: Readonly<Record<string, string>> = { '/': 'divided by', '*': 'times' };

/** "20C / 68F": the same in another unit. */
const areMeasures = ([one, other]: Sides): boolean =>
  /\d/.test(other?.core ?? '') && /^\D{1,3}$|\d[^\d.,]+$/u.test(one?.core ?? '');

/** A dash alone: "to" between numbers, else a pause. Other lone signs are said or silent. */
export const speakSign = (word: string, sides: Sides, follows: string): Spoken => {
  const areNumeric = areNumbers(sides);
  if (/^[-–—]+$/.test(word)) {
    if (areNumeric) return [follows === '=' ? 'minus' : 'to'];
    return [areTimes(sides) ? 'to' : ','];
  }
  if (word === '/' && areMeasures(sides)) return [','];
  if (areNumeric) return tokensOf(BETWEEN_NUMBERS[word] ?? '');
  return /[,.;:?!…]/.test(word) ? [','] : [];
};

/** "23 × 33 cm", "4m x 3m", "8×10 inches" */
const LENGTH = /^(?:[mck]?m|in|inch|inches|ft|feet|px|pixels?)(?![\p{L}/])/u;
const MEASURED = /\d(?:[mck]?m|in|ft|px|["″'′])$/;
/** What is called by its two sides. */
const TWO_SIDED = /^(?:pan|tin|dish|tray|grid|matrix|photo|print|board|rug|canvas|inch)\b/;

const spellProduct = (sign: string, [one, other]: Sides, follows: string): string => {
  if (/[\^⁰¹²³⁴-⁹]/.test(other?.core ?? '')) return 'times';
  const isLength = [one, other].some((side) => MEASURED.test(side?.core ?? '')) || LENGTH.test(follows);
  if (isLength || TWO_SIDED.test(follows)) return 'by';
  const isPlain = /^\d+$/.test(other?.core ?? '') && !/^(?:=|is$|are$|equals)/.test(follows);
  return sign === '×' || !isPlain ? 'times' : 'by';
};

/** A sign or a letter that stands alone between what it is about; undefined where it is said as anywhere. */
export const spellBetween = (core: string, sides: Sides, follows: string): string | undefined => {
  if (/^[x×]$/i.test(core) && areNumbers(sides)) return spellProduct(core, sides, follows);
  // "File > Save As"
  const areNames = sides.every((side) => /^\p{Lu}\p{L}/u.test(side?.core ?? ''));
  return core === '>' && areNames ? ',' : undefined;
};
