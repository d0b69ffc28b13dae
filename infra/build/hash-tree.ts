/** Hash of source files: builds are kept as long as it stays the same. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.ts';

const listFiles = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];

/**
 * SHA-256 in hex, 16 digits, over names and contents of the files below `paths` (from the repository root).
 * `skip` leaves out what lies below a path.
 */
export function hashTree(paths: readonly string[], skip: readonly string[] = []): string {
  const hash = createHash('sha256');
  const skipped = skip.map((path) => `${join(ROOT, path)}/`);
  const files = paths
    .flatMap((path) => listFiles(join(ROOT, path)))
    .filter((file) => !skipped.some((prefix) => file.startsWith(prefix)))
    .sort();
  for (const file of files) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** SHA-256 in hex, 16 digits, over some text. */
export const hashText = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
