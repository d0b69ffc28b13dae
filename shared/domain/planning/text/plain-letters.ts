/** Letters and digits in fancy dress, which no voice reads and few fonts have: bold, script, in circles, wide. */
const DRESSED = /[𝐀-𝟿🄰-🅉Ⓐ-ⓩ０-９Ａ-Ｚａ-ｚℂℊ-ℍℎℐ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ]/gu;

/** The same text in plain letters: "𝐭𝐡𝐢𝐬" is "this". */
export const plainLetters = (text: string): string =>
  text.replaceAll(DRESSED, (letter) => letter.normalize('NFKC'));
