import { describeWork } from '../domain/describe-work.ts';
import { FacelessError } from '../domain/errors.ts';
import type { Lease } from '../ports/store.ts';

/** Starts of a part that finds no room, some half a minute in all: what fills a disk is not gone by waiting. */
const MAX_STARTS = 3;

/** As Node, FFmpeg and the local stand-ins say it. */
const FULL = /\b(?:ENOSPC|EDQUOT)\b|no space left|disk of the local stand-in is full/i;

const saysFull = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return FULL.test(`${code} ${error.message}`) || saysFull(error.cause);
};

/**
 * A failure for want of room on a disk, in words for a person; retryable a few times only. Every other failure
 * as it is.
 */
export const judgeDiskFull = (cause: FacelessError, lease: Lease): FacelessError => {
  if (!saysFull(cause)) return cause;
  const work = describeWork(lease.stage, lease.part);
  return new FacelessError(
    'UNAVAILABLE',
    `${work} found no room: the disk is full. Free some space and make the video again; finished scenes are kept.`,
    { cause, retryable: lease.starts < MAX_STARTS },
  );
};
