/** Chinese and Japanese write no spaces: their words are found by a dictionary, and lines break by their rules. */

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Never begins a line: closing marks, what lengthens or repeats a sound, small kana (JIS X 4051). */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}〜～ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％℃°]/u;
/** Never ends one: opening marks, and signs that stand before a number. */
const NEVER_LAST = /[\p{Ps}\p{Pi}$£€¥￥№]$/u;

const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
const ENDS_IN_KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const HAN = /^\p{Script=Han}+$/u;
/** Particles and endings are at most as long; what is longer is a word of its own. */
const LONGEST_PARTICLE = 2;
/** A word of one character alone is seen too shortly; with a neighbour it has at most so many. */
const LONGEST_HAN = 3;

const isEnding = (before: string, after: string): boolean =>
  HIRAGANA.test(after) &&
  (ENDS_IN_HAN.test(before) || (ENDS_IN_KANA.test(before) && after.length <= LONGEST_PARTICLE));

const isCompound = (before: string, after: string): boolean =>
  HAN.test(before) && HAN.test(after) && after.length === 1 && before.length < LONGEST_HAN;

const belongTogether = (before: string, after: string): boolean =>
  NEVER_FIRST.test(after) || NEVER_LAST.test(before) || isEnding(before, after) || isCompound(before, after);

/** Whether a text has words with no space between them. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/**
 * Cuts a written word where a line may break in it: Chinese and Japanese into phrases of a few characters, all
 * others not at all. The pieces joined are the word again.
 */
export const cutWord = (word: string): readonly string[] => {
  if (!isUnspaced(word)) return [word];
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(word)) {
    const before = pieces.at(-1);
    if (before !== undefined && belongTogether(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
};

/** A word, or a part of one where a line may break in front of it. */
export interface TextPiece {
  readonly text: string;
  /** True where no space stands before it. */
  readonly joined?: true;
}

/** A dash between two words, or a mark behind a space. */
const MARKS_ALONE = /^[\p{Pd}\p{Pe}\p{Pf}.,;:!?…]+$/u;
const DASH_ALONE = /^\p{Pd}+$/u;
/** Behind the end of a sentence, a dash is of who speaks next. */
const ENDS_SENTENCE = /[.!?…]["'\p{Pf}\p{Pe}]*$/u;

/** Whether a piece and the one before it are not parted: marks alone begin no line, a dash of who speaks ends none. */
export const clingsTo = (text: string, before: string | undefined): boolean => {
  if (before === undefined) return false;
  return DASH_ALONE.test(before) || (MARKS_ALONE.test(text) && !ENDS_SENTENCE.test(before));
};

/** The pieces of one written word. */
export const toPieces = (word: string): readonly TextPiece[] =>
  cutWord(word).map((text, at) => (at === 0 ? { text } : { text, joined: true }));

/** Pieces as they are written. */
export const joinPieces = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, joined }, at) => (at === 0 || joined ? text : ` ${text}`)).join('');
