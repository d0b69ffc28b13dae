import type { Neighbours, Rule } from './read-quantity.ts';
import {
  isYearLike,
  pluralOf,
  spellDecade,
  spellInPairs,
  spellNumber,
  spellOrdinal,
  spellYear,
} from './spell-numbers.ts';
import { DAYS, MONTHS } from './spell-tables.ts';
import { UNITS, UNIT_PREFIXES } from './unit-tables.ts';

const sayHalf = (half: string): string => (/^a/i.test(half) ? ' eigh m' : ' p m');

/** On the hour the afternoon has its name: nobody says "seventeen" for a time. */
const sayHour = (hour: number): string => {
  if (hour === 0 || hour === 24) return 'midnight';
  return hour > 12 ? `${spellNumber(String(hour - 12))} p m` : spellNumber(String(hour));
};

const sayTime = (hour: string, minute: string, half: string): string => {
  const suffix = half === '' ? '' : sayHalf(half);
  if (minute === '00' && half === '') return sayHour(Number(hour));
  const minutes = minute.startsWith('0') ? `oh ${spellNumber(minute.slice(1))}` : spellNumber(minute);
  return `${spellNumber(String(Number(hour)))}${minute === '00' ? '' : ` ${minutes}`}${suffix}`;
};

const readClock = (word: string): string | undefined => {
  const half = /[ap]\.?m\.?$/i.exec(word)?.[0] ?? '';
  // "7.30pm" is British.
  const parts = half === '' ? /:/ : /[:.]/;
  const [hour = '', minute, ...rest] = word.slice(0, word.length - half.length).split(parts);
  const isTime = /^\d{1,2}$/.test(hour) && Number(hour) <= 24 && /^[0-5]\d$/.test(minute ?? '00');
  if (!isTime || rest.length > 0) return undefined;
  return minute === undefined && half === '' ? spellNumber(hour) : sayTime(hour, minute ?? '00', half);
};

/** After these a length of time comes. */
const RUN = /^(?:in|under|of|at|over|below|sub|was|is|from|to|time|around|about)$/i;

const isClock = (word: string): boolean =>
  /^\d{1,2}:[0-5]\d|^(?:1[0-2]|[1-9])(?:\.[0-5]\d)?[ap]\.?m/i.test(word);

/** "5pm", "9:05", "9am–5pm", "9:00-17:00" */
export const spellClock: Rule = (word) => {
  if (!isClock(word) && !/[-–—](?:\d{1,2}:|\d{1,2}[ap]\.?m)/i.test(word)) return undefined;
  const times = word.split(/[-–—]/).map(readClock);
  return times.length > 2 || times.includes(undefined) ? undefined : times.join(' to ');
};

/** "in 31:42", "at 3:43.13": minutes and seconds. */
export const spellRaceTime: Rule = (word, { previous, next }) => {
  const [, minutes = '', seconds = '', rest = ''] = /^(\d{1,2}):([0-5]\d)(\.?\d*)$/.exec(word) ?? [];
  const isRun = rest === '' ? Number(minutes) > 24 && RUN.test(previous) : rest.startsWith('.');
  if (minutes === '' || !isRun) return undefined;
  if (/^(?:split|ratio|mix)s?$/.test(next)) return undefined;
  const tail = seconds.startsWith('0') ? `oh ${spellNumber(seconds.slice(1))}` : spellNumber(seconds);
  return `${spellNumber(minutes)} ${tail}${rest === '' ? '' : ` ${spellNumber(rest)}`}`;
};

/** "10.30 a.m." */
export const spellHour: Rule = (word, { next }) => {
  const [, hour = '', minute = ''] = /^(1[0-2]|[1-9])\.([0-5]\d)$/.exec(word) ?? [];
  return hour !== '' && /^[ap]\.?m/i.test(next) ? sayTime(hour, minute, '') : undefined;
};

/** "5 pm", "10 a.m.–4 p.m." */
export const spellHalfDay: Rule = (word, { previous }) => {
  if (!/\d$/.test(previous)) return undefined;
  if (/^[ap]m$/i.test(word)) return sayHalf(word);
  const [, half = '', until = ''] = /^([ap]\.?m)\.?[-–—](.+)$/i.exec(word) ?? [];
  const end = half === '' ? undefined : readClock(until);
  return end === undefined ? undefined : `${sayHalf(half)} to ${end}`;
};

/** `12/31/99`: the last two digits of a year. */
const spellShortYear = (year: string): string =>
  year.startsWith('0') ? `oh ${spellNumber(year.slice(1))}` : spellNumber(year);

