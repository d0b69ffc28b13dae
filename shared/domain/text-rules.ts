/** SECURITY §4: characters that hide, reorder or end text. Pure; linear in the text's length. */

// Line breaks and tabs belong to texts; fields of one line exclude them by their own pattern.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?![\t\n\r])\p{Cc}|[\u2028\u2029]/u, 'a control character'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 'a character that changes the direction of text'],
  [/[\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/u, 'an invisible character'],
  // U+E0000–E007F, in UTF-16. Flags of regions are a black flag and at most six of them; elsewhere they are a text
  // that only machines read.
  [/(?<!\uD83C\uDFF4|\uDB40[\uDC00-\uDC7F])\uDB40[\uDC00-\uDC7F]/, 'an invisible letter'],
  [/(?:\uDB40[\uDC00-\uDC7F]){8}/, 'invisible letters'],
  [/\p{Variation_Selector}\p{Variation_Selector}/u, 'an invisible variant of nothing'],
  [/\p{Surrogate}/u, 'half of a character'],
  // What a decoder puts in the place of bytes that are not UTF-8: the text has been changed already.
  [/\uFFFD/u, 'a character that could not be decoded'],
];

/** ZWNJ and ZWJ are spelling inside a word or an emoji, and nothing elsewhere. */
const JOINER = /[\u200C\u200D]/u;
const JOINABLE = /^[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;

/** `index` counts UTF-16 units from 0; a person counts lines and characters from 1. */
const locate = (text: string, index: number): string => {
  const before = text.slice(0, index).split('\n');
  const character = Array.from(before.at(-1) ?? '').length + 1;
  return text.includes('\n')
    ? `on line ${before.length}, character ${character}`
    : `at position ${character}`;
};

const describe = (text: string, index: number, what: string): string => {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `contains ${what} (U+${code}) ${locate(text, index)}; remove it`;
};

const findLooseJoiner = (text: string): string | undefined => {
  if (!JOINER.test(text)) return undefined;
  const characters = Array.from(text);
  const isJoinable = (index: number): boolean => JOINABLE.test(characters[index] ?? '');
  const at = characters.findIndex(
    (character, index) => JOINER.test(character) && !(isJoinable(index - 1) && isJoinable(index + 1)),
  );
  if (at === -1) return undefined;
  return describe(text, characters.slice(0, at).join('').length, 'an invisible joiner outside of a word');
};

/** What is wrong with a text and where; undefined for a text that may be kept. */
export const findForbiddenCharacter = (text: string): string | undefined => {
  for (const [pattern, what] of RULES) {
    const found = pattern.exec(text);
    if (found !== null) return describe(text, found.index, what);
  }
  return findLooseJoiner(text);
};
