import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  type GetObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { sha256 } from '../../domain/digest.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ObjectStore } from '../../ports/world.ts';
import type { Bucket } from './put-file.ts';
import { translate } from './translate-error.ts';

// Messages reach the video's owner; keys are for logs.
const damaged = (key: string): FacelessError =>
  new FacelessError('UNAVAILABLE', 'A file in the bucket is not what was written.', {
    cause: new Error(key),
    retryable: true,
  });

const getObject = async ({ client, bucketName }: Bucket, key: string): Promise<GetObjectCommandOutput> => {
  try {
    return await client.send(new GetObjectCommand({ Bucket: bucketName, Key: key }));
  } catch (error) {
    if (error instanceof NoSuchKey)
      throw new FacelessError('NOT_FOUND', 'A file of this video is missing from the bucket.', {
        cause: new Error(key, { cause: error }),
      });
    throw error;
  }
};

export const getJson =
  (bucket: Bucket): ObjectStore['getJson'] =>
  async <T>(stored: { readonly key: string; readonly sha256: string }): Promise<T> =>
    translate('The bucket', async () => {
      const { Body } = await getObject(bucket, stored.key);
      const text = (await Body?.transformToString()) ?? '';
      if (sha256(text) !== stored.sha256) throw damaged(stored.key);
      return JSON.parse(text) as T;
    });

export const getFile =
  (bucket: Bucket): ObjectStore['getFile'] =>
  async (key, path) =>
    translate('The bucket', async () => {
      const { Body, Metadata } = await getObject(bucket, key);
      if (!(Body instanceof Readable)) throw damaged(key);
      const hash = createHash('sha256');
      const tap = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      await pipeline(Body, tap, createWriteStream(path));
      if (hash.digest('hex') !== Metadata?.['sha256']) throw damaged(key);
    });

/** An object without our SHA-256 is none of ours, and so not found. */
export const findObject =
  ({ client, bucketName }: Bucket): ObjectStore['find'] =>
  async (key) =>
    translate('The bucket', async () => {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucketName, Key: key }));
        const hash = head.Metadata?.['sha256'];
        const { ContentLength: bytes, LastModified: modifiedAt } = head;
        if (hash === undefined || bytes === undefined || modifiedAt === undefined) return undefined;
        return { key, sha256: hash, bytes, modifiedAt };
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    });
