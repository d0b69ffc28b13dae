import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../shared/domain/digest.ts';
import { measureCommand } from './measure-command.ts';
import type { Spent } from './spent.ts';

export interface CloudRun {
  /** The command with the local cloud and all its functions' processes, from the start to the files on disk. */
  readonly spent: Spent;
  readonly sha256: string;
  readonly videoId: string;
  readonly dataDir: string;
}

interface Finished {
  readonly event: string;
  readonly id: string;
  readonly files: readonly string[];
}

/** Makes the film by `npm run video` on a data folder of its own, where nothing is cached. */
export async function measureCloudRun(
  film: { readonly file: string; readonly durationSeconds: number },
  folder: string,
): Promise<CloudRun> {
  const dataDir = join(folder, 'data');
  const { stdout, spent } = await measureCommand({
    words: [
      join('infra', 'local', 'commands', 'video.ts'),
      film.file,
      '--duration',
      String(film.durationSeconds),
      '--out',
      join(folder, 'out'),
      '--json',
    ],
    environment: { FACELESS_DATA: dataDir },
  });
  const last = stdout.split('\n').findLast((line) => line.startsWith('{')) ?? '{}';
  const { id, files } = JSON.parse(last) as Finished;
  const video = files.find((path) => path.endsWith('video.mp4')) ?? '';
  return { spent, sha256: sha256(await readFile(video)), videoId: id, dataDir };
}
