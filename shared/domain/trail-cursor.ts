/** Where the next page of the trail begins, and which recorded read it belongs to. Pure. */
import { foreignCursor } from './foreign-cursor.ts';

export interface TrailCursor {
  /** `<timestamp>#<id>` of the last row. */
  readonly after: string;
  /** Id of the `audit_read` row of the first page. */
  readonly readId: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-HJKMNP-TV-Z]{26})~([0-9A-HJKMNP-TV-Z]{26})$/;

/** Opaque, base64url. */
export const writeTrailCursor = ({ after, readId }: TrailCursor): string =>
  Buffer.from(`${after}~${readId}`).toString('base64url');

/** Throws INVALID_INPUT for what is none. Whether its read is on record is the reader's to ask. */
export const readTrailCursor = (cursor: string): TrailCursor => {
  const [, after, readId] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (after === undefined || readId === undefined) throw foreignCursor('with the same filters');
  return { after, readId };
};
