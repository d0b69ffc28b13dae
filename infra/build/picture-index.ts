/**
 * The planner's index of pictures is made of words and files that no function changes: it is built with the bundle,
 * and a cold start of `write-script` has only to read it.
 */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { ROOT } from './paths.ts';

const SOURCE = join(ROOT, 'shared/adapters/visuals/emoji-index.ts');

export const pictureIndex: Plugin = {
  name: 'picture-index',
  setup(build) {
    // esbuild's filters are regular expressions of Go's, which know no `u`.
    build.onLoad({ filter: /emoji-index\.ts$/ }, ({ path }) => {
      if (path !== SOURCE) return undefined;
      const { terms, ...rest } = loadEmojiIndex();
      const text = JSON.stringify(JSON.stringify({ ...rest, terms: [...terms] }));
      return {
        contents: `let loaded;
export const loadEmojiIndex = () => {
  if (loaded === undefined) {
    const index = JSON.parse(${text});
    loaded = { ...index, terms: new Map(index.terms) };
  }
  return loaded;
};`,
      };
    });
  },
};
