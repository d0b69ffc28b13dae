import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

export const BUCKET = 'films';

export const createBucket = async (s3: S3Client): Promise<void> => {
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
};

/** Puts a text or bytes under a key. */
export const putText = async (s3: S3Client, key: string, body: string | Buffer, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body, ...more }));

/** An object's content as text. */
export const getText = async (s3: S3Client, key: string, more: object = {}): Promise<string> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key, ...more }));
  return (await Body?.transformToString()) ?? '';
};
