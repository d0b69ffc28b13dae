import { isCode } from '../domain/errors.ts';

/** Whether the change was made: false where somebody else has changed the thing, or deleted it, since it was read. */
export const unlessStale = async (change: () => Promise<unknown>): Promise<boolean> => {
  try {
    await change();
    return true;
  } catch (error) {
    if (isCode(error, 'STALE')) return false;
    throw error;
  }
};
