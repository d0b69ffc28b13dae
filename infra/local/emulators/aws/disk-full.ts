const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;

interface CodedError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * Whether an error says that the disk, the quota or the file-size limit is used up, as Node, SQLite
 * (result codes 13, and 10 with its extended forms for a write that failed) and LevelDB each say it.
 */
export const isDiskFull = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errcode, message, cause } = error as CodedError;
  if (typeof code === 'string' && DISK_FULL_CODES.has(code)) return true;
  if (typeof errcode === 'number' && [SQLITE_FULL, SQLITE_IOERR].includes(errcode % 256)) return true;
  if (typeof message === 'string' && /no space left|file too large|disk quota/i.test(message)) return true;
  return cause !== undefined && isDiskFull(cause);
};
