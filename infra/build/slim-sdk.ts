/**
 * Takes out of the AWS SDK what a function never runs, a quarter of a bundle. Should the SDK change its files,
 * a part has no effect and the size budget in the tests says so.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const CREDENTIALS = '@aws-sdk/credential-provider-node';

// esbuild's filters are regular expressions of Go's, which know no `u`.

/** Lambda gives credentials by the environment: single sign-on, profiles and instance metadata stay out. */
export const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ importer }) => ({
      path: CREDENTIALS,
      namespace: 'environment-credentials',
      pluginData: dirname(importer),
    }));
    build.onLoad({ filter: /./, namespace: 'environment-credentials' }, ({ pluginData }) => ({
      contents: `import { fromEnv } from '@aws-sdk/credential-provider-env';
        export const defaultProvider = (init) => fromEnv(init);`,
      resolveDir: String(pluginData),
    }));
  },
};

/** Bedrock's client also takes tokens of single sign-on: here it is the function's role that asks. */
export const environmentTokens: Plugin = {
  name: 'environment-tokens',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/token-providers$/ }, ({ path }) => ({
      path,
      namespace: 'environment-tokens',
    }));
    build.onLoad({ filter: /./, namespace: 'environment-tokens' }, () => ({
      contents: `const none = () => async () => { throw new Error('There are no bearer tokens here.'); };
        export { none as fromEnvSigningName, none as nodeProvider };`,
    }));
  },
};

/** `{ [_hC]: 204 }` becomes `{ "httpCode": 204 }`. */
export function inlineKeys(source: string): string {
  const constants = new Map(
    Array.from(source.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gmu), ([, name = '', text = '']) => [
      name,
      text,
    ]),
  );
  return source.replaceAll(/\[(_\w+)\]:/gu, (whole, name: string) => {
    const text = constants.get(name);
    return text === undefined ? whole : `${text}:`;
  });
}

/** A computed key counts as a side effect, so schemas of operations that nobody calls would stay. */
export const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup(build) {
    build.onLoad({ filter: /[/\\]schemas[/\\]schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: inlineKeys(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The SDK imports its package.json files for their versions alone. */
export const versionOnly: Plugin = {
  name: 'version-only',
  setup(build) {
    build.onLoad({ filter: /[/\\]@aws-sdk[/\\].*package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
