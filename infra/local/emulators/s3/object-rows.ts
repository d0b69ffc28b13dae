import { inTransaction } from '../aws/open-database.ts';
import type { BucketContext } from './bucket-context.ts';
import type { Checksum } from './payload.ts';
import { s3Error } from './s3-error.ts';

/** An object without its bytes. `etag` is without its quotes. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly content: string;
  readonly size: number;
  readonly etag: string;
  readonly modifiedAt: number;
  /** Content-Type and its kin, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly checksum: Checksum | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export type ObjectName = Pick<StoredObject, 'bucket' | 'key'>;

/** Turns a row into an object. */
export const toObject = (row: Readonly<Record<string, unknown>>): StoredObject => ({
  bucket: row['bucket'] as string,
  key: row['key'] as string,
  content: row['content'] as string,
  size: row['size'] as number,
  etag: row['etag'] as string,
  modifiedAt: row['modified_at'] as number,
  headers: JSON.parse(row['headers'] as string) as StoredObject['headers'],
  metadata: JSON.parse(row['metadata'] as string) as StoredObject['metadata'],
  checksum: row['checksum'] === null ? undefined : (JSON.parse(row['checksum'] as string) as Checksum),
  tags: JSON.parse(row['tags'] as string) as StoredObject['tags'],
});

/** An object, or undefined. */
export const findObject = (context: BucketContext, { bucket, key }: ObjectName): StoredObject | undefined => {
  const row = context.database.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?').get(bucket, key);
  return row === undefined ? undefined : toObject(row);
};

/** An object. Throws NoSuchKey. */
export const getObjectRow = (context: BucketContext, name: ObjectName): StoredObject => {
  const object = findObject(context, name);
  if (object === undefined) throw s3Error('NoSuchKey', 404, `The specified key does not exist: ${name.key}`);
  return object;
};

const upsert = (context: BucketContext, object: StoredObject): void => {
  context.database
    .prepare(
      `INSERT OR REPLACE INTO objects
         (bucket, key, content, size, etag, modified_at, headers, metadata, checksum, tags)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      object.bucket,
      object.key,
      object.content,
      object.size,
      object.etag,
      object.modifiedAt,
      JSON.stringify(object.headers),
      JSON.stringify(object.metadata),
      object.checksum === undefined ? null : JSON.stringify(object.checksum),
      JSON.stringify(object.tags),
    );
};

/**
 * Makes an object visible under its key, its bytes being on disk already. `check` sees the object that it
 * replaces, in the same transaction, and throws to refuse. The bytes that lose are removed.
 */
export const saveObject = async (
  context: BucketContext,
  object: StoredObject,
  check: (existing: StoredObject | undefined) => void,
): Promise<void> => {
  try {
    const existing = inTransaction(context.database, () => {
      const before = findObject(context, object);
      check(before);
      upsert(context, object);
      return before;
    });
    if (existing !== undefined) await context.content.remove([existing.content]);
  } catch (error) {
    if (findObject(context, object)?.content !== object.content)
      await context.content.remove([object.content]);
    throw error;
  }
};
