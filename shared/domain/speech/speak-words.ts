import type { Neighbours } from './read-quantity.ts';
import { speakSign, spellBetween } from './speak-sign.ts';
import { spellAbbreviation } from './spell-abbreviation.ts';
import { isShouted, spellAcronym, spellDotted, spellLetters, spellPartners } from './spell-letters.ts';
import { spellPieces } from './spell-pieces.ts';
import { spellQuantity } from './spell-quantities.ts';
import { spellRoman } from './spell-roman.ts';
import { spellRuns } from './spell-runs.ts';
import { markLengths, splitWord, type Written } from './split-word.ts';
import { endsPhrase, stopsOf } from './stops-of.ts';
import { type Spoken, tokensOf } from './tokens-of.ts';

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

const besideOf = (written: readonly Written[], at: number, isEnd: boolean): Neighbours => {
  const previous = written[at - 1];
  const next = written[at + 1];
  const after = written[at]?.after ?? '';
  return {
    previous: previous === undefined || endsPhrase(previous, written[at - 2]) ? '' : previous.core,
    before: written[at - 2]?.core ?? '',
    earlier: written[at - 3]?.core ?? '',
    next: isEnd || /[,;:?!]/.test(after) ? '' : (next?.core ?? ''),
    parted: previous?.after === ',' ? previous.core : '',
    last: after !== '',
    shouted: [previous, next].some((word) => word !== undefined && isShouted(word.core)),
  };
};

/** How a word is said, for those who read: "(/ˈæksəlɒtəl/; from". */
const PRONUNCIATION = /[ˈˌ]|-[^-]*ə|^\(?[/[][^/\]]*[ɐ-ʯː]/u;

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
    const follows = words[at + 2] ?? '';
    if (word.core === '') return speakSign(words[at] ?? '', sides, follows);
    if (PRONUNCIATION.test(words[at] ?? '')) return [','];
    const isLast = at === written.length - 1;
    const after = isLast || sentenceEnds.has(at) ? word.after : stopsOf(word, sides[0]);
    const run = runs.get(at) ?? spellBetween(word.core, sides, follows);
    const opening = run === undefined && /[([]/.test(word.before) ? [','] : [];
    const said = tokensOf(run ?? spellCore(word, besideOf(written, at, sentenceEnds.has(at))));
    const isForeign = said.length === 0 && /\p{L}/u.test(word.core);
    const closing = run === undefined || after !== ')' ? pauseAfter(after, isLast) : [];
    return [...opening, ...(isForeign ? [','] : said), ...closing];
  });
};
