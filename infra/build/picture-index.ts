/**
 * The planner's index of pictures is made of words and files that no function changes: it is built with the bundle,
 * and a cold start of `write-script` has only to read it.
 */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import type { PictureIndex } from '../../shared/domain/planning/pictures/picture-index.ts';
import { ROOT } from './paths.ts';

const SOURCE = join(ROOT, 'shared/adapters/visuals/emoji-index.ts');

/** What the bundle has in the place of `emoji-index.ts`. */
export const writeIndexModule = (): string => {
  const { pictures, weights, families, terms } = loadEmojiIndex() satisfies PictureIndex;
  const text = JSON.stringify(JSON.stringify({ pictures, weights, families, terms: [...terms] }));
  return `let loaded;
export const loadEmojiIndex = () => {
  if (loaded === undefined) {
    const index = JSON.parse(${text});
    loaded = { ...index, terms: new Map(index.terms) };
  }
  return loaded;
};`;
};

export const pictureIndex: Plugin = {
  name: 'picture-index',
  setup(build) {
    // esbuild's filters are regular expressions of Go's, which know no `u`.
    build.onLoad({ filter: /emoji-index\.ts$/ }, ({ path }) => {
      if (path !== SOURCE) throw new Error(`${path} is not ${SOURCE}: the index of pictures has moved.`);
      return { contents: writeIndexModule() };
    });
  },
};
