import {
  DETERMINERS,
  inIng,
  isAdjective,
  isAdverb,
  isJoining,
  isParticiple,
  isPreposition,
  isPronoun,
  isSubordinator,
  isSureVerb,
  isTime,
  NEGATIONS,
} from './enumeration-words.ts';
import { type BigText, strip } from './big-text.ts';
import { isPlural, lowerOf, readHead, readTail, readWhole, type Stretch } from './read-item.ts';

const FEWEST = 3;
const MOST = 6;
/** What three lines of a card hold. */
const MOST_LETTERS = 60;

interface Clause extends Stretch {
  /** "You need three things: flour, eggs and milk." */
  readonly isAnnounced: boolean;
}

const isDash = (word: string): boolean => /^[-–—]+$/.test(word);

/** Stretches between full stops, colons, brackets and the like: no enumeration goes over those. */
const cutClauses = (words: readonly string[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let from = 0;
  let isAnnounced = false;
  for (const [at, word] of words.entries()) {
    const end = /[.;:!?…—)]["'”’]*$/.exec(word)?.[0];
    const isBeforeBracket = words[at + 1]?.startsWith('(') ?? true;
    if (end === undefined && !isDash(word) && !isBeforeBracket) continue;
    clauses.push({ from, to: isDash(word) ? at : at + 1, isAnnounced });
    from = at + 1;
    isAnnounced = end?.startsWith(':') ?? false;
  }
  return clauses;
};

const cutAtCommas = (words: readonly string[], { from, to }: Stretch): readonly Stretch[] => {
  const ends = words.slice(from, to).flatMap((word, at) => (/,["'”’)]*$/.test(word) ? [from + at + 1] : []));
  const cuts = [from, ...ends.filter((end) => end < to), to];
  return cuts.slice(1).map((end, at) => ({ from: cuts[at] ?? from, to: end }));
};

const some = (words: readonly string[], { from, to }: Stretch, is: (word: string) => boolean): boolean =>
  words.slice(from, to).some((word) => is(lowerOf(word)));

/** "on the day he left": a clause under another. */
const isSubordinate = (words: readonly string[], { from, to }: Stretch): boolean =>
  isSubordinator(lowerOf(words[from])) ||
  words.slice(from, to).some((word, at) => isTime(lowerOf(word)) && isPronoun(lowerOf(words[from + at + 1])));

/** Where and when come before the first item, not who does what: "in winter", "slowly", "one day", "years later". */
const isLeadIn = (words: readonly string[], stretch: Stretch, item: Stretch): boolean => {
  if (isSubordinate(words, stretch)) return true;
  const before = { from: stretch.from, to: item.from };
  if (some(words, before, (word) => isSureVerb(word) || isParticiple(word) || isPronoun(word))) return false;
  const first = lowerOf(words[stretch.from]);
  return isPreposition(first) || isAdverb(first) || isTime(lowerOf(words[stretch.to - 1]));
};

interface Ending {
  readonly items: readonly Stretch[];
  /** The word after the last item. */
  readonly next: string;
}

/** The last one or two items, around "and" or "or". */
const readEnding = (words: readonly string[], stretch: Stretch, isOpen: boolean): Ending | undefined => {
  const joint = words.slice(stretch.from, stretch.to).findIndex((word) => isJoining(lowerOf(word)));
  const at = stretch.from + joint;
  if (joint < 0 && !isOpen) return undefined;
  const head = readHead(words, joint < 0 ? stretch : { from: at + 1, to: stretch.to });
  if (head === undefined || isJoining(head.next)) return undefined;
  if (joint <= 0) return { items: [head.name], next: head.next };
  const whole = readWhole(words, { from: stretch.from, to: at });
  return whole && { items: [whole, head.name], next: head.next };
};

const lastOf = (words: readonly string[], { to }: Stretch): string => lowerOf(words[to - 1]);

/** "faster and faster": said twice for its weight. */
const areDifferent = (words: readonly string[], items: readonly Stretch[]): boolean =>
  new Set(items.map(({ from, to }) => words.slice(from, to).map(lowerOf).join(' '))).size === items.length;

/** Whether the items are things of one kind: all times or none, no "laughing and singing" after a thing. */
const areAlike = (words: readonly string[], items: readonly Stretch[]): boolean => {
  const lasts = items.map((item) => lastOf(words, item));
  const times = lasts.filter((word) => isTime(word) && word !== 'time').length;
  const [first = '', ...others] = lasts;
  if (times > 0 && times < items.length) return false;
  if (lasts.some((word) => isAdjective(word) || !/\p{L}/u.test(word))) return false;
  return inIng(first) || others.filter(inIng).length < 2;
};

const determinerBefore = (words: readonly string[], { from }: Stretch): string => {
  const word = lowerOf(words[from - 1]);
  return DETERMINERS.has(word) ? word.replace(/^an$/, 'a') : '';
};

/** "Anna, a doctor and mother of two": who a name is, and no one else. */
const isApposition = (words: readonly string[], [first, second]: readonly Stretch[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  /^\p{Lu}/u.test(strip(words[first.from] ?? '')) &&
  determinerBefore(words, first) === '' &&
  determinerBefore(words, second) !== '';

/** "the old, tired and hungry man": how one thing is. */
const isAttribute = (words: readonly string[], items: readonly Stretch[]): boolean => {
  const [first, ...others] = items;
  const last = others.at(-1);
  if (first === undefined || last === undefined || determinerBefore(words, first) === '') return false;
  const isBare = others.every((item) => determinerBefore(words, item) === '');
  const middle = items.slice(0, -1).every(({ from, to }) => to - from === 1);
  return isBare && middle && last.to - last.from > 1 && !isPlural(lastOf(words, first));
};

/** At a clause's beginning one comma may part anything: only plain parallels are items there. */
const isParallel = (words: readonly string[], items: readonly Stretch[]): boolean => {
  const lengths = items.map(({ from, to }) => to - from);
  if ((lengths[0] ?? 0) > Math.max(...lengths.slice(1))) return false;
  const articles = new Set(items.map((item) => determinerBefore(words, item)));
  return (
    (articles.size === 1 && !articles.has('')) ||
    items.every((item) => isPlural(lastOf(words, item)) && !isAdverb(lastOf(words, item)))
  );
};

/** Begins what is said further about the last item, or about all of them. */
const isLink = (word: string): boolean =>
  isPreposition(word) ||
  isPronoun(word) ||
  isSubordinator(word) ||
  isAdverb(word) ||
  /^(?:every|each|this|that|all|the|a|an)$/.test(word);

/** Where the list begins with its article, and what stands before it there. */
const placeOf = (words: readonly string[], clause: Clause, { from }: Stretch) => {
  let start = from;
  while (start > clause.from && DETERMINERS.has(lowerOf(words[start - 1]))) start -= 1;
  const before = { from: clause.from, to: start };
  const opens = start === clause.from || /,["'”’)]*$/.test(words[start - 1] ?? '');
  // "fruits such as apples, pears or plums keep": they are part of what does something.
  const isOfSubject = isPreposition(lowerOf(words[start - 1])) && !some(words, before, isSureVerb);
  return { before, opens, maySubject: opens || isOfSubject };
};

const isEnumeration = (
  words: readonly string[],
  items: readonly Stretch[],
  { clause, next, commas }: { readonly clause: Clause; readonly next: string; readonly commas: number },
): boolean => {
  const [first] = items;
  if (first === undefined || items.length < FEWEST || items.length > MOST) return false;
  const { before, opens, maySubject } = placeOf(words, clause, first);
  if (!maySubject && next !== '' && !isLink(next)) return false;
  if (opens && !clause.isAnnounced && commas < 2 && !isParallel(words, items)) return false;
  if (some(words, before, (word) => NEGATIONS.test(word))) return false;
  return (
    areDifferent(words, items) &&
    areAlike(words, items) &&
    !isApposition(words, items) &&
    !isAttribute(words, items)
  );
};

/** The enumeration that ends in a stretch, read backwards from there. */
const readEnumeration = (
  words: readonly string[],
  clause: Clause,
  { pieces, last }: { readonly pieces: readonly Stretch[]; readonly last: number },
): readonly Stretch[] => {
  const piece = pieces[last];
  const isOpen = clause.isAnnounced && last === pieces.length - 1;
  const ending = piece && readEnding(words, piece, isOpen);
  if (ending === undefined) return [];
  let items = ending.items;
  for (let at = last - 1; at >= 0 && items.length <= MOST; at -= 1) {
    const stretch = pieces[at]!;
    const whole = at === 0 ? undefined : readWhole(words, stretch);
    const hasOf = items.some((item) => some(words, item, (word) => word === 'of'));
    const item = whole ?? readTail(words, stretch, hasOf);
    const rest = item ?? { from: stretch.to, to: stretch.to };
    if (clause.isAnnounced ? isSubordinate(words, stretch) : isLeadIn(words, stretch, rest)) break;
    // What stands there may be the first of them.
    if (item === undefined) return [];
    items = [item, ...items];
    if (whole === undefined) break;
  }
  return isEnumeration(words, items, { clause, next: ending.next, commas: last }) ? items : [];
};

/**
 * Items of "jars, tanks and lamps": at least three things, each of a few words, without their articles. None where
 * commas and "and" join anything else, or where they would not all fit a card.
 */
export const findItems = (words: readonly string[]): readonly BigText[] => {
  for (const clause of cutClauses(words)) {
    const pieces = cutAtCommas(words, clause);
    for (let last = pieces.length - 1; last > 0; last -= 1) {
      const items = readEnumeration(words, clause, { pieces, last }).map(({ from, to }) => ({
        at: from,
        text: words.slice(from, to).map(strip).join(' '),
      }));
      const letters = items.reduce((sum, { text }) => sum + text.length, 0);
      if (items.length > 0 && letters <= MOST_LETTERS) return items;
    }
  }
  return [];
};
