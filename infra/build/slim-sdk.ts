/**
 * Takes out of the AWS SDK what a function never runs, a quarter of a bundle. Should the SDK change its files,
 * a part has no effect and the size budget in the tests says so.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

// esbuild's filters are regular expressions of Go's, which know no `u`.

/** An import of the SDK's that gives this in place of the package. */
interface Replacement {
  readonly name: string;
  readonly filter: RegExp;
  /** Whose imports; all where it says nothing. */
  readonly importer?: RegExp;
  readonly contents: string;
}

const replace = ({ name, filter, importer = /./, contents }: Replacement): Plugin => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ path, importer: from }) =>
      importer.test(from) ? { path, namespace: name, pluginData: dirname(from) } : undefined,
    );
    build.onLoad({ filter: /./, namespace: name }, ({ pluginData }) => ({
      contents,
      resolveDir: String(pluginData),
    }));
  },
});

/** Lambda gives credentials by the environment: single sign-on, profiles and instance metadata stay out. */
const environmentCredentials: Plugin = replace({
  name: 'environment-credentials',
  filter: /^@aws-sdk\/credential-provider-node$/,
  contents: `import { fromEnv } from '@aws-sdk/credential-provider-env';
    export const defaultProvider = (init) => fromEnv(init);`,
});

/** Bedrock's client also takes tokens of single sign-on: here it is the function's role that asks. */
const environmentTokens: Plugin = replace({
  name: 'environment-tokens',
  filter: /^@aws-sdk\/token-providers$/,
  contents: `const none = () => async () => { throw new Error('There are no bearer tokens here.'); };
    export { none as fromEnvSigningName, none as nodeProvider };`,
});

/** S3 streams events for SelectObjectContent alone, which nothing here calls; Bedrock's client keeps them. */
const noEventStreams: Plugin = replace({
  name: 'no-event-streams',
  filter: /^@smithy\/core\/event-streams$/,
  importer: /[/\\](?:client-s3|core[/\\]dist-es[/\\]submodules[/\\]protocols)[/\\]/,
  contents: `export const eventStreamSerdeProvider = () => undefined;
    export const resolveEventStreamSerdeConfig = (input) => input;
    export class EventStreamSerde {
      constructor() { throw new Error('There are no event streams here.'); }
    }`,
});

/** DynamoDB's tables are reached at the region's endpoint; discovery is off unless a client asks for it. */
const noEndpointDiscovery: Plugin = replace({
  name: 'no-endpoint-discovery',
  filter: /^@aws-sdk\/endpoint-cache$/,
  contents: `export class EndpointCache {
    getEndpoint() { throw new Error('There is no endpoint discovery here.'); }
    get() { return this.getEndpoint(); }
  }`,
});

/** Written out in JavaScript for a Node.js without its own. */
const nativeHashes: Plugin = replace({
  name: 'native-hashes',
  filter: /^\.\/(?:Md5|Sha1|Sha256)Js$/,
  importer: /[/\\]checksums?[/\\]/,
  contents: `class Missing {
      constructor() { throw new Error('Node.js has this hash itself.'); }
    }
    export { Missing as Md5Js, Missing as Sha1Js, Missing as Sha256Js };`,
});

/** Signs for one region, as for every bucket here; access points of several regions ask for another signature. */
const oneRegion: Plugin = replace({
  name: 'one-region',
  filter: /^\.\/SignatureV4MultiRegion$/,
  contents: `import { SignatureV4SignWithCredentials } from './SignatureV4SignWithCredentials';
    export class SignatureV4MultiRegion extends SignatureV4SignWithCredentials {
      static sigv4aDependency() { return 'none'; }
    }`,
});

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
const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup(build) {
    build.onLoad({ filter: /[/\\]schemas[/\\]schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: inlineKeys(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The SDK imports its package.json files for their versions alone. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup(build) {
    build.onLoad({ filter: /[/\\]@aws-sdk[/\\].*package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** All of it, for esbuild. */
export const slimSdk: readonly Plugin[] = [
  environmentCredentials,
  environmentTokens,
  noEventStreams,
  noEndpointDiscovery,
  nativeHashes,
  oneRegion,
  droppableSchemas,
  versionOnly,
];
