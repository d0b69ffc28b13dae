import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '../emulators/aws/disk-full.ts';
import type { FileView } from './api-client.ts';
import { toDiskFull } from './full-disks.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Downloads every file into `folder` and returns the paths. Files arrive under another name beside it first
 * and replace an earlier run's all at once, when all are whole: a full disk or a lost connection costs nothing,
 * and two runs into one folder do not mix. Throws DiskFull.
 */
export async function downloadFiles(
  files: readonly FileView[],
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const partial = `${folder}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(partial, { recursive: true });
    await downloadAll(files, partial, signal);
    await replaceFolder(partial, folder);
  } catch (error) {
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    throw isDiskFull(error)
      ? toDiskFull([`the results need ${megabytes.toFixed(1)} MB in ${folder}`], error)
      : error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return files.map((file) => join(folder, file.name));
}

/** The first that fails ends the others, and none is at work any more when this rejects. */
async function downloadAll(files: readonly FileView[], folder: string, signal: AbortSignal): Promise<void> {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  await Promise.all(
    files.map((file) =>
      downloadFile(file, join(folder, file.name), either).catch((error: unknown) => {
        failure.abort(error);
      }),
    ),
  );
  either.throwIfAborted();
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