/** Year, month and day as they are written: "2024-05-06", "05/06/2024", "12.05.1990", "12/31/99". */
const readDate = (word: string): readonly (string | undefined)[] => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso !== null) return iso.slice(1);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(word);
  if (slashed !== null) return [slashed[3], slashed[1], slashed[2]];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  return [dotted?.[3], dotted?.[2], dotted?.[1]];
};

export const spellDate: Rule = (word) => {
  const [year, first, second] = readDate(word);
  if (year === undefined || first === undefined || second === undefined) return undefined;
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  if (year.length === 2) return `${name} ${spellOrdinal(day)} ${spellShortYear(year)}`;
  return `${name} ${spellOrdinal(day)} ${isYearLike(year) ? spellYear(year) : spellNumber(year)}`;
};

/** The month that a capitalised word or abbreviation means. */
export const monthOf = (word: string): string | undefined =>
  /^\p{Lu}\p{L}\p{L}/u.test(word)
    ? MONTHS.find((month) => [month, month.slice(0, 3), month.slice(0, 4)].includes(word.toLowerCase()))
    : undefined;

/** The day or month that a word means, with or without the stop of an abbreviation. */
export const nameOfTime = (written: string): string | undefined => {
  const word = written.replace(/\.$/, '');
  const isName = /^\p{Lu}/u.test(word);
  return (
    DAYS.get(word) ??
    monthOf(word) ??
    (isName ? [...DAYS.values()].find((day) => day === word.toLowerCase()) : undefined)
  );
};

/** "Apr" in "15–Apr. 2" */
const monthAtEnd = (word: string): string | undefined =>
  monthOf(/^\d.*[-–—](\p{L}+)$/u.exec(word)?.[1] ?? word);

export const isDay = (word: string): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(word);

/** "Aug. 6 and 9": the second day, unless something is counted by it. */
const isSecondDay = ({ previous, before, earlier, next, last }: Neighbours): boolean =>
  /^(?:and|or|to|through)$/.test(previous) &&
  isDay(before) &&
  monthOf(earlier) !== undefined &&
  (last || /^$|^(?:in|at|on|for|with|when|as|the)$/.test(next));

/** "March 3", "3 March", "June 5–7", "March 15–April 2" */
export const spellDay: Rule = (word, beside) => {
  const days = word.split(/[-–—]/);
  const until = monthAtEnd(word);
  if (until !== undefined && isDay(days[0] ?? '') && /^\d/.test(beside.next))
    return `${monthAtEnd(beside.previous) === undefined ? 'the ' : ''}${spellOrdinal(days[0] ?? '')} to ${until}`;
  if (days.length > 2 || !days.every(isDay)) return undefined;
  if (monthAtEnd(beside.previous) !== undefined || isSecondDay(beside))
    return days.map(spellOrdinal).join(' to ');
  if (monthOf(beside.next) === undefined) return undefined;
  return `${days.map((day) => `the ${spellOrdinal(day)}`).join(' to ')} of`;
};

/** "in 1066", "by 2100": years that are said as numbers elsewhere. */
export const spellDatedYear: Rule = (word, { previous }) =>
  /^(?:10[1-9]\d|21\d\d)$/.test(word) &&
  /^(?:in|by|since|until|till|before|after|from|around)$/i.test(previous)
    ? spellYear(word)
    : undefined;

/** "1500 people" is a count; "in 1500" is a year. */
export const spellPlainYear: Rule = (word, { next, last }) => {
  const isCount = /^\p{Ll}{3,}s$/u.test(next) || UNITS.has(next) || UNIT_PREFIXES.has(next);
  return isYearLike(word) && (last || !(isCount || next === 'people')) ? spellYear(word) : undefined;
};

const MANY = new Map([
  ['10s', 'tens'],
  ['100s', 'hundreds'],
  ['1000s', 'thousands'],
]);

/** `1990s`, `'90s`, `90's`: before seconds, which are rarely that round and that close to their number. */
export const spellRound: Rule = (word, { previous, next }) => {
  // "Boeing 747s"
  const model = /^([1-9]\d[1-9])s$/.exec(word)?.[1];
  if (model !== undefined && /^\p{Lu}/u.test(previous)) return pluralOf(spellInPairs(model));
  const many = next === 'of' ? MANY.get(word.replaceAll(/[',]/g, '')) : undefined;
  if (many !== undefined) return many;
  const digits = /^'?(\d\d?|\d{4})'?s$/.exec(word)?.[1];
  return digits?.endsWith('0') ? spellDecade(digits) : undefined;
};
