import type { Plugin } from 'esbuild';

/**
 * The type detector's reader of archives logs through `debug`, which asks for the terminal by a `require` that no
 * bundle of modules has, and obeys the environment. Here it says nothing.
 */
export const silentDebug: Plugin = {
  name: 'silent-debug',
  setup: (build) => {
    build.onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'silent-debug' }));
    build.onLoad({ filter: /.*/, namespace: 'silent-debug' }, () => ({
      contents: 'export default () => () => undefined;',
    }));
  },
};
