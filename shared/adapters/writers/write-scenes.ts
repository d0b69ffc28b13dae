import type { ScriptScene } from '../../domain/film.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { SceneText } from '../../domain/source.ts';
import { readMarkdown } from './read-markdown.ts';
import { readAllSentences } from './read-sentences.ts';

const narrate = (text: string): string => readAllSentences(readMarkdown(text), '').flat().join(' ');

/**
 * Scenes as their author spells them out: one each, in order, without markup. Throws INVALID_INPUT for every
 * scene that has nothing to say.
 */
export const writeScenes = (scenes: readonly SceneText[]): readonly ScriptScene[] => {
  const written = scenes.map(({ text, picture, image, recording, paragraph = true }): ScriptScene => ({
    narration: narrate(text),
    paragraphStart: paragraph,
    ...(picture === undefined ? {} : { picture }),
    ...(image && { image }),
    ...(recording && { recording }),
  }));
  const detail = 'has no sentence to narrate; code, tables and pictures are not narrated';
  const fields = written.flatMap(({ narration }, at) =>
    narration === '' ? [{ pointer: `/source/scenes/${at}/text`, detail }] : [],
  );
  if (fields.length > 0) {
    const numbers = fields.map(({ pointer }) => Number(pointer.split('/')[3]) + 1);
    throw new FacelessError('INVALID_INPUT', `Scene ${numbers.join(', ')} ${detail}.`, { fields });
  }
  return written;
};
