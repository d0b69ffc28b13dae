import {
  DETERMINERS,
  inIng,
  isAdverb,
  isParticiple,
  isPreposition,
  isPronoun,
  isSubordinator,
  isSureVerb,
} from './enumeration-words.ts';
import { type BigText, strip } from './big-text.ts';
import { isPlural } from './read-item.ts';
import { readNumber, type SaidNumber } from './read-number.ts';
import { isVerbForm } from '../text/tell-word-class.ts';

const MEASURE =
  /^(?:(?:milli|centi|kilo)?met(?:er|re)s|miles|feet|inches|(?:kilo)?grams|tons|tonnes|pounds|lit(?:er|re)s|degrees|seconds|minutes|hours|days|weeks|months|years|decades|centuries|times|cubic|square|light)$/i;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const BEFORE_YEARS = /^(?:in|since|by|until|from|around|about|of)$/i;
const YEAR = /^(?:1[1-9]|20)\d\d$/;
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)$/i;
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const LINKING =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|is|are|was|were|that|which|from|with|than|as|it|per|later|away|ago|more|old|never|always|often|also|still|just|soon|again|now|then|overnight|yesterday|today|tonight|tomorrow|instead|if|when|before|after|until|into|you|we|they|he|she)$/i;
const QUALIFIES = /^(?:cubic|square|light)$/i;
const ENDS_CLAUSE = /[,;:.!?…)”"]$/;

/** Figures below this do not fill a card; a share, money or a million does more than a count. */
const LEAST_RANK = 1.5;
const COUNT_OF_A_CARD = 12;

/** Complete as it is: what follows it is not what it counts. */
const HAS_UNIT = /[%$£€°]/;
const IS_SHARE = / (?:in|of) /;

/** How much a number dominates its sentence: 0 for a small count, up to 3 for money, a share or a million. */
const rankOf = (number: SaidNumber, said: readonly string[], next: string): number => {
  const [first = ''] = said;
  const { figure, value, isScaled } = number;
  if (/[%$£€]/.test(figure) || IS_SHARE.test(figure) || isScaled) return 3;
  const isMeasure = MEASURE.test(strip(next)) || figure.includes('°');
  // "a hundred" and "a thousand" alone are figures of speech.
  if (first.toLowerCase() === 'a' && said.length === 2 && !isMeasure) return 0;
  if (value >= 1000) return 2.8;
  if (value >= 100) return 2.5;
  if (isMeasure && (value >= 10 || !Number.isInteger(value))) return 2;
  return value >= COUNT_OF_A_CARD ? LEAST_RANK : 0;
};

const isPerTime = (words: readonly string[], at: number): boolean =>
  /^(?:a|an|per)$/i.test(words[at] ?? '') &&
  /^(?:second|minute|hour|day|week|month|year)\b/i.test(words[at + 1] ?? '');

/** "911 takes every call": what a number does is not what it counts. */
const isVerbAfter = (words: readonly string[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]].map((written) => strip(written ?? '').toLowerCase());
  if (word === undefined || next === undefined) return false;
  if (isSureVerb(word)) return true;
  if (isParticiple(word)) return !isPlural(next);
  const hasObject = DETERMINERS.has(next) || isPronoun(next);
  return isVerbForm(word) && hasObject && !isPerTime(words, at + 1);
};

/** "young people": how those are that are counted, and what they are. */
const isQualified = (word: string, next: string): boolean =>
  QUALIFIES.test(word) ||
  (word.length > 2 &&
    !isPlural(word.toLowerCase()) &&
    isPlural(strip(next).toLowerCase()) &&
    !LINKING.test(next));

/** The words that say what is counted: one or two, and "a day" or "per hour" after them. */
const unitOf = (words: readonly string[], from: number, isComplete: boolean): string => {
  const unit: string[] = [];
  const most = isComplete ? 0 : 3;
  if (ENDS_CLAUSE.test(words[from - 1] ?? '')) return '';
  let at = from;
  for (; at < words.length && unit.length < most; at += 1) {
    const [word, next] = [words[at] ?? '', words[at + 1] ?? ''];
    const isUnit = /[\p{L}$£€°]/u.test(word) && !LINKING.test(strip(word));
    if (unit.length === 0 && (!isUnit || isVerbAfter(words, at))) return '';
    unit.push(strip(word));
    if (ENDS_CLAUSE.test(word)) return unit.join(' ');
    if (isQualified(word, next)) continue;
    at += 1;
    break;
  }
  if (isPerTime(words, at)) unit.push(...words.slice(at, at + 2).map(strip));
  return unit.join(' ');
};

/** A figure, and how much it does for its sentence. */
export interface Figure extends BigText {
  readonly rank: number;
}

