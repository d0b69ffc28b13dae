/** Before a name, a number or the rest of a phrase: a full stop after these never ends a sentence. */
const NEVER_LAST = new Set(
  'mr mrs ms mx dr prof st mt ft gen col capt lt sgt rev hon gov sen rep pres messrs mme vs cf viz e.g i.e ca fig figs eq approx esp incl ed eds trans vol chap sec'.split(
    ' ',
  ),
);
/** Ends a sentence now and then; whether it does is told by the word that follows. */
const PERHAPS_LAST = new Set(
  'u.s u.k u.n e.u d.c l.a a.m p.m b.c a.d b.c.e c.e ph.d m.d etc inc ltd co corp jr sr al est dept ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const BEFORE_NUMBER = new Set(
  'no nos p pp art ch pt jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
/** Words that begin sentences and are seldom part of a name. */
const OPENERS = new Set(
  'a an the this that these those it its he she they we you i his her their our your my there here in on at by for from with when while where why how what who if as so but and or yet then now after before since because although though today later instead still even just some many most every each no not one two all both between during until once perhaps maybe'.split(
    ' ',
  ),
);

const LAST_WORD = /(?<![\p{L}\p{N}.&])([\p{L}\p{N}.&]+)\.["'”’)\]]*\s*$/u;
const FIRST_WORD = /^["'“‘([]*([\p{L}\p{N}]+)/u;
const SAID_AFTER = /[!?…]["'”’)\]]*\s*$|\.\.\.["'”’)\]]*\s*$/u;

const joinsAfterStop = (word: string, next: string): boolean => {
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && !OPENERS.has(next.toLowerCase());
  if (BEFORE_NUMBER.has(lower) && /^\p{N}/u.test(next)) return true;
  if (NEVER_LAST.has(lower)) return true;
  if (PERHAPS_LAST.has(lower) || /^(\p{L}\.)+\p{L}$/u.test(lower)) return !OPENERS.has(next.toLowerCase());
  return false;
};

/** UTF-16 units that are looked at: a sentence that goes on and on is not read again for each of its pieces. */
const TAIL = 200;

/** Whether the break that Unicode's rules put between two pieces is wrong in English prose. */
const belongsTogether = (sentence: string, after: string): boolean => {
  const before = sentence.slice(-TAIL);
  if (!/\s$/u.test(before)) return true;
  if (/[\r\n\u2028\u2029]/u.test(before.slice(before.trimEnd().length))) return false;
  const next = FIRST_WORD.exec(after)?.[1];
  if (next === undefined) return !/[\p{L}\p{N}]/u.test(after);
  if (SAID_AFTER.test(before) && /^\p{Ll}/u.test(next)) return true;
  const last = LAST_WORD.exec(before)?.[1];
  return last !== undefined && joinsAfterStop(last, next);
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts prose into sentences by Unicode's rules, repaired for abbreviations, initials and quoted speech. Each
 * piece keeps its trailing white space, so that joining them gives the text again.
 */
export const splitSentences = (text: string): readonly string[] => {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && belongsTogether(before, segment))
      sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
};

/** The words as captions show them: everything between white space, in order. */
export const splitWords = (text: string): readonly string[] =>
  text.split(/\s+/u).filter((word) => word !== '');
