import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import {
  CopyObjectCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import { nameOfError, startFixture, type Fixture } from '../support/emulator-fixture.ts';
import { BUCKET as Bucket, createBucket, getText, putText } from '../support/s3-bucket.ts';

describe('S3 stand-in: objects', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await startFixture();
    await createBucket(fixture.s3);
  });
  after(async () => fixture.close());

  it('keeps content, type, metadata and ETag', async () => {
    const { s3 } = fixture;
    const about = { ContentType: 'text/plain', Metadata: { sha256: 'abc' }, CacheControl: 'no-store' };
    const put = await putText(s3, 'a/ü b+c%.txt', 'hello', about);
    assert.equal(put.ETag, `"${createHash('md5').update('hello').digest('hex')}"`);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a/ü b+c%.txt' }));
    assert.equal(head.ContentLength, 5);
    assert.equal(head.ContentType, 'text/plain');
    assert.equal(head.CacheControl, 'no-store');
    assert.deepEqual(head.Metadata, { sha256: 'abc' });
    assert.equal(await getText(s3, 'a/ü b+c%.txt'), 'hello');
  });

  it('takes a stream with its checksum behind it, and a client checks what it gets', async () => {
    const { s3 } = fixture;
    const bytes = Buffer.alloc(300_000, 'stream ');
    const Body = Readable.from([bytes.subarray(0, 100_001), bytes.subarray(100_001)]);
    const put = await s3.send(
      new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: bytes.length }),
    );
    assert.ok(put.ChecksumCRC32);
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    assert.equal(got.ChecksumCRC32, put.ChecksumCRC32);
    assert.ok(bytes.equals((await got.Body?.transformToByteArray()) ?? Buffer.alloc(0)));
  });

  it('refuses a body that is not what its checksum says, and keeps the object before', async () => {
    const { s3 } = fixture;
    await putText(s3, 'digest', 'good');
    const wrong = putText(s3, 'digest', 'bad', { ChecksumSHA256: Buffer.alloc(32).toString('base64') });
    assert.equal(await nameOfError(wrong), 'BadDigest');
    const md5 = putText(s3, 'digest', 'bad', { ContentMD5: Buffer.alloc(16).toString('base64') });
    assert.equal(await nameOfError(md5), 'BadDigest');
    assert.equal(await getText(s3, 'digest'), 'good');
  });

  it('overwrites only as the conditions allow', async () => {
    const { s3 } = fixture;
    const first = await putText(s3, 'once', 'first', { IfNoneMatch: '*' });
    const again = putText(s3, 'once', 'second', { IfNoneMatch: '*' });
    assert.equal(await nameOfError(again), 'PreconditionFailed');
    await putText(s3, 'once', 'third', { IfMatch: first.ETag });
    const stale = putText(s3, 'once', 'fourth', { IfMatch: first.ETag });
    assert.equal(await nameOfError(stale), 'PreconditionFailed');
    assert.equal(await nameOfError(putText(s3, 'never', 'x', { IfMatch: first.ETag })), 'NoSuchKey');
    assert.equal(await getText(s3, 'once'), 'third');
  });

  it('lets exactly one of many create an object', async () => {
    const { s3 } = fixture;
    const names = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        nameOfError(putText(s3, 'race', `body ${index}`, { IfNoneMatch: '*' })),
      ),
    );
    assert.equal(names.filter((name) => name === 'no error').length, 1);
    assert.equal(names.filter((name) => name === 'PreconditionFailed').length, 9);
  });

  it('reads ranges and answers conditions', async () => {
    const { s3 } = fixture;
    const { ETag } = await putText(s3, 'range', '0123456789');
    assert.equal(await getText(s3, 'range', { Range: 'bytes=2-4' }), '234');
    assert.equal(await getText(s3, 'range', { Range: 'bytes=7-' }), '789');
    assert.equal(await getText(s3, 'range', { Range: 'bytes=-3' }), '789');
    assert.equal(await getText(s3, 'range', { Range: 'bytes=8-100' }), '89');
    const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=2-4' }));
    assert.equal(part.ContentRange, 'bytes 2-4/10');
    assert.equal(part.$metadata.httpStatusCode, 206);
    await part.Body?.transformToString();
    assert.equal(await nameOfError(getText(s3, 'range', { Range: 'bytes=10-' })), 'InvalidRange');
    assert.equal(await nameOfError(getText(s3, 'range', { IfMatch: '"other"' })), 'PreconditionFailed');
    const unchanged = s3.send(new HeadObjectCommand({ Bucket, Key: 'range', IfNoneMatch: ETag }));
    await assert.rejects(unchanged, (error: { $metadata?: { httpStatusCode?: number } }) => {
      assert.equal(error.$metadata?.httpStatusCode, 304);
      return true;
    });
  });

  it('copies under a condition on the source, with or without its metadata', async () => {
    const { s3 } = fixture;
    const { ETag } = await putText(s3, 'source', 'copied', { Metadata: { a: '1' }, ContentType: 'text/x' });
    const copy = async (Key: string, more: object) =>
      s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/source`, ...more }));
    await copy('copy', { CopySourceIfMatch: ETag });
    await copy('renamed', { MetadataDirective: 'REPLACE', Metadata: { b: '2' }, ContentType: 'text/y' });
    const copied = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }));
    assert.deepEqual([copied.Metadata, copied.ContentType, copied.ETag], [{ a: '1' }, 'text/x', ETag]);
    const renamed = await s3.send(new HeadObjectCommand({ Bucket, Key: 'renamed' }));
    assert.deepEqual([renamed.Metadata, renamed.ContentType], [{ b: '2' }, 'text/y']);
    await putText(s3, 'source', 'changed since');
    assert.equal(await nameOfError(copy('late', { CopySourceIfMatch: ETag })), 'PreconditionFailed');
    assert.equal(await nameOfError(getText(s3, 'late')), 'NoSuchKey');
    assert.equal(await getText(s3, 'copy'), 'copied');
  });

  it('keeps tags apart from the content', async () => {
    const { s3 } = fixture;
    await putText(s3, 'tagged', 'content', { Tagging: 'state=new' });
    const TagSet = [{ Key: 'state', Value: 'a & <b>' }];
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }));
    const tags = await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }));
    assert.deepEqual(tags.TagSet, TagSet);
    assert.equal(await getText(s3, 'tagged'), 'content');
  });

  it('lists by prefix and delimiter, page by page', async () => {
    const { s3 } = fixture;
    const keys = ['list/a', 'list/b/1', 'list/b/2', 'list/c/1', 'list/d', 'list/é'];
    for (const key of keys) await putText(s3, key, key);
    const found: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 2, ContinuationToken }),
      );
      found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    assert.deepEqual(found, keys);
    const folders: string[] = [];
    do {
      const page: ListObjectsV2CommandOutput = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/', MaxKeys: 1, ContinuationToken }),
      );
      folders.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      folders.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    assert.deepEqual(folders, ['list/a', 'list/b/', 'list/c/', 'list/d', 'list/é']);
  });

  it('deletes one, many, and what is not there', async () => {
    const { s3 } = fixture;
    for (const key of ['del/1', 'del/2', 'del/3']) await putText(s3, key, key);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'del/1' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'del/1' }));
    const Objects = [{ Key: 'del/2' }, { Key: 'del/3' }, { Key: 'del/none' }];
    const deleted = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    assert.equal(deleted.Deleted?.length, 3);
    const left = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'del/' }));
    assert.equal(left.KeyCount, 0);
    assert.equal(await nameOfError(getText(s3, 'del/1')), 'NoSuchKey');
  });

  it('never writes outside its folder, whatever the key', async () => {
    const { s3, dataDir } = fixture;
    const keys = ['../../escape', '/absolute', 'a/../../b', '..', 'nul\u0001', 'x'.repeat(1024)];
    for (const key of keys) {
      await putText(s3, key, `body of ${key}`);
      assert.equal(await getText(s3, key), `body of ${key}`);
    }
    assert.deepEqual(
      (await readdir(dataDir)).filter((name) => !/^(dynamodb|s3|sqs\.sqlite.*)$/.test(name)),
      [],
    );
    const files = await readdir(join(dataDir, 's3'), { recursive: true });
    assert.ok(files.every((file) => /^(content|unfinished|objects\.sqlite|[\w/\\-]+$)/.test(file)));
    assert.equal(await nameOfError(putText(s3, 'x'.repeat(1025), '')), 'KeyTooLongError');
  });

  it('knows its buckets', async () => {
    const { s3 } = fixture;
    await s3.send(new HeadBucketCommand({ Bucket }));
    assert.equal(await nameOfError(s3.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' }))), 'NotFound');
    assert.equal(await nameOfError(createBucket(s3)), 'BucketAlreadyOwnedByYou');
    assert.equal(await nameOfError(s3.send(new DeleteBucketCommand({ Bucket }))), 'BucketNotEmpty');
  });

  it('refuses by name what it does not implement', async () => {
    const { s3 } = fixture;
    const versioning = new PutBucketVersioningCommand({
      Bucket,
      VersioningConfiguration: { Status: 'Enabled' },
    });
    await assert.rejects(s3.send(versioning), { name: 'NotImplemented', message: /versioning/ });
    const acl = putText(s3, 'acl', 'x', { ACL: 'public-read' });
    await assert.rejects(acl, { name: 'NotImplemented', message: /x-amz-acl/ });
  });
});