/** "Page 42", "bus 28": which one, not how many. */
const NUMBERED =
  /^(?:rooms?|pages?|bus|tram|train|platform|track|line|number|no|chapters?|gate|flight|route|road|highway|exit|lane|steps?|level|version|volume|issue|part|section|article|paragraph|verse|psalm|act|scene|episode|season|lesson|unit|figure|table|question|rule|item|day|week|month|year|grade|phase|stage|round|apartment|flat|suite|floor|door|seat|row|cell|locker|terminal|channel|port|model|type|size|code|error|agent|prisoner|patient|lot|zone|district|pier|box|mark|appendix)$/i;

/** In the middle of a sentence a capital is a name's; at its beginning, that of what is no verb, and not said of a number. */
const isName = (words: readonly string[], at: number): boolean => {
  const word = strip(words[at] ?? '');
  if (at > 0 && !/[.!?]["”’)]*$/.test(words[at - 1] ?? '')) return /\p{Lu}/u.test(word) && word !== 'I';
  const first = word.toLowerCase();
  const isOfNumber =
    first === 'dial' || isPreposition(first) || isAdverb(first) || DETERMINERS.has(first) || isPronoun(first);
  return !isOfNumber && !isParticiple(first) && !inIng(first) && !isVerbForm(first) && !isSubordinator(first);
};

/** "Apollo 13", "the iPhone 15", "the yellow tram number 28"; not "in Berlin 300 people" and "the number 911". */
const isPartOfName = (words: readonly string[], at: number, unit: string): boolean => {
  const before = words[at - 1] ?? '';
  const beforeThat = strip(words[at - 2] ?? '').toLowerCase();
  if (before === '' || /[,;:!?…)”"]$/.test(before) || words[at]?.startsWith('(')) return false;
  const counts = isPlural(unit.toLowerCase()) || MEASURE.test(unit);
  if (/^the$/i.test(before)) return !counts;
  if (NUMBERED.test(strip(before))) return beforeThat !== 'the' || !(counts || /^number$/i.test(before));
  if (before.endsWith('.') || !isName(words, at - 1)) return false;
  return !counts || (at > 1 && !isPreposition(beforeThat) && !/['’]s$/.test(before));
};

/** 27", '99: inches and years that are written short, unless a quotation ends there. */
const isMarked = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  if (/^['‘’]\d\d\b/.test(word)) return true;
  return /^\d[\d.,]*["”″'’′]/.test(word) && !words.slice(0, at).some((other) => /^["“'‘]/.test(other));
};

/** "2 hours and 35 minutes": the rest of one measure is none by itself. */
const goesOnMeasure = (words: readonly string[], at: number): boolean =>
  /^and$/i.test(words[at - 1] ?? '') &&
  MEASURE.test(strip(words[at - 2] ?? '')) &&
  MEASURE.test(strip(words[at + 1] ?? '')) &&
  readNumber(words, at - 3) !== undefined;

const figureAt = (words: readonly string[], at: number): Figure | undefined => {
  const word = strip(words[at] ?? '');
  const before = strip(words[at - 1] ?? '');
  const next = strip(words[at + 1] ?? '');
  if (YEAR.test(word) && (BEFORE_YEARS.test(before) || MONTH.test(before) || at === 0))
    return { at, text: word, rank: at < 3 ? LEAST_RANK : 0 };
  if (ORDINAL.test(word) && next.toLowerCase() === 'century') {
    const order = ORDINALS.indexOf(word.toLowerCase()) + 1;
    const suffix = order === 1 ? 'st' : order === 2 ? 'nd' : order === 3 ? 'rd' : 'th';
    return { at, text: `${order > 0 ? `${order}${suffix}` : word}\n${next}`, rank: 2 };
  }
  const number = isMarked(words, at) || goesOnMeasure(words, at) ? undefined : readNumber(words, at);
  if (number === undefined) return undefined;
  const said = words.slice(at, at + number.length);
  if (/^\d\d?$/.test(word) && MONTH.test(next)) return undefined;
  const unit = unitOf(words, at + number.length, HAS_UNIT.test(number.figure));
  const isComplete = HAS_UNIT.test(number.figure) || IS_SHARE.test(number.figure) || number.isScaled;
  if (!isComplete && isPartOfName(words, at, unit)) return undefined;
  const text = unit === '' ? number.figure : `${number.figure}\n${unit}`;
  return { at, text, rank: rankOf(number, said, words[at + number.length] ?? '') };
};

/**
 * The figure of a sentence where it is strong enough for a card: digits with their scale, and on a second line what
 * they count, e.g. `600 million` and `years`.
 */
export const findFigure = (words: readonly string[]): Figure | undefined => {
  let best: Figure | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const figure = figureAt(words, at);
    if (figure === undefined) continue;
    if (figure.rank > (best?.rank ?? 0)) best = figure;
    at += (readNumber(words, at)?.length ?? 1) - 1;
  }
  return best === undefined || best.rank < LEAST_RANK ? undefined : best;
};
