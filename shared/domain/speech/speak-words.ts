import type { Neighbours } from './read-quantity.ts';
import { spellAbbreviation } from './spell-abbreviation.ts';
import { isShouted, spellAcronym, spellDotted, spellLetters, spellPartners } from './spell-letters.ts';
import { spellPieces } from './spell-pieces.ts';
import { spellQuantity } from './spell-quantities.ts';
import { spellRoman } from './spell-roman.ts';
import { spellRuns } from './spell-runs.ts';
import { nameOfTime } from './spell-times.ts';
import { markLengths, splitWord, type Written } from './split-word.ts';
import { endsPhrase, stopsOf } from './stops-of.ts';

/** What is said for one written word: lower-case words, and `,` `.` `?` `!` where the voice pauses. */
export type Spoken = readonly string[];

/** No English word is longer; a longer run of letters is cut before it takes the voice seconds. */
const LONGEST_TOKEN = 34;

const pauseAfter = (after: string, isLast: boolean): Spoken => {
  const end = /[.?!…]/.exec(after)?.[0];
  if (end !== undefined) return [end === '…' ? (isLast ? '.' : ',') : end];
  return /[,;:–—)\]]|--/.test(after) ? [','] : [];
};

/** "a C- in maths", not "A- and B-shares" */
const spellGrade = ({ core, after }: Written, { previous, next }: Neighbours): string | undefined => {
  const isGrade = /^[A-DF]$/.test(core) && after.startsWith('-');
  const goesOn = /^(?:and|or|to)$/.test(next) && !/^an?$/i.test(previous);
  return isGrade && !goesOn ? `${spellLetters(core)} minus` : undefined;
};

const spellCore = (written: Written, beside: Neighbours): string => {
  const { core } = written;
  return (
    spellGrade(written, beside) ??
    spellQuantity(core, beside) ??
    spellAbbreviation(written, beside) ??
    spellRoman(core, beside) ??
    spellDotted(core) ??
    spellPartners(core) ??
    spellAcronym(core, beside) ??
    spellPieces(core, beside)
  );
};

const isPause = (token: string): boolean => /^[,.?!]$/.test(token);

/** Interjections that the voice would spell letter by letter. */
const RESPELLED: Readonly<Record<string, string>> = {
  hmm: 'hum',
  hm: 'hum',
  mmm: 'mum',
  shh: 'shush',
  st: 'saint',
};

const tokensOf = (spelled: string): readonly string[] =>
  spelled
    .toLowerCase()
    .normalize('NFKD')
    .split(/\s+/u)
    .map((token) =>
      isPause(token) ? token : token.replaceAll(/[^a-z']/g, '').replaceAll(/^'+|(?<!')'+$/g, ''),
    )
    .filter((token) => token !== '')
    .map((token) => RESPELLED[token] ?? token.slice(0, LONGEST_TOKEN));

/** What stands on both sides of a lone sign. */
type Sides = readonly (Written | undefined)[];

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
const speakSign = (word: string, sides: Sides, follows: string): Spoken => {
  const areNumeric = areNumbers(sides);
  if (/^[-–—]+$/.test(word)) {
    if (areNumeric) return [follows === '=' ? 'minus' : 'to'];
    return [areTimes(sides) ? 'to' : ','];
  }
  if (word === '/' && areMeasures(sides)) return [','];
  if (areNumeric) return tokensOf(BETWEEN_NUMBERS[word] ?? '');
  return /[,.;:?!…]/.test(word) ? [','] : [];
};

const besideOf = (written: readonly Written[], at: number): Neighbours => {
  const previous = written[at - 1];
  const next = written[at + 1];
  const after = written[at]?.after ?? '';
  return {
    previous: previous === undefined || endsPhrase(previous, written[at - 2]) ? '' : previous.core,
    before: written[at - 2]?.core ?? '',
    earlier: written[at - 3]?.core ?? '',
    next: /[,;:?!]/.test(after) ? '' : (next?.core ?? ''),
    last: after !== '',
    shouted: [previous, next].some((word) => word !== undefined && isShouted(word.core)),
  };
};

/**
 * Turns written words into what is said, one entry for each, in order: numbers, dates, money, units,
 * abbreviations, acronyms and signs in words. A written word that is not said has an empty entry; one in letters that
 * the voice does not know is a pause, in which its caption is read.
 *
 * @param words white-space separated words as the viewer reads them
 * @param sentenceEnds indexes of the last word of each sentence
 */
export const speakWords = (
  words: readonly string[],
  sentenceEnds: ReadonlySet<number>,
): readonly Spoken[] => {
  const written = markLengths(words).map(splitWord);
  const runs = spellRuns(written);
  return written.map((word, at) => {
    const sides = [written[at - 1], written[at + 1]];
    if (word.core === '') return speakSign(words[at] ?? '', sides, words[at + 2] ?? '');
    const isLast = at === written.length - 1;
    const after = isLast || sentenceEnds.has(at) ? word.after : stopsOf(word, sides[0]);
    const run = runs.get(at);
    const opening = run === undefined && /[([]/.test(word.before) ? [','] : [];
    const said = tokensOf(run ?? spellCore(word, besideOf(written, at)));
    const isForeign = said.length === 0 && /\p{L}/u.test(word.core);
    const closing = run === undefined || after !== ')' ? pauseAfter(after, isLast) : [];
    return [...opening, ...(isForeign ? [','] : said), ...closing];
  });
};
