import { assertBucket, type BucketContext, type S3Operation } from './bucket-context.ts';
import { toObject, type StoredObject } from './object-rows.ts';
import { invalidArgument } from './s3-error.ts';
import { document, element, textElement } from './xml.ts';

interface Listing {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  /** Keys up to and with this one are not listed; nor are those below it, when it ends in the delimiter. */
  readonly after: string;
  readonly limit: number;
}

interface Page {
  readonly objects: StoredObject[];
  readonly prefixes: string[];
  /** The last key or common prefix of the page, where there are more. */
  readonly next?: string;
}

const groupOf = ({ prefix, delimiter }: Listing, key: string): string | undefined => {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at === -1 ? undefined : key.slice(0, at + delimiter.length);
};

const listPage = (context: BucketContext, listing: Listing): Page => {
  const { bucket, prefix, after, limit } = listing;
  const rows = context.database
    .prepare('SELECT * FROM objects WHERE bucket = ? AND key >= ? AND key > ? ORDER BY key')
    .iterate(bucket, prefix, after);
  const page: Page = { objects: [], prefixes: [] };
  let last = after;
  for (const row of rows) {
    const key = row['key'] as string;
    if (!key.startsWith(prefix)) break;
    const group = groupOf(listing, key);
    if (group !== undefined && group === last) continue;
    if (page.objects.length + page.prefixes.length === limit) return { ...page, next: last };
    if (group === undefined) page.objects.push(toObject(row));
    else page.prefixes.push(group);
    last = group ?? key;
  }
  return page;
};

const decodeToken = (token: string | null): string | undefined =>
  token === null ? undefined : Buffer.from(token, 'base64url').toString('utf8');

const readListing = (bucket: string, query: URLSearchParams): Listing => {
  const limit = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(limit) || limit < 0) throw invalidArgument('max-keys must be a whole number.');
  return {
    bucket,
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    after: decodeToken(query.get('continuation-token')) ?? query.get('start-after') ?? '',
    limit: Math.min(limit, 1000),
  };
};

const toContents = (object: StoredObject): string =>
  element('Contents', [
    textElement('Key', object.key),
    textElement('LastModified', new Date(object.modifiedAt).toISOString()),
    textElement('ETag', `"${object.etag}"`),
    textElement('Size', object.size),
    textElement('StorageClass', 'STANDARD'),
  ]);

/** ListObjectsV2. Keys come in the order of their UTF-8 bytes; a continuation token is the last one. */
export const listObjects: S3Operation = (context, { bucket, query }) => {
  assertBucket(context, bucket);
  const listing = readListing(bucket, query);
  const page = listing.limit === 0 ? { objects: [], prefixes: [] } : listPage(context, listing);
  const next = 'next' in page ? page.next : undefined;
  const body = document('ListBucketResult', [
    textElement('Name', bucket),
    textElement('Prefix', listing.prefix),
    ...(listing.delimiter === '' ? [] : [textElement('Delimiter', listing.delimiter)]),
    textElement('MaxKeys', listing.limit),
    textElement('KeyCount', page.objects.length + page.prefixes.length),
    textElement('IsTruncated', next !== undefined),
    ...(next === undefined
      ? []
      : [textElement('NextContinuationToken', Buffer.from(next).toString('base64url'))]),
    ...page.objects.map(toContents),
    ...page.prefixes.map((prefix) => element('CommonPrefixes', [textElement('Prefix', prefix)])),
  ]);
  return { status: 200, body };
};
