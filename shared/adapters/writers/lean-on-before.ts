import { contentWords, stemWord } from '../../domain/planning/text/stem-word.ts';

const LEANS =
  /^["'“‘(]*(?:this|that|these|those|it|its|it's|he|him|his|she|her|they|their|them|however|but|and|so|or|yet|then|also|thus|hence|therefore|moreover|furthermore|besides|instead|otherwise|similarly|likewise|nevertheless|nonetheless|still|even so|another|each time|other|others|both|neither|either|such|the (?:second|third|fourth|last|latter|former|other|same|result|reason|answer|effect)|second|third|finally|again|for (?:example|instance)|in (?:fact|contrast|addition|turn|other words)|as a result|on the other hand|that's|because of (?:this|that)|more than that|not only that|here|there it|some of them|most of them|one of them|each of them|all of them|none of them|two of them|by contrast|meanwhile|later|afterwards|after that|since then|nor|too|what (?:we|they|it|this|that|he|she)|(?:after|at|by|in|with) (?:one|two|three|four|five) (?:you|we|he|she|it|they))\b/i;
const PRONOUN = /\b(?:he|she|they|it|him|them|that|this)\b/i;
/** Of nobody that the sentence names: "The Sultan overruled him." */
const OF_ANOTHER = /\bhim\b/i;
/** What an author's last paragraph may begin with: it sums up all that was said, not the sentence before. */
const SUMS_UP =
  /^(?:so|and so|in the end|in short|after all|today|now|then|(?:none|all) of (?:this|that|it|these|them))\b/i;
/** "Things that are useful": there it points at nothing. */
const BEFORE_RELATIVE = /^(?:things?|everything|anything|nothing|something|people|those|all)$/i;

/** "Most mornings begin the same way." */
export const COUNTS_UP =
  /\b(?:the same way|like this|as follows|in (?:two|three|four) ways|(?:two|three|four|five|several) (?:things|reasons|ways|kinds|rules))\b|\b(?:two|three|four|five) (?:questions|steps|habits)[.:]$/i;
/** "Elephants do not." */
const LEAVES_OUT =
  /\b(?:do|does|did|is|are|was|were|can|could|will|would|has|have|had)(?: not|n['’]t|)[.!]["'”’)]*$/i;
const ASKS = /\?["'”’)]*$/;

/** A short sentence that names nothing the text is about. */
const LONGEST_REMARK = 7;
/** So short, it is of what was said just before: "Children went in free." */
const SHORT_REMARK = 5;
/** "Nobody came back.": of whom, and back from where? */
const OF_ANY =
  /^(?:nobody|no one|none|nothing|everybody|everyone|everything|some(?:body|one|thing)?|most|many|few|all)\b/i;
/** Weight of a word that the title has or that comes three times. */
const CENTRAL = 1.7;

/** Where a sentence stands. */
export interface Place {
  readonly words: readonly string[];
  /** How much the text is about each stem. */
  readonly weights: ReadonlyMap<string, number>;
  /** Sentences of its paragraph before it, in order. */
  readonly before: readonly string[];
  readonly isLastParagraph: boolean;
  /** Among the last sentences of all. */
  readonly isNearEnd: boolean;
  /** An item of a list stands for itself, and so do the sentences of a paragraph that has only short ones. */
  readonly isItem: boolean;
  /** After the few words that an item begins with: "Cook on Sundays." */
  readonly isBelowLabel: boolean;
  readonly isTerse: boolean;
}

export const stemsOf = (text: string): readonly string[] => contentWords(text).map(stemWord);

export const isRemark = ({ words, weights }: Place): boolean =>
  words.length <= LONGEST_REMARK &&
  !stemsOf(words.join(' ')).some((stem) => (weights.get(stem) ?? 0) >= CENTRAL);

/** Nobody that "they" could stand for: "five years later they won the prize". */
const TIME =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|mornings?|evenings?|summers?|winters?|moments?)$/i;

/** "In 1969 he …": a pronoun before any name or noun that it could stand for. */
const pointsBack = (words: readonly string[]): boolean => {
  const opening = words.slice(0, 5);
  const at = opening.findIndex(
    (word, index) =>
      PRONOUN.test(word) && !(word === 'that' && BEFORE_RELATIVE.test(opening[index - 1] ?? '')),
  );
  if (at < 1) return false;
  const before = opening.slice(0, at);
  return !before.some(
    (word, index) =>
      contentWords(word).length > 0 &&
      !TIME.test(word.replace(/,$/, '')) &&
      (index > 0 || /^\p{Ll}/u.test(word)),
  );
};

const LATEST_THE = 4;

/** "The ban lasted …" after "… banned coffee": a thing that the paragraph has brought up just before. */
const takesUp = ({ words, weights, before }: Place): boolean => {
  const at = words.findIndex((word) => /^the$/i.test(word));
  if (at < 0 || at > LATEST_THE) return false;
  const [stem] = stemsOf(words[at + 1] ?? '');
  return stem !== undefined && (weights.get(stem) ?? 0) < CENTRAL && stemsOf(before.join(' ')).includes(stem);
};

/**
 * Stems that a sentence takes for known: "that box" anywhere, "the account" where it begins; with `the` what the
 * whole text is about is known.
 */
export const takenForKnown = ({ words, weights }: Place): readonly string[] =>
  words.flatMap((word, at) => {
    const stems = stemsOf(words[at + 1] ?? '');
    if (/^(?:that|this|these|those)$/i.test(word)) return stems;
    const isKnown = at <= LATEST_THE && /^the$/i.test(word);
    return isKnown ? stems.filter((stem) => (weights.get(stem) ?? 0) < CENTRAL) : [];
  });

/** "IT will hire.", where other letters are small. */
const COMPUTING = /^["'“‘(]*IT\b(?=.*\p{Ll})/u;

/** Whether it only goes on with the sentence before it in a paragraph. */
const goesOn = (text: string, place: Place): boolean => {
  const before = place.before.at(-1);
  if (before === undefined || place.isItem) return false;
  if (place.isBelowLabel) return true;
  if (COUNTS_UP.test(before) || (ASKS.test(before) && ASKS.test(text))) return true;
  return !place.isTerse && place.words.length <= SHORT_REMARK && (LEAVES_OUT.test(text) || isRemark(place));
};

/** Whether a sentence cannot be understood without the one before it. */
export const leansBack = (text: string, place: Place): boolean => {
  const isFirst = place.before.length === 0;
  if (((isFirst && place.isLastParagraph) || place.isNearEnd) && SUMS_UP.test(text)) return false;
  if ((LEANS.test(text) && !COMPUTING.test(text)) || pointsBack(place.words)) return true;
  if (goesOn(text, place)) return true;
  return !isFirst && (OF_ANOTHER.test(text) || (OF_ANY.test(text) && isRemark(place)) || takesUp(place));
};
