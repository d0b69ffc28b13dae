import { createHash } from 'node:crypto';
import type { BucketContext, S3Operation } from './bucket-context.ts';
import { checkWrite } from './conditions.ts';
import { ContentDigests } from './content-digests.ts';
import { toChecksumHeaders } from './object-headers.ts';
import { saveObject, type StoredObject } from './object-rows.ts';
import type { Checksum } from './payload.ts';
import { readXmlBody } from './read-small-body.ts';
import { malformedXml, s3Error } from './s3-error.ts';
import { listPartRows, readUpload, type Part, type Upload } from './upload-rows.ts';
import { childrenOf, document, textElement, textOf, type XmlNode } from './xml.ts';

/** Every part but the last has at least 5 MiB. */
const MIN_PART_BYTES = 5 * 1024 * 1024;

const choosePart = (parts: ReadonlyMap<number, Part>, node: XmlNode): Part => {
  const part = parts.get(Number(textOf(node, 'PartNumber')));
  const etag = (textOf(node, 'ETag') ?? '').replaceAll('"', '');
  if (part === undefined || part.etag !== etag)
    throw s3Error('InvalidPart', 400, 'A part was not found, or its ETag is another.');
  const declared = part.checksum && textOf(node, `Checksum${part.checksum.algorithm}`);
  if (declared !== undefined && declared !== part.checksum?.value)
    throw s3Error('InvalidPart', 400, 'The checksum of a part is another.');
  return part;
};

const chooseParts = (context: BucketContext, upload: Upload, body: XmlNode): Part[] => {
  const stored = new Map(listPartRows(context, upload.id).map((part) => [part.number, part]));
  const chosen = childrenOf(body, 'Part').map((node) => choosePart(stored, node));
  if (chosen.length === 0) throw malformedXml('A completed upload has at least one part.');
  if (chosen.some((part, index) => index > 0 && part.number <= (chosen[index - 1]?.number ?? 0)))
    throw s3Error('InvalidPartOrder', 400, 'The parts are not in ascending order.');
  if (chosen.slice(0, -1).some((part) => part.size < MIN_PART_BYTES))
    throw s3Error('EntityTooSmall', 400, 'A part other than the last is smaller than 5 MiB.');
  return chosen;
};

async function* readAll(context: BucketContext, parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    const file = await context.content.open(part.content);
    yield* file.createReadStream() as AsyncIterable<Buffer>;
  }
}

/** The checksum of the parts' checksums, when every part has one. */
const combineChecksums = (upload: Upload, parts: readonly Part[]): Checksum | undefined => {
  const { algorithm } = upload;
  if (algorithm === undefined) return undefined;
  const values = parts.map(({ checksum }) =>
    checksum?.algorithm === algorithm ? checksum.value : undefined,
  );
  const digests = new ContentDigests([algorithm]);
  for (const value of values) {
    if (value === undefined) return undefined;
    digests.update(Buffer.from(value, 'base64'));
  }
  return { algorithm, value: `${digests.finish()[algorithm]?.toString('base64')}-${parts.length}` };
};

const combineEtags = (parts: readonly Part[]): string => {
  const hash = createHash('md5');
  for (const { etag } of parts) hash.update(Buffer.from(etag, 'hex'));
  return `${hash.digest('hex')}-${parts.length}`;
};

const toResult = (object: StoredObject): string =>
  document('CompleteMultipartUploadResult', [
    textElement('Location', `/${object.bucket}/${object.key}`),
    textElement('Bucket', object.bucket),
    textElement('Key', object.key),
    textElement('ETag', `"${object.etag}"`),
  ]);

/** CompleteMultipartUpload: the object appears, and the upload with its parts goes, in one commit. */
export const completeMultipartUpload: S3Operation = async (context, request) => {
  const upload = readUpload(context, request);
  const parts = chooseParts(context, upload, await readXmlBody(request));
  const { bucket, key, headers, metadata, tags } = upload;
  const object: StoredObject = {
    bucket,
    key,
    headers,
    metadata,
    tags,
    content: await context.content.write(readAll(context, parts)),
    size: parts.reduce((sum, part) => sum + part.size, 0),
    etag: combineEtags(parts),
    checksum: combineChecksums(upload, parts),
    modifiedAt: context.now(),
  };
  const all = listPartRows(context, upload.id);
  await saveObject(context, object, (existing) => {
    readUpload(context, request);
    checkWrite(request.headers, existing);
    context.database.prepare('DELETE FROM uploads WHERE id = ?').run(upload.id);
  });
  await context.content.remove(all.map(({ content }) => content));
  return { status: 200, headers: toChecksumHeaders(object), body: toResult(object) };
};
