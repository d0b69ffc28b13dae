import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A function and its layers together, unzipped: 250 MB (AWS). */
export const LAMBDA_LIMIT = 250 * 1024 * 1024;

const size = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
    : statSync(path).size;

export const toMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Bytes by package of a `node_modules` folder, largest first. */
export function measurePackages(nodeModules: string): readonly (readonly [name: string, bytes: number])[] {
  return readdirSync(nodeModules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(nodeModules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    .map((name) => [name, size(join(nodeModules, name))] as const)
    .sort(([, a], [, b]) => b - a);
}

/**
 * Throws an Error that states the sum when the layer and the largest function exceed Lambda's limit.
 * All arguments in bytes.
 */
export function checkLayerSize(layer: number, largestFunction: number): void {
  if (layer + largestFunction > LAMBDA_LIMIT) {
    throw new Error(
      `The media layer (${toMegabytes(layer)}) and the largest worker (${toMegabytes(largestFunction)}) exceed ${toMegabytes(LAMBDA_LIMIT)}.`,
    );
  }
}
