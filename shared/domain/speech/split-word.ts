/** A written word without the punctuation around it. */
export interface Written {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'th', þ: 'th', ı: 'i', Æ: 'Ae', Ø: 'O', Ł: 'L', Œ: 'Oe',
}; // prettier-ignore

const simplify = (word: string): string =>
  word
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/[‐‑‒]/g, '-')
    .replaceAll(/[℃℉]/g, (degrees) => degrees.normalize('NFKC'))
    .replaceAll(/(?<=\d)º|º(?=[CF])/g, '°')
    .replace(/(?<=\d)[★⭐]/u, '-star')
    .replaceAll(/[₀-₉]/g, (digit) => digit.normalize('NFKC'))
    .replaceAll(/[ßæœøłđðþıÆØŁŒ]/g, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .replaceAll(/[À-ɏḀ-ỿ]/g, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));

const BEFORE = /^[^\p{L}\p{N}\p{Sc}&+=@%#°×÷<>~≈±−→π∞∆√≤≥≠'-]*/u;
const AFTER =
  /(?<![^\p{L}\p{N}\p{Sc}%°&+=@#×÷<>~≈±−→π∞≤≥≠′″⁺⁻])[^\p{L}\p{N}\p{Sc}%°&+=@#×÷<>~≈±−→π∞≤≥≠′″⁺⁻]*$/u;

export const splitWord = (word: string): Written => {
  const simple = simplify(word);
  const [opening = ''] = BEFORE.exec(simple) ?? [];
  // ".5": the stop before a digit is its decimal point.
  const isPoint = /(?<!\.)\.$/.test(opening) && /^\d/.test(simple.slice(opening.length));
  const before = isPoint ? opening.slice(0, -1) : opening;
  const rest = simple.slice(before.length);
  const [ending = ''] = AFTER.exec(rest) ?? [];
  const core = rest.slice(0, rest.length - ending.length);
  // "401(k)", "f(x)": the bracket belongs to the word.
  const after = /\p{L}\(|\d\(/u.test(core) ? ending.replace(')', '') : ending;
  return { before, core: core.replace(/^'(?!\d)/, '').replace(/^-+(?![\d\p{Sc}.])/u, ''), after };
};

/** A mark of inches is a quotation mark that closes nothing: `4" heels`, `27” screen`. */
const markInches = (words: readonly string[]): readonly string[] => {
  let isOpen = false;
  return words.map((word) => {
    if (/^[^\p{L}\p{N}]*["“]/u.test(word)) isOpen = true;
    if (!/["”]/.test(word.slice(1))) return word;
    if (!isOpen) return word.replace(/(\d)["”]/, '$1″');
    isOpen = false;
    return word;
  });
};

/** And one of feet is an apostrophe before inches or a size: `5' 10"`, `6' tall`. */
const MEASURED = /^\d{1,2}″|^(?:tall|wide|long|high|deep|elevation|above|below)\b/;

/** The words with the typographer's marks for feet and inches where plain quotation marks stand for them. */
export const markLengths = (words: readonly string[]): readonly string[] =>
  markInches(words).map((word, at, all) =>
    MEASURED.test(all[at + 1] ?? '') || /^(?:elevation|climb)/.test(all[at + 2] ?? '')
      ? word.replace(/^(\d[\d,]{0,6})['’]$/, '$1′')
      : word,
  );
