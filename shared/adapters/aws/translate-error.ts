import { FacelessError } from '../../domain/errors.ts';

/** Ours to put right, not the service's: the same request would fail again. */
const FINAL: ReadonlySet<string> = new Set(['ValidationException', 'EntityTooLarge', 'InvalidRequest']);

// Node's own errors are all called Error; their code says more: ENOSPC, ECONNREFUSED.
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return (error as NodeJS.ErrnoException).code ?? error.name;
};

/** Any failure of a service as UNAVAILABLE; retryable unless the request itself is wrong. */
export const toUnavailable = (service: string, error: unknown): FacelessError =>
  new FacelessError('UNAVAILABLE', `${service} did not do as asked (${nameOf(error)}).`, {
    cause: error,
    retryable: !FINAL.has(nameOf(error)),
  });

/** Runs a call of an SDK; what it throws becomes UNAVAILABLE unless it is one of ours already. */
export const translate = async <T>(service: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FacelessError) throw error;
    throw toUnavailable(service, error);
  }
};
