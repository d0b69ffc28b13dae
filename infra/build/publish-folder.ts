/**
 * Builds are published by a rename, under a name that is the hash of their sources. So processes that build
 * the same thing at once never see half of it, and need no lock.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many earlier builds stay beside the newest: switching branches finds them again. */
const KEPT = 5;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

/** Deletes the oldest folders of `parent`, by their time of last use. */
function prune(parent: string): void {
  const byAge = readdirSync(parent)
    .map((name) => join(parent, name))
    .map((path) => ({ path, usedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { path } of byAge.slice(KEPT + 1)) {
    rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Returns `folder`, built by `build` unless it exists. `build` gets an empty temporary folder beside it.
 * When another process publishes the same folder first, its result is taken.
 */
export async function publishFolder(
  folder: string,
  build: (temporary: string) => Promise<void>,
): Promise<string> {
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const temporary = `${folder}.${randomUUID()}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    await build(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!isTaken(error)) {
      throw error;
    }
  }
  prune(dirname(folder));
  return folder;
}
