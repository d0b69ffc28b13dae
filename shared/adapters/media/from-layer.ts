import { createRequire } from 'node:module';

/**
 * Loads a native package. On Lambda these lie in a layer that is found through NODE_PATH, which `require`
 * honours and `import` does not; the bundler leaves these calls alone.
 */
export const fromLayer = createRequire(import.meta.url);
