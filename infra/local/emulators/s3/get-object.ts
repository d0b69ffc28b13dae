import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { assertBucket, type BucketContext, type S3Operation, type S3Request } from './bucket-context.ts';
import { checkRead } from './conditions.ts';
import { toChecksumHeaders, toResponseHeaders } from './object-headers.ts';
import { getObjectRow, type StoredObject } from './object-rows.ts';
import { readRange, type ByteRange } from './read-range.ts';

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** The query parameters by which a signed GET changes headers of its answer. */
export const OVERRIDE_PARAMETERS = OVERRIDES.map((name) => `response-${name}`);

const readOverrides = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    OVERRIDES.flatMap((name) => {
      const value = query.get(`response-${name}`);
      return value === null ? [] : [[name, value]];
    }),
  );

const describe = (
  request: S3Request,
  object: StoredObject,
  range: ByteRange | undefined,
): Record<string, string | number> => {
  const wantsChecksum = request.headers['x-amz-checksum-mode'] === 'ENABLED' && range === undefined;
  return {
    ...toResponseHeaders(object),
    ...readOverrides(request.query),
    ...(wantsChecksum ? toChecksumHeaders(object) : {}),
    ...(range === undefined
      ? { 'content-length': object.size }
      : {
          'content-length': range.end - range.start + 1,
          'content-range': `bytes ${range.start}-${range.end}/${object.size}`,
        }),
  };
};

// Another request may replace the object between the look-up and the opening: then it is looked up anew.
const openObject = async (
  context: BucketContext,
  request: S3Request,
): Promise<{ object: StoredObject; file: FileHandle }> => {
  const object = getObjectRow(context, request);
  try {
    return { object, file: await context.content.open(object.content) };
  } catch (error) {
    if (getObjectRow(context, request).content === object.content) throw error;
    return openObject(context, request);
  }
};

const notModified = (object: StoredObject): { status: number; headers: Record<string, string> } => ({
  status: 304,
  headers: { etag: `"${object.etag}"`, 'last-modified': new Date(object.modifiedAt).toUTCString() },
});

/** GetObject: whole or one range, conditions, overrides of headers. */
export const getObject: S3Operation = async (context, request) => {
  assertBucket(context, request.bucket);
  const { object, file } = await openObject(context, request);
  try {
    if (checkRead(request.headers, object) === 'not-modified') {
      await file.close();
      return notModified(object);
    }
    const range = readRange(request.headers.range, object.size);
    const headers = describe(request, object, range);
    const status = range === undefined ? 200 : 206;
    if (object.size > 0) return { status, headers, body: file.createReadStream({ ...range }) };
    await file.close();
    return { status, headers, body: Readable.from([]) };
  } catch (error) {
    await file.close();
    throw error;
  }
};

/** HeadObject. */
export const headObject: S3Operation = (context, request) => {
  assertBucket(context, request.bucket);
  const object = getObjectRow(context, request);
  if (checkRead(request.headers, object) === 'not-modified') return notModified(object);
  const range = readRange(request.headers.range, object.size);
  return { status: range === undefined ? 200 : 206, headers: describe(request, object, range) };
};
