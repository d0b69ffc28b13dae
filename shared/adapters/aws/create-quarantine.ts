import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { FacelessError } from '../../domain/errors.ts';
import type { Quarantine } from '../../ports/uploads.ts';
import type { Bucket } from './put-file.ts';
import { translate } from './translate-error.ts';

/** The entity tag of an object as it is now; undefined for none. */
const findTag = async ({ client, bucketName }: Bucket, key: string): Promise<string | undefined> => {
  try {
    const { ETag } = await client.send(new HeadObjectCommand({ Bucket: bucketName, Key: key }));
    return ETag;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
};

export const hasObject =
  (bucket: Bucket): Quarantine['has'] =>
  async (key) =>
    translate('The bucket', async () => (await findTag(bucket, key)) !== undefined);

const replaced = (cause: unknown): FacelessError =>
  new FacelessError('UNAVAILABLE', 'The file was sent again while it was copied.', {
    cause,
    retryable: true,
  });

const copyObject =
  (bucket: Bucket): Quarantine['copy'] =>
  async ({ from, to }) =>
    translate('The bucket', async () => {
      const tag = await findTag(bucket, from);
      if (tag === undefined) return false;
      const command = new CopyObjectCommand({
        Bucket: bucket.bucketName,
        Key: to,
        CopySource: `${bucket.bucketName}/${encodeURIComponent(from)}`,
        CopySourceIfMatch: tag,
        // Nothing of what the client said of it goes along.
        MetadataDirective: 'REPLACE',
        TaggingDirective: 'REPLACE',
        ContentType: 'application/octet-stream',
      });
      try {
        await bucket.client.send(command);
        return true;
      } catch (error) {
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        if (status === 412 || error instanceof NoSuchKey) throw replaced(error);
        throw error;
      }
    });

/** Passes bytes on and counts them; more than `most` are an error. */
const createTap = (most: number) => {
  const hash = createHash('sha256');
  let bytes = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes <= most) done(null, chunk);
      else done(new FacelessError('INVALID_INPUT', `The file has more than ${most} bytes.`));
    },
  });
  return { tap, result: () => ({ bytes, sha256: hash.digest('hex') }) };
};

const fetchObject =
  ({ client, bucketName }: Bucket): Quarantine['fetch'] =>
  async ({ key, path, most }) =>
    translate('The bucket', async () => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucketName, Key: key }));
      if (!(Body instanceof Readable))
        throw new FacelessError('UNAVAILABLE', 'The copy has no content.', { retryable: true });
      const { tap, result } = createTap(most);
      await pipeline(Body, tap, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return result();
    });

/** Objects of clients, which carry no SHA-256 of ours. */
export const createQuarantine = (bucket: Bucket): Quarantine => ({
  has: hasObject(bucket),
  copy: copyObject(bucket),
  fetch: fetchObject(bucket),
});
