import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { splitLines } from '../lambda/split-lines.ts';

interface Source {
  readonly file: number;
  /** Names the file through its renames. */
  readonly inode: number;
  readonly take: (chunk: Buffer) => void;
}

/** Milliseconds between two looks at a file that is followed. */
const LOOK_MS = 200;
const CHUNK = 64 * 1024;
/** Names of older files are looked for up to this number; the log keeps fewer. */
const MOST_FILES = 20;

const orNothing = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const openSource = (path: string, emit: (line: string) => void): Source | undefined => {
  const file = orNothing(() => openSync(path, 'r'));
  return file === undefined ? undefined : { file, inode: fstatSync(file).ino, take: splitLines(emit) };
};

const drain = ({ file, take }: Source): void => {
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const bytes = readSync(file, chunk);
    if (bytes === 0) return;
    take(chunk.subarray(0, bytes));
  }
};

const finish = (source: Source | undefined): void => {
  if (source === undefined) return;
  drain(source);
  closeSync(source.file);
};

/** Older files first. Opened after the newest: one that is rotated away meanwhile is known by its inode. */
const readOlder = (path: string, newest: Source | undefined, emit: (line: string) => void): void => {
  for (let number = MOST_FILES; number > 0; number -= 1) {
    const source = openSource(`${path}.${number}`, emit);
    if (source?.inode === newest?.inode && source !== undefined) closeSync(source.file);
    else finish(source);
  }
};

/**
 * Gives every whole line of a rotated file, oldest first; with `follow` also those to come, through further
 * rotations, until the signal is aborted. A file that is not there has no lines yet.
 */
export const readRotatedLines = async (
  path: string,
  emit: (line: string) => void,
  { follow, signal }: { readonly follow: boolean; readonly signal: AbortSignal },
): Promise<void> => {
  let source = openSource(path, emit);
  readOlder(path, source, emit);
  const goesOn = (): boolean => follow && !signal.aborted;
  while (goesOn()) {
    if (source !== undefined) drain(source);
    const inode = orNothing(() => statSync(path).ino);
    if (inode !== undefined && inode !== source?.inode) {
      finish(source);
      source = openSource(path, emit);
    } else await wait(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
  finish(source);
};
