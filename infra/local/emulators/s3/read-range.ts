import { s3Error } from './s3-error.ts';

export interface ByteRange {
  /** First and last byte, both included. */
  readonly start: number;
  readonly end: number;
}

/**
 * One range of a Range header on `size` bytes; undefined where the header is absent, malformed or asks for
 * several, when S3 sends the whole. Throws InvalidRange.
 */
export const readRange = (header: string | undefined, size: number): ByteRange | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start >= size)
    throw s3Error('InvalidRange', 416, `The range cannot be met: the object has ${size} bytes.`);
  return { start, end };
};
