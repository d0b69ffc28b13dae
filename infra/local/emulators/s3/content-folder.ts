import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The bytes of objects and parts, each in a file under a random id that is written once and never changed.
 * A key is no part of any path, so no key can lead out of the folder.
 */
export class ContentFolder {
  readonly #files: string;
  readonly #temporary: string;

  /** Opens or creates the folder and drops what an earlier process left unfinished. */
  constructor(path: string) {
    this.#files = join(path, 'content');
    this.#temporary = join(path, 'unfinished');
    rmSync(this.#temporary, { recursive: true, force: true });
    mkdirSync(this.#temporary, { recursive: true });
    mkdirSync(this.#files, { recursive: true });
  }

  #pathOf(id: string): string {
    return join(this.#files, id.slice(0, 2), id);
  }

  async #makePlace(id: string): Promise<string> {
    await mkdir(join(this.#files, id.slice(0, 2)), { recursive: true });
    return this.#pathOf(id);
  }

  /** Writes chunks to a new file, which exists whole or not at all. Returns its id. */
  async write(chunks: AsyncIterable<Buffer>): Promise<string> {
    const id = randomUUID();
    const temporary = join(this.#temporary, id);
    try {
      const file = await open(temporary, 'wx');
      try {
        for await (const chunk of chunks) await file.appendFile(chunk);
      } finally {
        await file.close();
      }
      await rename(temporary, await this.#makePlace(id));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return id;
  }

  /** The same bytes under another id, without copying them. */
  async duplicate(id: string): Promise<string> {
    const copy = randomUUID();
    await link(this.#pathOf(id), await this.#makePlace(copy));
    return copy;
  }

  /** Opens a file for reading. Throws ENOENT where it has just been replaced. */
  async open(id: string): Promise<FileHandle> {
    return open(this.#pathOf(id), 'r');
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.#pathOf(id), { force: true });
  }

  /** Removes files that nothing refers to: what a killed process wrote and did not record, or the reverse. */
  sweep(isUsed: (id: string) => boolean): void {
    for (const group of readdirSync(this.#files))
      for (const id of readdirSync(join(this.#files, group)))
        if (!isUsed(id)) rmSync(this.#pathOf(id), { force: true });
  }
}
