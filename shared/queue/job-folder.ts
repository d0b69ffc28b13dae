import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../ports/media.ts';
import type { StageTask } from '../use-cases/stage-task.ts';

/** Runs work with a private folder, which is gone afterwards, however the work ends. */
export const withJobFolder = async <T>(stage: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), `${stage}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Opens the parts of a job: each a folder of its own and a span of the whole progress. */
export const openJobs =
  (whole: Job): StageTask['openJob'] =>
  async (name, [from, to]) => {
    const folder = join(whole.folder, name);
    await mkdir(folder);
    return {
      folder,
      signal: whole.signal,
      progress: (fraction) => {
        whole.progress(from + (to - from) * Math.min(1, Math.max(0, fraction)));
      },
    };
  };
