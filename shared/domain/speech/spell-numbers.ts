import { toCardinal, toOrdinal } from 'n2words/en-US';

/** Beyond this many digits a number is read digit by digit: nobody says quadrillions. */
const MOST_DIGITS = 15;

/** Digits with proper thousands separators and at most one decimal point. */
export const isNumber = (text: string): boolean => {
  const [whole = '', decimals, ...rest] = text.split('.');
  const [first = '', ...groups] = whole.split(',');
  const hasGroups = groups.length > 0;
  return (
    rest.length === 0 &&
    (decimals === undefined || /^\d+$/.test(decimals)) &&
    (/^\d+$/.test(first) || (first === '' && !hasGroups && decimals !== undefined)) &&
    (!hasGroups || first.length <= 3) &&
    groups.every((group) => /^\d{3}$/.test(group))
  );
};

const plain = (words: string): string => words.replaceAll(/[-,]/g, ' ');

/** `007` → "oh oh seven". */
export const spellDigits = (digits: string): string =>
  Array.from(digits, (digit) => (digit === '0' ? 'oh' : plain(toCardinal(digit)))).join(' ');

/** `1,250` → "one thousand two hundred fifty", `3.14` → "three point one four", `.5` → "point five". */
export const spellNumber = (text: string): string => {
  const [whole = '0', decimals] = text.replaceAll(',', '').split('.');
  const tooLong = whole.length > MOST_DIGITS || (whole.length > 1 && whole.startsWith('0'));
  const head = tooLong ? spellDigits(whole) : plain(toCardinal(BigInt(whole)));
  if (decimals === undefined) return head;
  const tail = `point ${spellDigits(decimals).replaceAll('oh', 'zero')}`;
  return whole === '' ? tail : `${head} ${tail}`;
};

/** `21` → "twenty first". Beyond 15 digits: digit by digit. */
export const spellOrdinal = (text: string): string => {
  const digits = text.replaceAll(',', '');
  const isSpoken = digits.length <= MOST_DIGITS && /[1-9]/.test(digits);
  return isSpoken ? plain(toOrdinal(BigInt(digits))) : spellNumber(digits);
};

/** `1969` → "nineteen sixty nine", `2005` → "two thousand five", `1900` → "nineteen hundred". */
export const spellYear = (text: string): string => {
  const high = Math.floor(Number(text) / 100);
  const low = Number(text) % 100;
  if (high === 20 && low < 10) return spellNumber(text);
  if (low === 0) return `${spellNumber(String(high))} hundred`;
  const tail = low < 10 ? `oh ${spellNumber(String(low))}` : spellNumber(String(low));
  return `${spellNumber(String(high))} ${tail}`;
};

/** `747` → "seven forty seven", `1080` → "ten eighty", `101` → "one oh one". */
export const spellInPairs = (digits: string): string => {
  const tail = digits.slice(-2);
  return `${spellNumber(digits.slice(0, -2))} ${tail.startsWith('0') ? `oh ${spellNumber(tail.slice(1))}` : spellNumber(tail)}`;
};

export const isYearLike = (text: string): boolean => /^(?:1[1-9]|20)\d\d$/.test(text);

export const pluralOf = (words: string): string => {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
};

/** `1990s` → "nineteen nineties", `90s` → "nineties", `1900s` → "nineteen hundreds". */
export const spellDecade = (text: string): string =>
  pluralOf(isYearLike(text) ? spellYear(text) : spellNumber(text));

const DENOMINATORS: Readonly<Record<string, readonly [string, string]>> = {
  2: ['half', 'halves'],
  4: ['quarter', 'quarters'],
};

/** `3/4` → "three quarters"; a denominator over 100 gives "three over two hundred". */
export const spellFraction = (numerator: string, denominator: string): string => {
  const top = spellNumber(numerator);
  const bottom = Number(denominator);
  if (bottom < 2 || bottom > 100) return `${top} over ${spellNumber(denominator)}`;
  const ordinal = spellOrdinal(denominator);
  const [one, many] = DENOMINATORS[denominator] ?? [ordinal, `${ordinal}s`];
  return `${top} ${numerator === '1' ? one : many}`;
};
