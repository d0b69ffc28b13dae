import { CopyObjectCommand, NoSuchKey } from '@aws-sdk/client-s3';
import { FacelessError } from '../../domain/errors.ts';
import type { CopyFile } from '../../ports/uploads.ts';
import type { Bucket } from './put-file.ts';
import { translate } from './translate-error.ts';

/** Within the bucket, with the checksum that it was stored with. */
export const copyFile =
  ({ client, bucketName }: Bucket): CopyFile =>
  async ({ from, to }) =>
    translate('The bucket', async () => {
      const CopySource = `${bucketName}/${encodeURIComponent(from)}`;
      try {
        // Objects of ours have no tags; to copy some would need one right more.
        const command = { Bucket: bucketName, Key: to, CopySource, TaggingDirective: 'REPLACE' } as const;
        await client.send(new CopyObjectCommand(command));
      } catch (cause) {
        if (cause instanceof NoSuchKey)
          throw new FacelessError('NOT_FOUND', `There is no ${from}.`, { cause });
        throw cause;
      }
    });
