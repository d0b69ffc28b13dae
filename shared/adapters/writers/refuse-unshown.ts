import { FacelessError } from '../../domain/errors.ts';
import type { Script } from '../../domain/film.ts';
import { nameCharacters, SHOWN_WRITING } from '../../domain/readable-text.ts';
import { findUnshown } from '../visuals/fonts.ts';

const QUOTED_CHARACTERS = 60;

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
      `No font here can show ${nameCharacters(missing)} in ${quote(text)}; ${SHOWN_WRITING}. Write it in words, or leave it out.`,
    );
  }
};
