/**
 * `import … from 'node:http'` reads every export of it, so also those that Node 24 loads when they are first asked
 * for: undici, 30 ms of CPU time and 10 MB of a cold start that nothing uses. This asks for the module alone.
 */
import type { Plugin } from 'esbuild';

// esbuild's filters are regular expressions of Go's, which know no `u`.
export const leanHttp: Plugin = {
  name: 'lean-http',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?https?$/ }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: 'lean-http',
    }));
    build.onLoad({ filter: /./, namespace: 'lean-http' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};
