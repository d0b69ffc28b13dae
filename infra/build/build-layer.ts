/**
 * `npm run build:layer`: the packages of the media layer for Linux on arm64, whatever machine this is. From the
 * repository's lockfile, so with its versions and integrities; no Docker and no install scripts.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LAYER_FOLDER } from '../constructs/media-layer.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { hashTree } from './hash-tree.ts';
import { LAYER_FONTS, readLayerLock } from './layer-packages.ts';
import { checkLayerSize, measurePackages, toMegabytes } from './layer-size.ts';

const run = promisify(execFile);
const PLATFORM = ['--os=linux', '--cpu=arm64', '--libc=glibc'];
const STAMP = 'source-hash';
/** Types, maps and documentation; licences stay. */
const UNUSED = /\.(?:d\.[cm]?ts|map|md|flow)$/u;

/** Takes out what no function reads. */
function prune(nodeModules: string): void {
  for (const entry of readdirSync(nodeModules, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && UNUSED.test(entry.name) && !/licen[cs]e|copying/iu.test(entry.name)) {
      rmSync(join(entry.parentPath, entry.name));
    }
  }
  const families = join(nodeModules, '@expo-google-fonts');
  for (const family of readdirSync(families)) {
    for (const entry of readdirSync(join(families, family), { withFileTypes: true })) {
      if (entry.isDirectory() && !LAYER_FONTS[family]?.includes(entry.name)) {
        rmSync(join(families, family, entry.name), { recursive: true });
      }
    }
  }
}

async function install(folder: string): Promise<void> {
  const lock = readLayerLock();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...lock.packages[''] }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  await run('npm', ['ci', ...PLATFORM, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  // npm goes on without an optional package that it could not get.
  const missing = Object.keys(lock.packages).filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) {
    throw new Error(`npm left out of the layer: ${missing.join(', ')}. Look whether the registry has them.`);
  }
  prune(join(folder, 'node_modules'));
}

/** Builds the layer unless it is there, and reports it. Throws when it does not fit beside the largest worker. */
async function buildLayer(): Promise<void> {
  const hash = hashTree(['package-lock.json', 'infra/build/build-layer.ts', 'infra/build/layer-packages.ts']);
  const stamp = join(LAYER_FOLDER, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    const temporary = `${LAYER_FOLDER}.tmp`;
    rmSync(temporary, { recursive: true, force: true });
    await install(join(temporary, 'nodejs'));
    writeFileSync(join(temporary, STAMP), hash);
    rmSync(LAYER_FOLDER, { recursive: true, force: true });
    renameSync(temporary, LAYER_FOLDER);
  }
  const sizes = measurePackages(join(LAYER_FOLDER, 'nodejs', 'node_modules'));
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const bundles = [...(await bundleFunctions()).values()];
  checkLayerSize(total, Math.max(...bundles.map(({ bytes }) => bytes)));
  for (const [name, bytes] of [...sizes, ['together', total] as const]) {
    process.stdout.write(`${toMegabytes(bytes).padStart(9)}  ${name}\n`);
  }
}

await buildLayer();
