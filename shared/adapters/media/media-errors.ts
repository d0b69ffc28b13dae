import { FacelessError } from '../../domain/errors.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Throws CANCELLED once the job's signal has fired. Call it between blocks of work. */
export const throwIfCancelled = (signal: AbortSignal): void => {
  if (signal.aborted)
    throw new FacelessError('CANCELLED', 'The work was cancelled.', { cause: signal.reason });
};

/**
 * Runs media work and translates what it throws: FacelessErrors pass, an aborted job becomes CANCELLED, all else
 * MEDIA_FAILED with `what` in front. Disk full and memory are worth another try (RELIABILITY row 20).
 */
export const asMediaWork = async <T>(
  what: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    throwIfCancelled(signal);
    return await work();
  } catch (error) {
    if (error instanceof FacelessError) throw error;
    throwIfCancelled(signal);
    const retryable = /No space left|Cannot allocate memory|ENOSPC|ENOMEM|EMFILE/.test(reasonOf(error));
    throw new FacelessError('MEDIA_FAILED', `${what}: ${reasonOf(error)}`, { cause: error, retryable });
  }
};
