const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** SQLITE_FULL, SQLITE_IOERR_WRITE and SQLITE_IOERR_SHMSIZE. */
const SQLITE_CODES = new Set([13, 778, 4874]);

interface CodedError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * Whether an error says that the disk, the quota or the file-size limit is used up, as Node, SQLite and
 * LevelDB each say it.
 */
export const isDiskFull = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errcode, message, cause } = error as CodedError;
  if (typeof code === 'string' && DISK_FULL_CODES.has(code)) return true;
  if (typeof errcode === 'number' && SQLITE_CODES.has(errcode)) return true;
  if (typeof message === 'string' && /no space left|file too large|disk quota/i.test(message)) return true;
  return cause !== undefined && isDiskFull(cause);
};
