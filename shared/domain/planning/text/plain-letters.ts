/** Letters and digits in fancy dress, which no voice reads and few fonts have: in circles, wide, of formulas. */
const DRESSED = /[Ⓐ-ⓩ０-９Ａ-Ｚａ-ｚℂℊ-ℍℎℐ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ]/gu;
/** Bold ones, italic, script, in boxes. */
const FORMAL = [
  [0x1_d400, 0x1_d7ff],
  [0x1_f130, 0x1_f149],
] as const;

const undress = (letter: string): string => letter.normalize('NFKC');

/** The same text in plain letters: "𝐭𝐡𝐢𝐬" is "this". */
export const plainLetters = (text: string): string =>
  text.replaceAll(DRESSED, undress).replaceAll(/[\p{L}\p{N}\p{So}]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return FORMAL.some(([from, to]) => code >= from && code <= to) ? undress(letter) : letter;
  });
