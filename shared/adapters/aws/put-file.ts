import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../ports/world.ts';
import { translate } from './translate-error.ts';

export interface Bucket {
  readonly client: S3Client;
  readonly bucketName: string;
}

/** Bytes held in memory at once; S3 takes parts of 5 MiB to 5 GiB and 10,000 of them, so films up to 160 GB. */
const PART_BYTES = 16 * 1024 * 1024;

interface Target {
  readonly Bucket: string;
  readonly Key: string;
}

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const readPart = async (file: FileHandle, from: number, bytes: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(Math.min(PART_BYTES, bytes - from));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
};

const uploadParts = async (
  client: S3Client,
  upload: Target & { readonly UploadId: string | undefined },
  { path, bytes }: { path: string; bytes: number },
): Promise<CompletedPart[]> => {
  await using file = await open(path);
  const parts: CompletedPart[] = [];
  for (let from = 0; from < bytes; from += PART_BYTES) {
    const PartNumber = parts.length + 1;
    const Body = await readPart(file, from, bytes);
    const { ETag, ChecksumCRC32 } = await client.send(
      new UploadPartCommand({ ...upload, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
    );
    parts.push({ PartNumber, ETag, ChecksumCRC32 });
  }
  return parts;
};

// What an upload leaves behind is paid for until the bucket's lifecycle rule finds it.
const putLarge = async (
  client: S3Client,
  target: Target & { readonly ContentType: string; readonly Metadata: Record<string, string> },
  file: { path: string; bytes: number },
): Promise<void> => {
  const { Bucket, Key } = target;
  const created = await client.send(
    new CreateMultipartUploadCommand({ ...target, ChecksumAlgorithm: 'CRC32' }),
  );
  const upload = { Bucket, Key, UploadId: created.UploadId };
  try {
    const Parts = await uploadParts(client, upload, file);
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
};

/** Two passes over the file, since its SHA-256 goes into the object's metadata, which come first. */
export const putFile =
  ({ client, bucketName }: Bucket): ObjectStore['putFile'] =>
  async ({ key, path, contentType }) =>
    translate('The bucket', async () => {
      const { size: bytes } = await stat(path);
      const sha256 = await hashFile(path);
      const target = {
        Bucket: bucketName,
        Key: key,
        ContentType: contentType,
        Metadata: { sha256 },
      };
      if (bytes > PART_BYTES) await putLarge(client, target, { path, bytes });
      else await client.send(new PutObjectCommand({ ...target, Body: await readFile(path) }));
      return { key, sha256, bytes };
    });
