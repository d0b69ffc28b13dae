import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Other runs may get in between, each of them once. */
const TRIES = 10;

async function tryRename(from: string, to: string, ...refused: readonly string[]): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (!refused.includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
    return false;
  }
}

/** What a person put beside the results goes with the new ones; a file of the same name is the old result. */
async function takeOthers(old: string, next: string): Promise<void> {
  for (const name of await readdir(old)) {
    const isOwn = (await readdir(next)).includes(name);
    if (!isOwn) {
      await rename(join(old, name), join(next, name));
    }
  }
}

/**
 * Puts the folder `next` in the place of `folder`, beside it on the same disk: whoever looks sees the one set of
 * files or the other, never some of each. Other files in `folder` are kept.
 */
export async function replaceFolder(next: string, folder: string): Promise<void> {
  const replaced: string[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const old = `${folder}.${randomUUID().slice(0, 8)}.old`;
    if (await tryRename(folder, old, 'ENOENT')) {
      replaced.push(old);
      await takeOthers(old, next);
    }
    if (await tryRename(next, folder, 'ENOTEMPTY', 'EEXIST')) {
      await Promise.all(replaced.map((path) => rm(path, { recursive: true, force: true })));
      return;
    }
  }
  throw new Error(`${folder} is changed by others all the time. Run the command again.`);
}
