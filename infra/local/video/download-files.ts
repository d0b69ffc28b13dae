import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileView } from './api-client.ts';

/**
 * Downloads every file into `folder` and returns the paths. Files arrive under another name beside it first
 * and replace an earlier run's only when all are whole: a full disk or a lost connection costs nothing.
 */
export async function downloadFiles(
  files: readonly FileView[],
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const partial = `${folder}.${randomUUID().slice(0, 8)}.part`;
  await mkdir(partial, { recursive: true });
  try {
    for (const file of files) {
      await downloadFile(file, join(partial, file.name), signal);
    }
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      await rename(join(partial, file.name), join(folder, file.name));
    }
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return files.map((file) => join(folder, file.name));
}

async function downloadFile(file: FileView, path: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(file.url, { signal });
  if (!response.ok || response.body === null) {
    throw new Error(`${file.name} could not be downloaded: the store answered ${String(response.status)}.`);
  }
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body), measure, createWriteStream(path), { signal });
  if (hash.digest('hex') !== file.sha256) {
    throw new Error(`${file.name} did not arrive whole: its checksum differs. Run the command again.`);
  }
}
