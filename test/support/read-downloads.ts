import { readFile } from 'node:fs/promises';

/** Where functions say that a film's pictures, clips and music came from: a provider for each one that was taken. */
export const readDownloads = async (logFile: string): Promise<readonly unknown[]> =>
  (await readFile(logFile, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((line) => line['asset_download_duration_seconds'] !== undefined)
    .map((line) => line['provider']);
