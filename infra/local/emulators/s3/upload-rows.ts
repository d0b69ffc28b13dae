import { assertBucket, type BucketContext, type S3Request } from './bucket-context.ts';
import type { ChecksumAlgorithm } from './content-digests.ts';
import type { StoredObject } from './object-rows.ts';
import type { Checksum } from './payload.ts';
import { invalidArgument, s3Error } from './s3-error.ts';

export interface Upload extends Pick<StoredObject, 'bucket' | 'key' | 'headers' | 'metadata' | 'tags'> {
  readonly id: string;
  readonly startedAt: number;
  readonly algorithm: ChecksumAlgorithm | undefined;
}

export interface Part {
  readonly number: number;
  readonly content: string;
  readonly size: number;
  readonly etag: string;
  readonly checksum: Checksum | undefined;
  readonly modifiedAt: number;
}

/** Part numbers are 1 to 10,000. */
export const MAX_PARTS = 10_000;

/** The upload that a request's uploadId names, under the request's key. Throws NoSuchUpload. */
export const readUpload = (context: BucketContext, request: S3Request): Upload => {
  assertBucket(context, request.bucket);
  const row = context.database
    .prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?')
    .get(request.query.get('uploadId') ?? '', request.bucket, request.key);
  if (row === undefined)
    throw s3Error('NoSuchUpload', 404, 'The upload does not exist; it may have been completed or aborted.');
  return {
    id: row['id'] as string,
    bucket: request.bucket,
    key: request.key,
    startedAt: row['started_at'] as number,
    headers: JSON.parse(row['headers'] as string) as Upload['headers'],
    metadata: JSON.parse(row['metadata'] as string) as Upload['metadata'],
    tags: JSON.parse(row['tags'] as string) as Upload['tags'],
    algorithm: (row['algorithm'] ?? undefined) as ChecksumAlgorithm | undefined,
  };
};

/** The part number of a request. */
export const readPartNumber = (request: S3Request): number => {
  const number = Number(request.query.get('partNumber'));
  if (Number.isInteger(number) && number >= 1 && number <= MAX_PARTS) return number;
  throw invalidArgument(`Part number must be an integer between 1 and ${MAX_PARTS}, inclusive.`);
};

/** An upload's parts by number. */
export const listPartRows = (context: BucketContext, upload: string): Part[] =>
  context.database
    .prepare('SELECT * FROM parts WHERE upload = ? ORDER BY number')
    .all(upload)
    .map((row) => ({
      number: row['number'] as number,
      content: row['content'] as string,
      size: row['size'] as number,
      etag: row['etag'] as string,
      checksum: row['checksum'] === null ? undefined : (JSON.parse(row['checksum'] as string) as Checksum),
      modifiedAt: row['modified_at'] as number,
    }));

/** Records a part; one with the same number is replaced. Returns the content that it had. */
export const savePart = (context: BucketContext, upload: string, part: Part): string | undefined => {
  const before = context.database
    .prepare('SELECT content FROM parts WHERE upload = ? AND number = ?')
    .get(upload, part.number);
  context.database
    .prepare(
      `INSERT OR REPLACE INTO parts (upload, number, content, size, etag, checksum, modified_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      upload,
      part.number,
      part.content,
      part.size,
      part.etag,
      part.checksum === undefined ? null : JSON.stringify(part.checksum),
      part.modifiedAt,
    );
  return before?.['content'] as string | undefined;
};
