import { assertBucket, type S3Operation } from './bucket-context.ts';
import { checkWrite } from './conditions.ts';
import { readMetadata, readObjectHeaders, readTags, toChecksumHeaders } from './object-headers.ts';
import { saveObject, type StoredObject } from './object-rows.ts';
import { Payload } from './payload.ts';

/** PutObject. The object appears whole, with its headers, or not at all. */
export const putObject: S3Operation = async (context, request) => {
  const { bucket, key, headers } = request;
  assertBucket(context, bucket);
  const about = {
    headers: readObjectHeaders(headers),
    metadata: readMetadata(headers),
    tags: readTags(headers['x-amz-tagging'] as string | undefined),
  };
  const payload = new Payload(headers, request.body);
  const content = await context.content.write(payload.chunks());
  try {
    const { size, md5, checksum } = payload.verify();
    const etag = md5.toString('hex');
    const object: StoredObject = {
      ...about,
      bucket,
      key,
      content,
      size,
      etag,
      checksum,
      modifiedAt: context.now(),
    };
    await saveObject(context, object, (existing) => {
      checkWrite(headers, existing);
    });
    return { status: 200, headers: { etag: `"${etag}"`, ...toChecksumHeaders(object) } };
  } catch (error) {
    await context.content.remove([content]);
    throw error;
  }
};
