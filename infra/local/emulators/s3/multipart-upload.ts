import { randomUUID } from 'node:crypto';
import { inTransaction } from '../aws/open-database.ts';
import { assertBucket, type S3Operation } from './bucket-context.ts';
import { readMetadata, readObjectHeaders, readTags, toChecksumHeaders } from './object-headers.ts';
import { Payload, readAlgorithm } from './payload.ts';
import { unsupported } from './s3-error.ts';
import { listPartRows, readPartNumber, readUpload, savePart } from './upload-rows.ts';
import { document, element, textElement } from './xml.ts';

/** CreateMultipartUpload. */
export const createMultipartUpload: S3Operation = (context, { bucket, key, headers }) => {
  assertBucket(context, bucket);
  const type = headers['x-amz-checksum-type'];
  if (type !== undefined && type !== 'COMPOSITE')
    throw unsupported(`multipart checksums of type ${String(type)}`);
  const algorithm = headers['x-amz-checksum-algorithm'];
  const id = randomUUID();
  context.database
    .prepare(
      `INSERT INTO uploads (id, bucket, key, started_at, headers, metadata, algorithm, tags)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      bucket,
      key,
      context.now(),
      JSON.stringify(readObjectHeaders(headers)),
      JSON.stringify(readMetadata(headers)),
      typeof algorithm === 'string' ? readAlgorithm(algorithm) : null,
      JSON.stringify(readTags(headers['x-amz-tagging'] as string | undefined)),
    );
  const body = document('InitiateMultipartUploadResult', [
    textElement('Bucket', bucket),
    textElement('Key', key),
    textElement('UploadId', id),
  ]);
  return { status: 200, body };
};

/** UploadPart. */
export const uploadPart: S3Operation = async (context, request) => {
  const number = readPartNumber(request);
  readUpload(context, request);
  const payload = new Payload(request.headers, request.body);
  const content = await context.content.write(payload.chunks());
  try {
    const { size, md5, checksum } = payload.verify();
    const part = { number, content, size, etag: md5.toString('hex'), checksum, modifiedAt: context.now() };
    const replaced = inTransaction(context.database, () =>
      savePart(context, readUpload(context, request).id, part),
    );
    if (replaced !== undefined) await context.content.remove([replaced]);
    return { status: 200, headers: { etag: `"${part.etag}"`, ...toChecksumHeaders(part) } };
  } catch (error) {
    await context.content.remove([content]);
    throw error;
  }
};

/** AbortMultipartUpload, with its parts. */
export const abortMultipartUpload: S3Operation = async (context, request) => {
  const { id } = readUpload(context, request);
  const parts = listPartRows(context, id);
  context.database.prepare('DELETE FROM uploads WHERE id = ?').run(id);
  await context.content.remove(parts.map(({ content }) => content));
  return { status: 204 };
};

/** ListParts, all of them at once. */
export const listParts: S3Operation = (context, request) => {
  const { id } = readUpload(context, request);
  const parts = listPartRows(context, id).map((part) =>
    element('Part', [
      textElement('PartNumber', part.number),
      textElement('LastModified', new Date(part.modifiedAt).toISOString()),
      textElement('ETag', `"${part.etag}"`),
      textElement('Size', part.size),
    ]),
  );
  const body = document('ListPartsResult', [
    textElement('Bucket', request.bucket),
    textElement('Key', request.key),
    textElement('UploadId', id),
    textElement('IsTruncated', false),
    ...parts,
  ]);
  return { status: 200, body };
};

/** ListMultipartUploads, all of a bucket or of a prefix. */
export const listMultipartUploads: S3Operation = (context, { bucket, query }) => {
  assertBucket(context, bucket);
  const prefix = query.get('prefix') ?? '';
  const uploads = context.database
    .prepare('SELECT * FROM uploads WHERE bucket = ? ORDER BY key, started_at')
    .all(bucket)
    .filter((row) => String(row['key']).startsWith(prefix))
    .map((row) =>
      element('Upload', [
        textElement('Key', String(row['key'])),
        textElement('UploadId', String(row['id'])),
        textElement('Initiated', new Date(Number(row['started_at'])).toISOString()),
      ]),
    );
  const body = document('ListMultipartUploadsResult', [
    textElement('Bucket', bucket),
    textElement('IsTruncated', false),
    ...uploads,
  ]);
  return { status: 200, body };
};
