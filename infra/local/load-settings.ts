import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { ROOT } from '../build/paths.ts';

/** Reads `.env`, where there is one: what the environment says already stays. Before any module that reads a setting. */
export const loadSettings = (path = join(ROOT, '.env')): void => {
  try {
    loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};
