import { foreignCursor } from '../../domain/foreign-cursor.ts';
import { sha256 } from '../../domain/digest.ts';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const sealOf = (owner: string, id: string): string => sha256(`cursor\n${owner}\n${id}`).slice(0, 16);

/** Where an owner's next page begins: after that id. Opaque, base64url, of no use to another owner. */
export const writeCursor = (owner: string, id: string): string =>
  Buffer.from(`${id}.${sealOf(owner, id)}`).toString('base64url');

/** The id of a cursor. Throws INVALID_INPUT for one that was not made for this owner. */
export const readCursor = (owner: string, cursor: string): string => {
  const [id = '', seal, ...rest] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (rest.length === 0 && ULID.test(id) && seal === sealOf(owner, id)) return id;
  throw foreignCursor('unchanged');
};
