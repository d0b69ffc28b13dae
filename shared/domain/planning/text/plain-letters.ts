/** Letters and digits in fancy dress, which no voice reads and few fonts have: bold, script, in circles, wide. */
const DRESSED =
  /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F149}\u24B6-\u24E9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5Aℂℊ-ℍℎℐ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ]/gu;

/** The same text in plain letters: "𝐭𝐡𝐢𝐬" is "this". */
export const plainLetters = (text: string): string =>
  text.replaceAll(DRESSED, (letter) => letter.normalize('NFKC'));
