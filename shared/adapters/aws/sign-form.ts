import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { Clock } from '../../ports/world.ts';
import type { SignForm } from '../../ports/uploads.ts';
import type { Bucket } from './put-file.ts';
import { translate } from './translate-error.ts';

/** A presigned POST: the bucket itself refuses another key, type or size, and whatever comes too late. */
export const signForm =
  ({ client, bucketName }: Bucket, clock: Clock): SignForm =>
  async ({ key, contentType, bytes, seconds }) => {
    const expiresAt = new Date(clock.now().getTime() + seconds * 1000).toISOString();
    const form = await translate('The bucket', async () =>
      createPresignedPost(client, {
        Bucket: bucketName,
        Key: key,
        Fields: { 'Content-Type': contentType },
        Conditions: [{ key }, { 'Content-Type': contentType }, ['content-length-range', bytes, bytes]],
        Expires: seconds,
      }),
    );
    return { ...form, expiresAt };
  };
