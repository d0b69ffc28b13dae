import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from '../emulators/aws/disk-full.ts';

export interface RotatingFile {
  readonly writeLine: (line: string) => void;
  readonly close: () => void;
}

/** 50 MB on disk at most. */
const LIMITS = { bytes: 10 * 1024 * 1024, files: 5 };

/**
 * Appends lines to `path`; when it is full it becomes `path.1`, that `path.2`, and so on. Lines are written at
 * once: what was logged before a crash is there. On a full disk lines are lost, and nothing else.
 */
export function openRotatingFile(path: string, limits: typeof LIMITS = LIMITS): RotatingFile {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'a', 0o600);
  let size = fstatSync(file).size;
  let isCut = false;

  const rotate = (): void => {
    closeSync(file);
    rmSync(`${path}.${limits.files - 1}`, { force: true });
    for (let number = limits.files - 2; number >= 0; number -= 1) {
      const from = number === 0 ? path : `${path}.${number}`;
      try {
        renameSync(from, `${path}.${number + 1}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
          throw error;
        }
      }
    }
    file = openSync(path, 'a', 0o600);
    size = 0;
  };
  const write = (bytes: Buffer): void => {
    if (size > 0 && size + bytes.length > limits.bytes) {
      rotate();
    }
    const written = writeSync(file, bytes);
    size += written;
    isCut = written < bytes.length;
  };
  return {
    writeLine: (line) => {
      try {
        // What follows half a line stands on a line of its own.
        write(Buffer.from(`${isCut ? '\n' : ''}${line}\n`));
      } catch (error) {
        if (!isDiskFull(error)) {
          throw error;
        }
      }
    },
    close: () => {
      closeSync(file);
    },
  };
}
