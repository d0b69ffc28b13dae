import { isCode } from '../domain/errors.ts';

/** A worker moves a video a few times a minute: three reads in a row do not all meet a change. */
const ATTEMPTS = 3;

/** Runs a read and its conditional write again where the version moved in between. Throws STALE at last. */
export const retryStale = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isCode(error, 'STALE') || attempt === ATTEMPTS) throw error;
    }
  }
};
