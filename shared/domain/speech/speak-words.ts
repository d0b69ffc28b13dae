import { spellAcronym, spellDotted, spellLetters, spellRoman } from './spell-letters.ts';
import { spellNumber } from './spell-numbers.ts';
import { type Neighbours, spellQuantity } from './spell-quantities.ts';
import { ABBREVIATIONS, DAYS, NEEDS_NUMBER, NEEDS_STOP, SYMBOLS } from './spell-tables.ts';

/** What is said for one written word: lower-case words, and `,` `.` `?` `!` where the voice pauses. */
export type Spoken = readonly string[];

/** No English word is longer; a longer run of letters is cut before it takes the voice seconds. */
const LONGEST_TOKEN = 34;

interface Written {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'th', þ: 'th', ı: 'i', Æ: 'Ae', Ø: 'O', Ł: 'L', Œ: 'Oe',
}; // prettier-ignore

const simplify = (word: string): string =>
  word
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/[‐‑‒]/g, '-')
    .replaceAll(/[₀-₉]/g, (digit) => digit.normalize('NFKC'))
    .replaceAll(/[ßæœøłđðþıÆØŁŒ]/g, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .replaceAll(/[À-ɏḀ-ỿ]/g, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));

const BEFORE = /^[^\p{L}\p{N}$£€¥₹&+=@%#°×÷<>~≈±−½¼¾→π√≤≥≠'-]*/u;
const AFTER =
  /(?<![^\p{L}\p{N}%°²³½¼¾&+=@#×÷<>~≈±−$£€¥₹¢→π≤≥≠′″])[^\p{L}\p{N}%°²³½¼¾&+=@#×÷<>~≈±−$£€¥₹¢→π≤≥≠′″]*$/u;

const split = (word: string): Written => {
  const simple = simplify(word);
  const [before = ''] = BEFORE.exec(simple) ?? [];
  const rest = simple.slice(before.length);
  const [after = ''] = AFTER.exec(rest) ?? [];
  const core = rest.slice(0, rest.length - after.length);
  return { before, core: core.replace(/^'(?!\d)/, '').replace(/^-+(?!\d)/, ''), after };
};

const pauseAfter = (after: string, isLast: boolean): Spoken => {
  const end = /[.?!…]/.exec(after)?.[0];
  if (end !== undefined) return [end === '…' ? (isLast ? '.' : ',') : end];
  return /[,;:–—)\]]|--/.test(after) ? [','] : [];
};

/** Capitalised words after "Dr." are a doctor's name, before it a street's. */
const spellDr = (previous: string, next: string): string =>
  !/^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(previous) ? 'drive' : 'doctor';

const spellAbbreviation = ({ core, after }: Written, { previous, next }: Neighbours): string | undefined => {
  const key = core.toLowerCase();
  const full = ABBREVIATIONS.get(key);
  const stops = after.startsWith('.');
  if (key === 'w' && after.startsWith('/')) return 'with';
  if (key === 'et' && /^al$/i.test(next)) return 'and';
  if (key === 'al') return stops && /^et$/i.test(previous) ? full : undefined;
  if (key === 'dr') return spellDr(previous, next);
  if (full === undefined || (NEEDS_STOP.has(key) && !stops)) return undefined;
  if (NEEDS_NUMBER.has(key) && !/^\d/.test(next)) return undefined;
  if (key === 'st')
    return /^\p{Lu}/u.test(core) && stops ? (/^\p{Lu}/u.test(next) ? full : 'street') : undefined;
  return full;
};

const PIECE = /\d[\d,.]*\d|\d|[\p{L}\p{M}']+|[^\p{L}\p{M}\d\s]/gu;

/** `1.2.3` and `1,2`: no numbers, but numbers in a row. */
const spellRow = (digits: string): string =>
  digits.replaceAll(/\d+|[.,]/g, (part) =>
    part === '.' ? ' point ' : part === ',' ? ' , ' : spellNumber(part),
  );

/** "YouTube" is two words; "McDonald" is one. */
const cutHumps = (piece: string): string =>
  /^(?:Mc|Mac|De|Le|La)/.test(piece) ? piece : piece.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

const SIGNS: Readonly<Record<string, (before: string, next: string) => string | undefined>> = {
  '.': (before, next) => (before !== '' && /^\p{Ll}/u.test(next) ? 'dot' : undefined),
  '#': (before, next) => {
    if (/^[A-Z]$/.test(before)) return 'sharp';
    return before === '' && /^\p{L}/u.test(next) ? 'hashtag' : undefined;
  },
};

/** Mixed words such as `CO2`, `and/or`, `well-known`, `example.com`, piece by piece. */
const spellPieces = (word: string, beside: Neighbours): string => {
  const days = word.split('-').map((day) => DAYS.get(day));
  if (days.length === 2 && !days.includes(undefined)) return days.join(' to ');
  const [, prefix = '', amount = ''] = /^(\p{L}+)-(\d.*)$/u.exec(word) ?? [];
  const quantity = amount === '' ? undefined : spellQuantity(amount, beside);
  if (quantity !== undefined)
    return `${/^[A-Z]{1,3}$/.test(prefix) ? spellLetters(prefix) : prefix} ${quantity}`;
  const mixed = /\d/.test(word) && /[A-Z]/.test(word);
  return (word.match(PIECE) ?? [])
    .map((piece, at, all) => {
      if (/^\d/.test(piece)) return spellQuantity(piece, beside) ?? spellRow(piece);
      if (/^\p{L}/u.test(piece))
        return (
          spellAcronym(piece) ?? (mixed && /^[A-Z]{1,3}$/.test(piece) ? spellLetters(piece) : cutHumps(piece))
        );
      if (/[–—,;:]/.test(piece)) return ',';
      return SIGNS[piece]?.(all[at - 1] ?? '', all[at + 1] ?? '') ?? SYMBOLS.get(piece) ?? '';
    })
    .join(' ');
};

const spellCore = (written: Written, beside: Neighbours): string => {
  const { core } = written;
  return (
    spellQuantity(core, beside) ??
    spellAbbreviation(written, beside) ??
    spellRoman(core, beside.previous) ??
    spellDotted(core) ??
    spellAcronym(core) ??
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

const isNumeric = (core: string | undefined): boolean => core !== undefined && /^\D{0,3}\d/.test(core);

/** A dash alone: "to" between numbers, else a pause. Other lone signs are said or silent. */
const speakSign = (word: string, previous: Written | undefined, next: Written | undefined): Spoken => {
  if (/^[-–—]+$/.test(word)) return isNumeric(previous?.core) && isNumeric(next?.core) ? ['to'] : [','];
  return /[,.;:?!…]/.test(word) ? [','] : [];
};

/** The stop of "Sept." parts nothing. */
const endsPhrase = ({ core, after }: Written): boolean =>
  /[,;:.?!]/.test(after) && !(after === '.' && ABBREVIATIONS.has(core.toLowerCase()));

/** A stop that belongs to the abbreviation ends no sentence, unless nothing follows. */
const stopsOf = ({ core, after }: Written, isLast: boolean, isSentenceEnd: boolean): string => {
  const shortened =
    ABBREVIATIONS.has(core.toLowerCase()) || core === 'in' || /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core);
  return shortened && after.startsWith('.') && !isLast && !isSentenceEnd ? after.slice(1) : after;
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
  const written = words.map(split);
  return written.map((word, at) => {
    const previous = written[at - 1];
    const next = written[at + 1];
    if (word.core === '') return speakSign(words[at] ?? '', previous, next);
    const isLast = next === undefined;
    const after = stopsOf(word, isLast, sentenceEnds.has(at));
    const beside = {
      previous: previous === undefined || endsPhrase(previous) ? '' : previous.core,
      before: written[at - 2]?.core ?? '',
      next: /[,;:?!]/.test(word.after) ? '' : (next?.core ?? ''),
      last: word.after !== '',
    };
    const opening = /[([]/.test(word.before) ? [','] : [];
    const said = tokensOf(spellCore(word, beside));
    const isForeign = said.length === 0 && /\p{L}/u.test(word.core);
    return [...opening, ...(isForeign ? [','] : said), ...pauseAfter(after, isLast)];
  });
};
