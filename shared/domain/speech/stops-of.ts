import { isAmount } from './read-quantity.ts';
import { ABBREVIATIONS, DAYS } from './spell-tables.ts';
import type { Written } from './split-word.ts';
import { PER, UNITS, UNIT_PREFIXES } from './unit-tables.ts';

/** "8 sec.", "$9/mo.", "20 sq. ft." */
const isUnit = (core: string, previous: string): boolean => {
  const at = core.lastIndexOf('/');
  if (at > 0) return PER.has(core.slice(at + 1));
  return isAmount(previous) && (UNITS.has(core) || UNIT_PREFIXES.has(core));
};

const isShortened = (core: string, previous: string): boolean => {
  // "Mon.–Fri.", "15–Apr."
  const end = core.slice(core.search(/[-–—][^-–—]*$/) + 1);
  return (
    ABBREVIATIONS.has(end.toLowerCase()) ||
    DAYS.has(end) ||
    isUnit(core, previous) ||
    (/^\d/.test(core) && UNITS.has(end)) ||
    core === 'in' ||
    /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core)
  );
};

/** The punctuation after a word in mid-sentence, without the stop that belongs to an abbreviation. */
export const stopsOf = ({ core, after }: Written, previous: Written | undefined): string => {
  const isOwn = after.startsWith('.,') || isShortened(core, previous?.core ?? '');
  return isOwn && after.startsWith('.') ? after.slice(1) : after;
};

/** The stop of "Sept." parts nothing. */
export const endsPhrase = ({ core, after }: Written, previous: Written | undefined): boolean =>
  /[,;:.?!]/.test(after) && !(after === '.' && isShortened(core, previous?.core ?? ''));
