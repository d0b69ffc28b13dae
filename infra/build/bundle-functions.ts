/**
 * One esbuild call for all functions. ESM, minified, names kept for logs, source maps linked; the AWS SDK goes
 * in (TOOLCHAIN: a third faster than the runtime's). What the media layer carries is loaded through
 * `createRequire` and so stays out by itself.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_ENTRIES, type FunctionEntry, PREFLIGHT_ENTRY } from './function-entries.ts';
import { commonPasswords } from './common-passwords.ts';
import { hashText, hashTree } from './hash-tree.ts';
import { leanHttp } from './lean-http.ts';
import { BUILD, ROOT } from './paths.ts';
import { pictureIndex } from './picture-index.ts';
import { publishFolder } from './publish-folder.ts';
import { silentDebug } from './silent-debug.ts';
import { slimSdk } from './slim-sdk.ts';

export interface Bundle {
  readonly name: string;
  /** Holds `index.mjs`, its map and its children; the handler is `index.handler`. */
  readonly folder: string;
  /** Of the code alone: the same code gives the same hash on every machine. */
  readonly hash: string;
  /** Without maps. */
  readonly bytes: number;
  /** Source files in it, from the repository root. */
  readonly inputs: readonly string[];
}

export type Bundles = ReadonlyMap<string, Bundle>;

const MANIFEST = 'manifest.json';

function refuseMissing(entries: readonly FunctionEntry[]): void {
  const missing = entries.filter(({ entry }) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) {
    throw new Error(`These functions have no source file: ${missing.map(({ entry }) => entry).join(', ')}.`);
  }
}

/** Everything that a bundle can depend on. */
const sourceHash = (entries: readonly FunctionEntry[]): string =>
  hashText(
    hashTree([
      'functions',
      'shared',
      'package-lock.json',
      'infra/build/bundle-functions.ts',
      'infra/build/common-passwords.ts',
      'infra/build/lean-http.ts',
      'infra/build/picture-index.ts',
      'infra/build/silent-debug.ts',
      'infra/build/slim-sdk.ts',
    ]),
    JSON.stringify(entries),
  );

async function buildAll(entries: readonly FunctionEntry[], folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries.flatMap(({ name, entry, children = [] }) => [
      { in: entry, out: `${name}/index` },
      ...children.map((child) => ({ in: child, out: `${name}/${basename(child, '.ts')}` })),
    ]),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    // The first stack that a function logs reads its map: without the sources it is a fifth as long.
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [...slimSdk, leanHttp, silentDebug, commonPasswords, pictureIndex],
  });
  const described = entries.map(({ name, entry, children = [] }): Omit<Bundle, 'folder'> => {
    const outputs = [entry, ...children].map((source) =>
      Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === source),
    );
    const files = ['index', ...children.map((child) => basename(child, '.ts'))];
    const code = files.map((file) => readFileSync(join(folder, name, `${file}.mjs`), 'utf8')).join('');
    return {
      name,
      hash: hashText(code),
      bytes: Buffer.byteLength(code),
      inputs: [...new Set(outputs.flatMap((output) => Object.keys(output?.inputs ?? {})))],
    };
  });
  writeFileSync(join(folder, MANIFEST), JSON.stringify(described));
}

/**
 * Bundles the functions into `.build/functions/<hash of the sources>/<name>/index.mjs`, unless they are there.
 * Throws an Error that names every entry whose source file is missing, and esbuild's own for broken code.
 */
export async function bundleFunctions(
  entries: readonly FunctionEntry[] = [...FUNCTION_ENTRIES, PREFLIGHT_ENTRY],
): Promise<Bundles> {
  refuseMissing(entries);
  const folder = await publishFolder(join(BUILD, 'functions', sourceHash(entries)), (temporary) =>
    buildAll(entries, temporary),
  );
  const described = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Omit<Bundle, 'folder'>[];
  return new Map(described.map((bundle) => [bundle.name, { ...bundle, folder: join(folder, bundle.name) }]));
}
