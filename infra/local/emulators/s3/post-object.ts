import type { Credentials } from '../aws/verify-signature.ts';
import { assertBucket, type BucketContext, type S3Request, type S3Response } from './bucket-context.ts';
import { ContentDigests } from './content-digests.ts';
import { readMetadata, readObjectHeaders } from './object-headers.ts';
import { saveObject, type StoredObject } from './object-rows.ts';
import { checkPostPolicy, type FormFields, type LengthRange } from './post-policy.ts';
import { readForm } from './read-form.ts';
import { invalidArgument, s3Error, unsupported } from './s3-error.ts';
import { document, textElement } from './xml.ts';

const KNOWN_FIELDS = new Set([
  'key',
  'bucket',
  'policy',
  'success_action_status',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-type',
  'expires',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-signature',
]);

const readKey = (fields: FormFields): string => {
  const key = fields.get('key') ?? '';
  if (key === '' || Buffer.byteLength(key) > 1024) throw invalidArgument('The key has 1 to 1024 bytes.');
  if (key.includes('${filename}')) throw unsupported('${filename} in a key');
  const other = [...fields.keys()].find(
    (name) => !KNOWN_FIELDS.has(name) && !/^x-(amz-meta|ignore)-/.test(name),
  );
  if (other !== undefined) throw unsupported(`the form field ${other}`);
  return key;
};

async function* measure(
  file: AsyncIterable<Buffer>,
  digests: ContentDigests,
  { least, most }: LengthRange,
): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    digests.update(chunk);
    if (digests.size > most)
      throw s3Error(
        'EntityTooLarge',
        400,
        `Your proposed upload exceeds the maximum allowed size of ${most}.`,
      );
    yield chunk;
  }
  if (digests.size < least)
    throw s3Error('EntityTooSmall', 400, `Your proposed upload is smaller than the minimum of ${least}.`);
}

const answer = (fields: FormFields, object: StoredObject): S3Response => {
  const headers = { etag: `"${object.etag}"`, location: `/${object.bucket}/${object.key}` };
  const wanted = fields.get('success_action_status');
  if (wanted === '200') return { status: 200, headers };
  if (wanted !== '201') return { status: 204, headers };
  const body = document('PostResponse', [
    textElement('Location', headers.location),
    textElement('Bucket', object.bucket),
    textElement('Key', object.key),
    textElement('ETag', headers.etag),
  ]);
  return { status: 201, headers, body };
};

/** POST Object: a form whose signed policy decides about key, type, length and time. */
export const postObject = async (
  context: BucketContext,
  request: S3Request,
  credentials: Credentials,
): Promise<S3Response> => {
  const { bucket } = request;
  const { fields, file } = await readForm(String(request.headers['content-type']), request.body);
  const range = checkPostPolicy({ fields, bucket }, credentials, context.now());
  assertBucket(context, bucket);
  const key = readKey(fields);
  const about = Object.fromEntries(fields);
  const [headers, metadata] = [readObjectHeaders(about), readMetadata(about)];
  const digests = new ContentDigests();
  const content = await context.content.write(measure(file, digests, range));
  const object: StoredObject = {
    bucket,
    key,
    content,
    headers,
    metadata,
    size: digests.size,
    etag: digests.finish().md5.toString('hex'),
    modifiedAt: context.now(),
    checksum: undefined,
    tags: {},
  };
  await saveObject(context, object, () => undefined);
  return answer(fields, object);
};
