import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { openDatabase } from '../aws/open-database.ts';
import { ContentFolder } from './content-folder.ts';
import { s3Error } from './s3-error.ts';

/** What the operations share. */
export interface BucketContext {
  readonly database: DatabaseSync;
  readonly content: ContentFolder;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface S3Request {
  readonly method: string;
  /** Empty for the service itself; `key` is empty for a bucket. */
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

export interface S3Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: string | Readable;
}

export type S3Operation = (context: BucketContext, request: S3Request) => Promise<S3Response> | S3Response;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL, lifecycle TEXT) STRICT;
CREATE TABLE IF NOT EXISTS objects (
  bucket TEXT NOT NULL REFERENCES buckets (name), key TEXT NOT NULL, content TEXT NOT NULL,
  size INTEGER NOT NULL, etag TEXT NOT NULL, modified_at INTEGER NOT NULL,
  headers TEXT NOT NULL, metadata TEXT NOT NULL, checksum TEXT, tags TEXT NOT NULL,
  PRIMARY KEY (bucket, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY, bucket TEXT NOT NULL REFERENCES buckets (name), key TEXT NOT NULL,
  started_at INTEGER NOT NULL, headers TEXT NOT NULL, metadata TEXT NOT NULL, algorithm TEXT,
  tags TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS parts (
  upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE, number INTEGER NOT NULL,
  content TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, checksum TEXT,
  modified_at INTEGER NOT NULL, PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;
`;

/** Opens or creates the buckets kept in a folder, and clears what a killed process left there. */
export const openBuckets = (options: { path: string; region: string; now?: () => number }): BucketContext => {
  const { path, region, now = Date.now } = options;
  const content = new ContentFolder(path);
  const database = openDatabase(join(path, 'objects.sqlite'), SCHEMA);
  const used = new Set(
    database
      .prepare('SELECT content FROM objects UNION ALL SELECT content FROM parts')
      .all()
      .map((row) => row['content']),
  );
  content.sweep((id) => used.has(id));
  return { database, content, region, now };
};

/** Throws NoSuchBucket. */
export const assertBucket = (context: BucketContext, bucket: string): void => {
  if (context.database.prepare('SELECT 1 FROM buckets WHERE name = ?').get(bucket) === undefined)
    throw s3Error('NoSuchBucket', 404, `The specified bucket does not exist: ${bucket}`);
};
