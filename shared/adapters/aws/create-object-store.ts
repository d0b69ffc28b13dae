import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type ObjectIdentifier,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { toCanonicalJson } from '../../domain/canonical-json.ts';
import { sha256 } from '../../domain/digest.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ObjectStore } from '../../ports/world.ts';
import { findObject, getFile, getJson } from './get-objects.ts';
import { putFile, type Bucket } from './put-file.ts';
import { translate } from './translate-error.ts';

export const putJson =
  ({ client, bucketName }: Bucket): ObjectStore['putJson'] =>
  async (key, value) =>
    translate('The bucket', async () => {
      const text = toCanonicalJson(value);
      const hash = sha256(text);
      const command = new PutObjectCommand({
        Bucket: bucketName,
        Key: key,
        Body: text,
        ContentType: 'application/json',
        Metadata: { sha256: hash },
      });
      await client.send(command);
      return { key, sha256: hash };
    });

const removeObjects = async ({ client, bucketName }: Bucket, Objects: ObjectIdentifier[]): Promise<void> => {
  const command = new DeleteObjectsCommand({ Bucket: bucketName, Delete: { Objects, Quiet: true } });
  const { Errors = [] } = await client.send(command);
  if (Errors.length > 0)
    throw new FacelessError('UNAVAILABLE', `The bucket kept ${Errors.length} objects.`, {
      cause: Errors,
      retryable: true,
    });
};

export const removePrefix =
  (bucket: Bucket): ObjectStore['removePrefix'] =>
  async (prefix) => {
    // A prefix without its slash would take `videos/1` and `videos/10` together.
    if (!/[^/]\/$/.test(prefix))
      throw new FacelessError('INVALID_INPUT', `A prefix ends in a slash, not "${prefix}".`);
    await translate('The bucket', async () => {
      for (;;) {
        const page = new ListObjectsV2Command({ Bucket: bucket.bucketName, Prefix: prefix });
        const { Contents = [] } = await bucket.client.send(page);
        if (Contents.length === 0) return;
        await removeObjects(
          bucket,
          Contents.map(({ Key }) => ({ Key: Key ?? '' })),
        );
      }
    });
  };

export const presignGet =
  ({ client, bucketName }: Bucket): ObjectStore['presignGet'] =>
  async ({ key, fileName, contentType, seconds }) => {
    const command = new GetObjectCommand({
      Bucket: bucketName,
      Key: key,
      ResponseContentType: contentType,
      ResponseContentDisposition: `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    });
    return translate('The bucket', async () => getSignedUrl(client, command, { expiresIn: seconds }));
  };

/**
 * The bucket. Every object carries its SHA-256 in its metadata, and is checked against it when read.
 * A small function takes the one part that it uses, and so holds no more of the SDK.
 */
export const createObjectStore = (bucket: Bucket): ObjectStore => ({
  putJson: putJson(bucket),
  getJson: getJson(bucket),
  putFile: putFile(bucket),
  getFile: getFile(bucket),
  find: findObject(bucket),
  removePrefix: removePrefix(bucket),
  presignGet: presignGet(bucket),
});
