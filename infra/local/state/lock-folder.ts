import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { processStart } from './process-start.ts';

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A file that a killed process left, or half of one, holds nothing. */
function findHolder(path: string): Holder | undefined {
  const holder = readHolder(path);
  return holder !== undefined && processStart(holder.pid) === holder.startedAt ? holder : undefined;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
    return false;
  }
}

/**
 * Takes a data folder for this process; returns what gives it back. A lock that a killed process left is taken
 * over. Throws FacelessError CONFLICT that names the process which has the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}`;
  const startedAt = processStart(process.pid) ?? '';
  // A link appears whole or not at all, which a file that is written does not.
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt }));
  try {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      if (tryLink(own, path)) {
        return () => {
          rmSync(path, { force: true });
        };
      }
      const holder = findHolder(path);
      if (holder !== undefined) {
        throw new FacelessError(
          'CONFLICT',
          `A local cloud runs on ${folder} already (process ${holder.pid}). End it, or use that one.`,
        );
      }
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new FacelessError('CONFLICT', `Another process is starting a local cloud on ${folder}.`);
}
