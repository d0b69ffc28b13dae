/** Before a name, a number or the rest of a phrase: a full stop after these never ends a sentence. */
const NEVER_LAST = new Set(
  'mr mrs ms mx dr prof mt gen maj col capt cmdr lt sgt cpl pvt adm rev hon gov sen rep pres supt messrs mme v vs cf viz e.g i.e fig figs eq esp incl ed eds trans vol chap pkg lg'.split(
    ' ',
  ),
);
/** Ends a sentence now and then; whether it does is told by the word that follows. */
const PERHAPS_LAST = new Set(
  'u.s u.k u.n e.u d.c l.a a.m p.m b.c a.d b.c.e c.e ph.d m.d etc inc ltd co corp jr sr al est dept ave blvd rd st ft ca approx sec hwy bros jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const BEFORE_NUMBER = new Set(
  'no nos p pp pg art ch para ep c op opp rs est lb lbs hr ver tel ext apt rm jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** With these a sentence may end, but not before a small letter in chat. */
const UNIT = /^(?:oz|lbs?|qts?|pts?|gal|tsp|tbsp|mi|yd|[kcm]m|kg|min|hrs?|mo|yrs?|wk)$/;
/** Before a day of the month; with a small letter they are words: "The cat sat." */
const WEEKDAY = /^(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)$/;
/** "Santa Monica, CA." is no "circa". */
const AMERICAN_STATE = /, \p{Lu}{2}\.["'”’)\]]*\s*$/u;
/** Words that begin sentences and are seldom part of a name. */
const OPENERS = new Set(
  'a an the this that these those it its he his she they we you i her their our your my there here in on at by for from with when while where why how what who if as so but and or yet then now after before since because although though today later instead still even just some many most every each no not one two all both between during until once perhaps maybe'.split(
    ' ',
  ),
);
/** Of those, what follows no abbreviation in the midst of a sentence, also where sentences begin with a small letter. */
const SUBJECTS = new Set('it he she they we you i this that these there so but then'.split(' '));

const LAST_WORD = /(?<![\p{L}\p{N}.&])([\p{L}\p{N}.&]+)\.["'”’)\]]*\s*$/u;
const FIRST_WORD = /^["'“‘([]*[$£€¥~≈<>+−-]?([\p{L}\p{N}]+)/u;
const SAID_AFTER = /["'”’)\]]\s*$|…\s*$|\.\.\.\s*$/u;
const EXCLAIMED = /[!?]\s*$/u;

const opensAnew = (next: string): boolean =>
  /^\p{Ll}/u.test(next) ? SUBJECTS.has(next) : OPENERS.has(next.toLowerCase());

const joinsAfterStop = (word: string, next: string): boolean => {
  const lower = word.toLowerCase();
  const isInitial =
    /^\p{Lu}$/u.test(word) || (/^\p{Ll}$/u.test(word) && /^(?:\p{Ll}|AD|BCE?|CE)/u.test(next));
  if (isInitial) return word !== 'I' && !opensAnew(next);
  if ((BEFORE_NUMBER.has(lower) || WEEKDAY.test(word)) && /^(?:\p{N}|[VX]$|[IVX]{2,}$)/u.test(next))
    return true;
  if (NEVER_LAST.has(lower)) return true;
  if ((UNIT.test(lower) || WEEKDAY.test(word)) && /^\p{Ll}/u.test(next)) return !opensAnew(next);
  if (PERHAPS_LAST.has(lower) || /^(\p{L}\.)+\p{L}$/u.test(lower)) return !opensAnew(next);
  return false;
};

/** UTF-16 units that are looked at: a sentence that goes on and on is not read again for each of its pieces. */
const TAIL = 200;

/** Whether an abbreviation or an initial at the end of a text goes on in what comes after. */
const isAbbreviated = (before: string, next: string): boolean => {
  const last = LAST_WORD.exec(before)?.[1];
  return last !== undefined && !AMERICAN_STATE.test(before) && joinsAfterStop(last, next);
};

/** Whether a break between two pieces is wrong in English prose. */
const belongsTogether = (sentence: string, after: string, isSmall: boolean): boolean => {
  const before = sentence.slice(-TAIL);
  if (!/\s$/u.test(before)) return true;
  if (/[\r\n\u2028\u2029]/u.test(before.slice(before.trimEnd().length))) return false;
  // No sentence begins with a dash: it says whose words the quotation was.
  if (/^[—–]/u.test(after) || !/[\p{L}\p{N}]/u.test(after)) return true;
  const next = FIRST_WORD.exec(after)?.[1] ?? '';
  const goesOn = SAID_AFTER.test(before) || (EXCLAIMED.test(before) && !isSmall);
  if (goesOn && /^\p{Ll}/u.test(next)) return true;
  return isAbbreviated(before, next);
};

const STOP_BEFORE_NUMBER = /(?<!\.)\.["'”’)\]]?[^\S\r\n]+(?=["'“‘(]?[$£€¥~≈+−-]?\p{N})/gu;
const STOP_BEFORE_SMALL = /(?<!\.)[.!?]\)?[^\S\r\n]+(?=\p{Ll})/gu;
const STOP_BEFORE_CAPITAL = /[.!?]["'”’)]?\s+["'“‘(]?(?=\p{Lu})/gu;

const findStops = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)]
    .map(({ 0: { length }, index }) => index + length)
    .filter((end) => !isAbbreviated(text.slice(Math.max(0, end - TAIL), end), firstWord(text, end)));

const firstWord = (text: string, at: number): string => FIRST_WORD.exec(text.slice(at, at + TAIL))?.[1] ?? '';

/** Sentences that begin with a capital may be so many times fewer. */
const FEW_CAPITALS = 4;

/** Chat: "the titanic was big. it sank in 1912." */
const isInSmallLetters = (text: string): boolean => {
  const small = findStops(text, STOP_BEFORE_SMALL).length;
  const capital = text.match(STOP_BEFORE_CAPITAL)?.length ?? 0;
  const fewest = /^\s*\p{Ll}/u.test(text) ? 1 : 2;
  return small >= fewest && capital * FEW_CAPITALS <= small;
};

/** Cuts where Unicode's rules never do: a sentence may begin with a number, and in chat with a small letter. */
const cutInside = (segment: string, isSmall: boolean): readonly string[] => {
  const stops = findStops(segment, STOP_BEFORE_NUMBER);
  const all = isSmall ? [...stops, ...findStops(segment, STOP_BEFORE_SMALL)] : stops;
  const ends = [0, ...all.toSorted((one, other) => one - other), segment.length];
  return ends.slice(1).map((end, at) => segment.slice(ends[at], end));
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts prose into sentences by Unicode's rules, repaired for abbreviations, initials, numbers, quoted speech
 * and chat without capitals. Each piece keeps its trailing white space, so that joining them gives the text again.
 */
export const splitSentences = (text: string): readonly string[] => {
  const sentences: string[] = [];
  const isSmall = isInSmallLetters(text);
  const pieces = Array.from(segmenter.segment(text)).flatMap(({ segment }) => cutInside(segment, isSmall));
  for (const piece of pieces) {
    const before = sentences.at(-1);
    if (before !== undefined && belongsTogether(before, piece, isSmall))
      sentences[sentences.length - 1] = before + piece;
    else sentences.push(piece);
  }
  return sentences;
};

/** The words as captions show them: everything between white space, in order. */
export const splitWords = (text: string): readonly string[] =>
  text.split(/\s+/u).filter((word) => word !== '');
