import type { IncomingHttpHeaders } from 'node:http';
import type { StoredObject } from './object-rows.ts';
import { invalidArgument } from './s3-error.ts';

/** Headers that an object keeps and gives back. */
const KEPT = ['cache-control', 'content-disposition', 'content-language', 'content-type', 'expires'] as const;
const META = 'x-amz-meta-';

/** S3 allows 2 KB of user metadata. */
const MAX_METADATA_BYTES = 2048;

type Texts = Readonly<Record<string, string>>;

/** The headers of a write that belong to the object. */
export const readObjectHeaders = (headers: IncomingHttpHeaders): Texts => {
  const kept = KEPT.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked')
    .join(',');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(kept),
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  } as Texts;
};

/** A write's user metadata, by name without `x-amz-meta-`. */
export const readMetadata = (headers: IncomingHttpHeaders): Texts => {
  const entries = Object.entries(headers)
    .filter(([name]) => name.startsWith(META))
    .map(([name, value]) => [name.slice(META.length), String(value)] as const);
  if (entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > MAX_METADATA_BYTES)
    throw invalidArgument(`User metadata is over ${MAX_METADATA_BYTES} bytes.`);
  return Object.fromEntries(entries);
};

/** Tags as a query string, which is how a header carries them; at most ten. */
export const readTags = (text: string | undefined): Texts => checkTags([...new URLSearchParams(text ?? '')]);

/** Checks the number, names and lengths of tags. */
export const checkTags = (entries: readonly (readonly [string, string])[]): Texts => {
  const tags = Object.fromEntries(entries);
  if (entries.length > 10 || Object.keys(tags).length < entries.length)
    throw invalidArgument('An object has at most ten tags, each with its own key.');
  if (entries.some(([key, value]) => key === '' || key.length > 128 || value.length > 256))
    throw invalidArgument('A tag is a key of 1 to 128 and a value of at most 256 characters.');
  return tags;
};

/** The checksum headers of an object. */
export const toChecksumHeaders = (object: Pick<StoredObject, 'checksum'>): Texts => {
  if (object.checksum === undefined) return {};
  const { algorithm, value } = object.checksum;
  return {
    [`x-amz-checksum-${algorithm.toLowerCase()}`]: value,
    'x-amz-checksum-type': value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT',
  };
};

/** Everything that a GET or HEAD says of an object, without its length. */
export const toResponseHeaders = (object: StoredObject): Texts => ({
  ...object.headers,
  ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [META + name, value])),
  etag: `"${object.etag}"`,
  'last-modified': new Date(object.modifiedAt).toUTCString(),
  'accept-ranges': 'bytes',
  ...(Object.keys(object.tags).length === 0
    ? {}
    : { 'x-amz-tagging-count': String(Object.keys(object.tags).length) }),
});
