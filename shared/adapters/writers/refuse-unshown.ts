import { FacelessError } from '../../domain/errors.ts';
import type { Script } from '../../domain/film.ts';
import { findUnshown } from '../visuals/fonts.ts';

/** So many are named; a text in another script has hundreds. */
const NAMED = 5;
const QUOTED_CHARACTERS = 60;

const describe = (characters: readonly string[]): string => {
  const names = characters.slice(0, NAMED).map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const rest = characters.length - names.length;
  return rest === 0 ? names.join(', ') : `${names.join(', ')} and ${rest} more`;
};

const quote = (text: string): string => {
  const characters = Array.from(text);
  return characters.length <= QUOTED_CHARACTERS
    ? `“${text}”`
    : `“${characters.slice(0, QUOTED_CHARACTERS).join('').trimEnd()}…”`;
};

/** A thumbnail leaves signs of a title out that it cannot show, but not letters. */
const lettersOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Throws INVALID_INPUT for a script that would be shown with empty boxes: it names the characters and the
 * sentence that has them.
 */
export const refuseUnshown = ({ title, scenes }: Script): void => {
  const texts = [...scenes.map(({ narration }) => [narration, narration]), [title, lettersOf(title)]];
  for (const [text = '', shown = ''] of texts) {
    const missing = findUnshown(shown);
    if (missing.length === 0) continue;
    throw new FacelessError(
      'INVALID_INPUT',
      `No font here can show ${describe(missing)} in ${quote(text)}. Films show Latin, Cyrillic, Greek, Hebrew, Arabic, Chinese, Japanese and Korean writing; write it in words, or leave it out.`,
    );
  }
};
