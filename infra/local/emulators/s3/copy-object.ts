import { assertBucket, type S3Operation, type S3Request } from './bucket-context.ts';
import { checkCopySource, checkWrite } from './conditions.ts';
import { readMetadata, readObjectHeaders, readTags } from './object-headers.ts';
import { getObjectRow, saveObject, type ObjectName, type StoredObject } from './object-rows.ts';
import { invalidArgument, invalidRequest, unsupported } from './s3-error.ts';
import { document, textElement } from './xml.ts';

const readSource = (request: S3Request): ObjectName => {
  const header = String(request.headers['x-amz-copy-source']);
  const [path = '', version] = header.replace(/^\//, '').split('?');
  if (version !== undefined) throw unsupported('object versions');
  const name = decodeURIComponent(path);
  const slash = name.indexOf('/');
  if (slash < 1) throw invalidArgument('x-amz-copy-source must be bucket/key.');
  return { bucket: name.slice(0, slash), key: name.slice(slash + 1) };
};

const readDirective = (request: S3Request, name: string): 'COPY' | 'REPLACE' => {
  const value = request.headers[name] ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE') throw invalidArgument(`${name} is COPY or REPLACE.`);
  return value;
};

const describeCopy = (
  request: S3Request,
  source: StoredObject,
): Pick<StoredObject, 'headers' | 'metadata' | 'tags'> => {
  const { headers } = request;
  const replacesAbout = readDirective(request, 'x-amz-metadata-directive') === 'REPLACE';
  const replacesTags = readDirective(request, 'x-amz-tagging-directive') === 'REPLACE';
  return {
    headers: replacesAbout ? readObjectHeaders(headers) : source.headers,
    metadata: replacesAbout ? readMetadata(headers) : source.metadata,
    tags: replacesTags ? readTags(headers['x-amz-tagging'] as string | undefined) : source.tags,
  };
};

/** CopyObject, with conditions on the source and on what it replaces. */
export const copyObject: S3Operation = async (context, request) => {
  const { bucket, key, headers } = request;
  const name = readSource(request);
  assertBucket(context, bucket);
  assertBucket(context, name.bucket);
  const source = getObjectRow(context, name);
  checkCopySource(headers, source);
  const about = describeCopy(request, source);
  if (name.bucket === bucket && name.key === key && about.headers === source.headers)
    throw invalidRequest('A copy onto itself must replace the metadata.');
  const content = await context.content.duplicate(source.content);
  const modifiedAt = context.now();
  await saveObject(context, { ...source, ...about, bucket, key, content, modifiedAt }, (existing) => {
    checkWrite(headers, existing);
  });
  const body = document('CopyObjectResult', [
    textElement('LastModified', new Date(modifiedAt).toISOString()),
    textElement('ETag', `"${source.etag}"`),
  ]);
  return { status: 200, body };
};
