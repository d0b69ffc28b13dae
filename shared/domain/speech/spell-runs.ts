/** Numbers that are written as several words: "1 000 000", "(555) 123-4567". */
import { spellDigits, spellNumber } from './spell-numbers.ts';
import type { Written } from './split-word.ts';

const GROUPS = /^[1-9]\d{0,2}(?: \d\d\d)+$/;

/** In North America, from abroad, in Britain. */
const PHONES = [
  /^\d{3}[ .-]\d{3}[ .-]\d{4}$/,
  /^\+?1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}$/,
  /^\+\d{1,3}[ .-]\d[\d .-]{6,14}\d$/,
  /^0\d{2,4} \d{3,4} \d{3,4}$/,
  /^0\d{3,4} \d{5,6}$/,
];

/** `800` is said as a number on the telephone too. */
const spellGroup = (digits: string): string => {
  if (digits.startsWith('+')) return `plus ${spellDigits(digits.slice(1))}`;
  return /^[1-9]00$/.test(digits) ? spellNumber(digits) : spellDigits(digits);
};

const spellPhone = (words: readonly string[]): readonly string[] =>
  words.map((word, at) => {
    const said = word.split(/[.-]/).map(spellGroup).join(' , ');
    return at === words.length - 1 ? said : `${said} ,`;
  });

const spellRun = (words: readonly string[]): readonly string[] => {
  const text = words.join(' ');
  if (PHONES.some((phone) => phone.test(text))) return spellPhone(words);
  if (!GROUPS.test(text)) return [];
  return words.map((_, at) => (at === 0 ? spellNumber(words.join('')) : ''));
};

const goesOn = ({ core, after }: Written): boolean => /^\+?\d[\d.-]*$/.test(core) && /^\)?$/.test(after);

/** What is said for each word of such a number, by the index of the word: all with the first, or each for itself. */
export const spellRuns = (words: readonly Written[]): ReadonlyMap<number, string> => {
  const spelled = new Map<number, string>();
  let from = 0;
  for (const [at, word] of words.entries()) {
    if (at + 1 < words.length && goesOn(word) && /^\d/.test(words[at + 1]?.core ?? '')) continue;
    const run = words.slice(from, at + 1).map(({ core }) => core);
    for (const [place, said] of spellRun(run).entries()) spelled.set(from + place, said);
    from = at + 1;
  }
  return spelled;
};
