/** Which texts the English voices can say and a film can show, as far as their letters tell. Pure, linear. */

/** Share of letters that an English voice can read, below which the text is in another script. */
const LEAST_LATIN = 0.5;

export const WRITE_OR_RECORD =
  'write it in English, or give scenes recordings of your own voice (`recordings:` in Markdown)';
export const UNSAYABLE = `is mostly in a script that the English voices cannot read; ${WRITE_OR_RECORD}`;

/** Whether a text is mostly in a script that the voices cannot read. */
export const isUnsayable = (text: string): boolean => {
  // Common are those of formulas, which are written for others.
  const letters = text.match(/(?!\p{Script=Common})\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin / letters < LEAST_LATIN;
};

/** What the fonts of the media layer cover (decision 009). */
export const SHOWN_WRITING =
  'films show Latin, Cyrillic, Greek, Hebrew, Arabic, Chinese, Japanese and Korean writing';

/** Letters and digits of every other script: no font has one of them. A rarer letter of these is found by the fonts. */
const UNSHOWN =
  /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{N}]/gu;

/** The letters of a text that no font here can show, each once. */
export const findUnshownLetters = (text: string): readonly string[] => [...new Set(text.match(UNSHOWN))];

/** So many are named; a text in another script has hundreds. */
const NAMED = 5;

/** Characters by themselves and by their code points, the first few of them. */
export const nameCharacters = (characters: readonly string[]): string => {
  const names = characters.slice(0, NAMED).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const rest = characters.length - names.length;
  return rest === 0 ? names.join(', ') : `${names.join(', ')} and ${rest} more`;
};

/** What is wrong with a text that would be shown with empty boxes; undefined where its letters are all known. */
export const describeUnshown = (text: string): string | undefined => {
  const unshown = findUnshownLetters(text);
  return unshown.length === 0
    ? undefined
    : `has letters that no font here can show: ${nameCharacters(unshown)}; ${SHOWN_WRITING}`;
};

/** Code, tables, links, HTML: a writer may leave out what stands in them, so only it can say what will be shown. */
const MARKUP = /[`|<[\]]|~~~|^(?: {4}|\t)|https?:/mu;

/** As `describeUnshown`, of Markdown, as far as that can be said before it is read. */
export const describeUnshownProse = (text: string): string | undefined =>
  MARKUP.test(text) ? undefined : describeUnshown(text);
