const VOWEL = /^[aeiouyæøœıаеёиоуыэюяєіїαεηιουω]/u;
/** Consonants that begin a syllable together. */
const ONSETS = new Set(
  'ch sh th ph wh gh qu bl br cl cr dr fl fr gl gr pl pr tr thr phr chr shr sch'.split(' '),
);
/** These do so only after another consonant: "un-der-stand", but "mis-ter". */
const LATE_ONSETS = new Set('sc sk sm sn sp st sw str spr scr spl'.split(' '));
const LONGEST_ONSET = 3;

const baseOf = (sign: string): string => (sign.normalize('NFD')[0] ?? '').toLowerCase();

/**
 * Whether a syllable begins at a place, guessed from the sounds: with the longest run of consonants that can begin one,
 * then a vowel.
 */
export const beginsSyllable = (signs: readonly string[], at: number): boolean => {
  const isVowel = (index: number): boolean => VOWEL.test(baseOf(signs[index] ?? ''));
  let vowel = at;
  while (vowel < signs.length && vowel - at <= LONGEST_ONSET && !isVowel(vowel)) vowel += 1;
  if (vowel === at || !isVowel(vowel)) return false;
  const isOnset = (from: number): boolean => {
    const onset = signs.slice(from, vowel).map(baseOf).join('');
    if (vowel - from === 1 || ONSETS.has(onset)) return true;
    return LATE_ONSETS.has(onset) && from > 0 && !isVowel(from - 1);
  };
  return isOnset(at) && !isOnset(at - 1) && !isOnset(at - 2);
};
