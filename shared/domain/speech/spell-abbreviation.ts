import type { Neighbours } from './read-quantity.ts';
import { isYearLike } from './spell-numbers.ts';
import {
  ABBREVIATIONS,
  DAYS,
  DAYS_OR_WORDS,
  INITIALS_IN_CAPITALS,
  NEEDS_CAPITAL,
  NEEDS_NUMBER,
  NEEDS_SMALL,
  NEEDS_SMALL_NEXT,
  NEEDS_STOP,
  STATES,
  STATES_OR_WORDS,
} from './spell-tables.ts';
import { monthOf } from './spell-times.ts';
import type { Written } from './split-word.ts';

/** Capitalised words after "Dr." are a doctor's name, before it a street's. */
const spellDr = (previous: string, next: string): string =>
  !/^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(previous) ? 'drive' : 'doctor';

/** "Tues", and "Sun" where a day is expected. */
const spellWeekday = ({ core, after }: Written, { previous, next }: Neighbours): string | undefined => {
  const isExpected =
    (after === '.' && /^\p{Ll}/u.test(next)) ||
    after.startsWith('.,') ||
    /^\d/.test(next) ||
    /^(?:on|every|each|until|till)$/i.test(previous);
  return DAYS_OR_WORDS.has(core) && !isExpected ? undefined : DAYS.get(core);
};

/** "Chicago, IL" */
const spellState = (core: string, { parted, next }: Neighbours): string | undefined => {
  const isTown = /^\p{Lu}\p{L}*\p{Ll}/u.test(parted);
  return isTown && (!STATES_OR_WORDS.has(core) || /^\d{5}/.test(next)) ? STATES.get(core) : undefined;
};

/** Whether capitals, the full stop and what follows let the key of an abbreviation be one. */
const fits = (key: string, { core, after }: Written, { previous, next }: Neighbours): boolean => {
  const stops = after.startsWith('.');
  const isCapital = /^\p{Lu}/u.test(core);
  const isDated = /^\d/.test(next) || /\d$/.test(previous);
  if (monthOf(core) !== undefined && isDated) return true;
  // "to No 1 in the charts"
  if (core === 'No' && !stops) return previous !== '' && /^\d/.test(next);
  if (NEEDS_STOP.has(key) && !stops) return false;
  if (NEEDS_NUMBER.has(key) && !/^(?:\d|[IVXLC]+$)/.test(next)) return false;
  if (NEEDS_SMALL_NEXT.has(key) && !/^\p{Ll}/u.test(next)) return false;
  if (NEEDS_CAPITAL.has(key) && !isCapital) return false;
  if (NEEDS_SMALL.has(key) && isCapital) return false;
  // "Jan" is a name as well.
  if (key === 'jan') return stops;
  if (key === 'apt') return /^[\dA-Z#]/.test(next);
  if (!/^[A-Z]{2,}$/.test(core)) return true;
  // "APR" is a rate unless a day or a year is beside it.
  if (monthOf(core) !== undefined) return false;
  return stops || !INITIALS_IN_CAPITALS.has(key);
};

export const spellAbbreviation = (written: Written, beside: Neighbours): string | undefined => {
  const { core, after } = written;
  const { previous, next } = beside;
  const key = core.toLowerCase();
  const full = ABBREVIATIONS.get(key);
  const stops = after.startsWith('.');
  const state = spellState(core, beside);
  if (state !== undefined) return state;
  if (DAYS.has(core)) return spellWeekday(written, beside);
  if (key === 'w' && after.startsWith('/')) return 'with';
  if (key === 'et' && /^al$/i.test(next)) return 'and';
  if (key === 'al') return stops && /^et$/i.test(previous) ? full : undefined;
  if (key === 'dr') return spellDr(previous, next);
  if (full === undefined || !fits(key, written, beside)) return undefined;
  if (key === 'est') return isYearLike(next) || next === 'in' ? 'established' : full;
  if (key === 'st')
    return /^\p{Lu}/u.test(core) && stops ? (/^\p{Lu}/u.test(next) ? full : 'street') : undefined;
  return full;
};
