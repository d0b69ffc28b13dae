/** Characters of words that no space parts. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Seconds; a caption of one word is never shown for less than the least (MEDIA.md). */
const SQUARE_SECONDS = 0.08;
const LETTER_SECONDS = 0.05;
const LEAST_SECONDS = 0.25;

/** How long a viewer takes to read a word that is not said, in seconds; 0 for signs. */
export const readSilently = (word: string): number => {
  const squares = word.match(SQUARE)?.length ?? 0;
  const letters = (word.match(/\p{L}/gu)?.length ?? 0) - squares;
  return squares * SQUARE_SECONDS + (letters > 0 ? Math.max(LEAST_SECONDS, letters * LETTER_SECONDS) : 0);
};
