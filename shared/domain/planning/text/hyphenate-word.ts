/** Alphabets in which a hyphen ends a line within a word. */
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}\p{P}]+$/u;
const VOWEL = /^[aeiouyæøœаеёиоуыэюяєіїαεηιουω]/u;
const LETTER = /^\p{L}/u;
const JOINT = /^[-‐–/]$/u;

/** Consonants that begin a syllable together. */
const ONSETS = new Set(
  'ch sh th ph wh gh qu bl br cl cr dr fl fr gl gr pl pr tr thr phr chr shr sch'.split(' '),
);
/** These do so only after another consonant: "un-der-stand", but "mis-ter". */
const LATE_ONSETS = new Set('sc sk sm sn sp st sw str spr scr spl'.split(' '));
const LONGEST_ONSET = 3;
/** Letters that stay together at either end of a word. */
const FEWEST = 3;

const baseOf = (sign: string): string => (sign.normalize('NFD')[0] ?? '').toLowerCase();

/** Whether a syllable begins at a place: with the longest run of consonants that can begin one, then a vowel. */
const beginsSyllable = (letters: readonly string[], at: number): boolean => {
  const isVowel = (index: number): boolean => VOWEL.test(letters[index] ?? '');
  let vowel = at;
  while (vowel < letters.length && vowel - at <= LONGEST_ONSET && !isVowel(vowel)) vowel += 1;
  if (vowel === at || !isVowel(vowel)) return false;
  const isOnset = (from: number): boolean => {
    const onset = letters.slice(from, vowel).join('');
    if (vowel - from === 1 || ONSETS.has(onset)) return true;
    return LATE_ONSETS.has(onset) && from > 0 && !isVowel(from - 1);
  };
  return isOnset(at) && !isOnset(at - 1) && !isOnset(at - 2);
};

/** Places between two signs of a word at which it may be parted. */
const listBreaks = (letters: readonly string[]): readonly number[] =>
  letters.flatMap((_, at) => {
    if (at < FEWEST || at > letters.length - FEWEST) return [];
    if (JOINT.test(letters[at - 1]!)) return [at];
    const isInside = [at - 2, at - 1, at, at + 1].every((near) => LETTER.test(letters[near] ?? ''));
    return isInside && beginsSyllable(letters, at) ? [at] : [];
  });

/** A hyphen that is there already is a better place than a syllable so many letters nearer. */
const JOINT_REACH = 3;

/**
 * Parts a word between syllables into about equal pieces, at most `count`; all but the last end in a hyphen. The
 * syllables are guessed from its sounds. One piece where the word's alphabet has no hyphens.
 */
export const hyphenateWord = (word: string, count: number): readonly string[] => {
  const signs = Array.from(word);
  const breaks = HYPHENATED.test(word) ? listBreaks(signs.map(baseOf)) : [];
  const isJoint = (at: number): boolean => JOINT.test(signs[at - 1]!);
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const wanted = ((index + 1) * signs.length) / count;
    const farness = (at: number): number => Math.abs(at - wanted) - (isJoint(at) ? JOINT_REACH : 0);
    return breaks.toSorted((one, other) => farness(one) - farness(other))[0] ?? signs.length;
  });
  const ends = [...new Set([...cuts, signs.length])];
  return ends.map((end, index) => {
    const piece = signs.slice(ends[index - 1] ?? 0, end).join('');
    return end === signs.length || isJoint(end) ? piece : `${piece}-`;
  });
};
