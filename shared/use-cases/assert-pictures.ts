import { FacelessError } from '../domain/errors.ts';
import type { SceneEdit } from '../domain/video-edit.ts';
import type { KnowsPicture } from '../ports/media.ts';

/**
 * That the author's own words for a picture find one: another would be shown in silence. Those of a model are its
 * guesses. Throws INVALID_INPUT that names the scene; scenes are counted from 1, their `index` from 0.
 */
export const assertPictures = (
  knowsPicture: KnowsPicture,
  scenes: Iterable<Pick<SceneEdit, 'index' | 'picture' | 'image'>>,
): void => {
  for (const { index, picture, image } of scenes) {
    if (picture === undefined || image !== undefined || knowsPicture(picture)) continue;
    throw new FacelessError(
      'INVALID_INPUT',
      `Scene ${index + 1}: no picture is known by the words “${picture}”. Name a thing that can be seen, such as “volcano at night”; without words for it the text chooses the picture.`,
      { fields: [{ pointer: `/scenes/${index}/picture`, detail: 'names no picture that is known' }] },
    );
  }
};
