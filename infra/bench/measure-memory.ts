import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA_ENVIRONMENT } from '../constructs/process-environment.ts';
import type { FilmPlan } from '../../shared/domain/film.ts';
import { MEMORY_STAGES, type MemoryFilm, type MemoryStage } from './memory-film.ts';
import { runChild } from './run-child.ts';
import { speakFilm } from './speak-film.ts';

/** A quarter of the real sides: what grows with a film's length grows here just the same. */
const SMALL = { width: 270, height: 480 } as const;

export interface MemoryCost {
  readonly stage: MemoryStage;
  /** Highest resident memory (MB) of the stage's process, for each length. */
  readonly peaks: readonly number[];
}

async function measureLength(file: string, seconds: number, folder: string): Promise<readonly number[]> {
  const peaks: number[] = [];
  for (const stage of MEMORY_STAGES) {
    const words = [stage, file, String(seconds), folder];
    const kilobytes = await runChild<number>('run-stage.ts', words, MEDIA_ENVIRONMENT);
    peaks.push(kilobytes / 1024);
  }
  await rm(folder, { recursive: true });
  return peaks;
}

/** Peak memory of each stage's process for films of several lengths (seconds), made of the same scenes. */
export async function measureMemory(
  plan: FilmPlan,
  lengths: readonly number[],
  folder: string,
): Promise<readonly MemoryCost[]> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'film.json');
  const spoken = await speakFilm(plan, join(folder, 'voices'));
  const film: MemoryFilm = { plan: { ...plan, look: { ...plan.look, ...SMALL } }, spoken };
  await writeFile(file, JSON.stringify(film));
  const columns: (readonly number[])[] = [];
  for (const seconds of lengths) {
    columns.push(await measureLength(file, seconds, join(folder, String(seconds))));
  }
  return MEMORY_STAGES.map((stage, row) => ({ stage, peaks: columns.map((column) => column[row] ?? NaN) }));
}
