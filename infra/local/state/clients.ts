/** Who uses the local cloud of a data folder: a file for each process, named by its pid, with its start. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-start.ts';

const folderOf = (dataDir: string): string => join(dataDir, 'clients');

/** Counts this process among the users of a data folder until the returned function is called. */
export function registerClient(dataDir: string): () => void {
  const path = join(folderOf(dataDir), String(process.pid));
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(path, processStart(process.pid) ?? '');
  return () => {
    rmSync(path, { force: true });
  };
}

function readStart(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readPids(dataDir: string): readonly string[] {
  try {
    return readdirSync(folderOf(dataDir));
  } catch {
    return [];
  }
}

/** Whether a process that is still there uses the data folder; a file that a killed one left counts for nothing. */
export const hasClients = (dataDir: string): boolean =>
  readPids(dataDir).some((pid) => {
    const startedAt = readStart(join(folderOf(dataDir), pid));
    return startedAt !== undefined && startedAt !== '' && processStart(Number(pid)) === startedAt;
  });
