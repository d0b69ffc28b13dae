import { mkdir } from 'node:fs/promises';
import type { Job } from '../../shared/ports/media.ts';

/** A job as a worker has it, in a folder that is made; nobody cancels it or listens to its progress. */
export async function openBenchJob(folder: string): Promise<Job> {
  await mkdir(folder, { recursive: true });
  return { folder, signal: new AbortController().signal, progress: () => undefined };
}
