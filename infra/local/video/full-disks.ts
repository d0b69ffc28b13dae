import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDiskFull } from '../emulators/aws/disk-full.ts';
import { Unanswered } from './ask-again.ts';

/** Bytes: tables and queues may need as much for their next few writes. */
const FULL_BYTES = 8_000_000;
/** Milliseconds without progress on a full disk, in which a retry may still have found room. */
const PATIENCE_MS = 20_000;

/** A disk has no room; the message says which. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

async function readFreeBytes(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) {
      throw error;
    }
    return readFreeBytes(dirname(path));
  }
}

/** Says of each of these absolute paths that has next to no room how much there is; empty where all have. */
async function findFullDisks(paths: readonly string[]): Promise<readonly string[]> {
  const free = await Promise.all(paths.map(async (path) => [path, await readFreeBytes(path)] as const));
  return free
    .filter(([, bytes]) => bytes < FULL_BYTES)
    .map(([path, bytes]) => `${path} has ${(bytes / 1e6).toFixed(1)} MB left`);
}

/** What a person reads; `places` say which disk, and how much is left. */
export const toDiskFull = (places: readonly string[], cause?: unknown): DiskFull =>
  new DiskFull(
    `The disk is full${places.length === 0 ? '' : `: ${places.join(', ')}`}. Nothing was lost: free some space and run the command again.`,
    { cause },
  );

/** @throws DiskFull where one of these absolute paths has next to no room. */
export async function assertRoom(paths: readonly string[]): Promise<void> {
  const places = await findFullDisks(paths);
  if (places.length > 0) {
    throw toDiskFull(places);
  }
}

const saysFull = (error: unknown): boolean =>
  isDiskFull(error) || /disk .*is full/iu.test(error instanceof Error ? error.message : '');

/**
 * DiskFull in place of an error that a full disk explains: one that says so, or an API that cannot answer while
 * one of these absolute paths has no room. Any other error as it is.
 */
export async function explainDisks(error: unknown, paths: readonly string[]): Promise<unknown> {
  if (error instanceof DiskFull) {
    return error;
  }
  const places = await findFullDisks(paths);
  const isExplained = saysFull(error) || (error instanceof Unanswered && places.length > 0);
  return isExplained ? toDiskFull(places, error) : error;
}

/**
 * Given each progress of a video (any rising number), throws DiskFull once there was none for a while on a disk
 * without room: what cannot be written cannot be reported as a failure either.
 */
export function watchRoom(
  paths: readonly string[],
  now: () => number = Date.now,
): (progress: number) => Promise<void> {
  let last = { progress: -1, at: now() };
  return async (progress) => {
    if (progress !== last.progress) {
      last = { progress, at: now() };
    } else if (now() - last.at > PATIENCE_MS) {
      await assertRoom(paths);
    }
  };
}
