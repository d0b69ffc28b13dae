import { sha256 } from '../digest.ts';

/** Crockford's, as ULIDs are written. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const write = (value: bigint, length: number): string =>
  Array.from(
    { length },
    (_, place) => LETTERS[Number((value >> BigInt(5 * (length - 1 - place))) & 31n)],
  ).join('');

/**
 * A ULID that says when something happened and, in the place of chance, what: whoever asks for it again has the same,
 * so an event that is derived twice is still one.
 *
 * @param at RFC 3339
 */
export const toEventId = (at: string, what: string): string =>
  write(BigInt(Date.parse(at)), 10) + write(BigInt(`0x${sha256(what).slice(0, 20)}`), 16);
