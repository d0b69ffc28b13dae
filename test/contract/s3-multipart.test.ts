import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetBucketLifecycleConfigurationCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketLifecycleConfigurationCommand,
  UploadPartCommand,
  type CompletedPart,
  type LifecycleRule,
} from '@aws-sdk/client-s3';
import { openBuckets } from '../../infra/local/emulators/s3/bucket-context.ts';
import { applyLifecycles } from '../../infra/local/emulators/s3/lifecycle.ts';
import { nameOfError, startFixture, type Fixture } from '../support/emulator-fixture.ts';
import { BUCKET as Bucket, createBucket, getText, putText } from '../support/s3-bucket.ts';

const MIB = 1024 * 1024;

describe('S3 stand-in: multipart uploads and lifecycles', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await startFixture();
    await createBucket(fixture.s3);
  });
  after(async () => fixture.close());

  const start = async (Key: string): Promise<string> => {
    const command = new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'video/mp4' });
    return (await fixture.s3.send(command)).UploadId ?? '';
  };
  const uploadPart = async (Key: string, UploadId: string, PartNumber: number, Body: string | Buffer) => {
    const command = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body });
    const { ETag, ChecksumCRC32 } = await fixture.s3.send(command);
    return { PartNumber, ETag, ChecksumCRC32 };
  };
  const complete = async (Key: string, UploadId: string, Parts: CompletedPart[], more: object = {}) =>
    fixture.s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }),
    );

  it('joins parts in the order of their numbers, whichever came first', async () => {
    const id = await start('film');
    const second = await uploadPart('film', id, 2, 'the end');
    await uploadPart('film', id, 1, Buffer.alloc(5 * MIB, 'x'));
    const first = await uploadPart('film', id, 1, Buffer.alloc(5 * MIB, 'y'));
    const listed = await fixture.s3.send(new ListPartsCommand({ Bucket, Key: 'film', UploadId: id }));
    assert.deepEqual(
      listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size]),
      [
        [1, 5 * MIB],
        [2, 7],
      ],
    );
    assert.equal(await nameOfError(getText(fixture.s3, 'film')), 'NoSuchKey');
    const { ETag } = await complete('film', id, [first, second]);
    assert.match(ETag ?? '', /^"[0-9a-f]{32}-2"$/);
    assert.equal(await getText(fixture.s3, 'film'), `${'y'.repeat(5 * MIB)}the end`);
    assert.equal(await getText(fixture.s3, 'film', { Range: `bytes=${5 * MIB - 1}-${5 * MIB}` }), 'yt');
    const head = await fixture.s3.send(new HeadObjectCommand({ Bucket, Key: 'film' }));
    assert.equal(head.ContentType, 'video/mp4');
    assert.equal(await nameOfError(complete('film', id, [first, second])), 'NoSuchUpload');
  });

  it('refuses parts that are too small, unknown, changed or out of order', async () => {
    const id = await start('refused');
    const small = await uploadPart('refused', id, 1, 'small');
    const last = await uploadPart('refused', id, 2, 'last');
    assert.equal(await nameOfError(complete('refused', id, [small, last])), 'EntityTooSmall');
    assert.equal(await nameOfError(complete('refused', id, [last, small])), 'InvalidPartOrder');
    assert.equal(await nameOfError(complete('refused', id, [{ ...small, ETag: '"no"' }])), 'InvalidPart');
    assert.equal(await nameOfError(complete('refused', id, [{ ...small, PartNumber: 9 }])), 'InvalidPart');
    await complete('refused', id, [small]);
    assert.equal(await getText(fixture.s3, 'refused'), 'small');
  });

  it('does not complete over an object against If-None-Match', async () => {
    const id = await start('taken');
    const part = await uploadPart('taken', id, 1, 'late');
    await putText(fixture.s3, 'taken', 'early');
    const late = complete('taken', id, [part], { IfNoneMatch: '*' });
    assert.equal(await nameOfError(late), 'PreconditionFailed');
    assert.equal(await getText(fixture.s3, 'taken'), 'early');
  });

  it('aborts an upload with its parts', async () => {
    const id = await start('aborted');
    await uploadPart('aborted', id, 1, 'unwanted');
    await fixture.s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId: id }));
    assert.equal(await nameOfError(uploadPart('aborted', id, 1, 'more')), 'NoSuchUpload');
    const { Uploads = [] } = await fixture.s3.send(new ListMultipartUploadsCommand({ Bucket }));
    assert.ok(!Uploads.some(({ Key }) => Key === 'aborted'));
  });

  it('keeps the lifecycle rules that it can keep to, and refuses others by name', async () => {
    const put = async (rule: Partial<LifecycleRule>) => {
      const Rules: LifecycleRule[] = [
        { ID: 'rule', Status: 'Enabled', Filter: { Prefix: 'quarantine/' }, ...rule },
      ];
      return fixture.s3.send(
        new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }),
      );
    };
    await put({ Expiration: { Days: 1 }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 } });
    const got = await fixture.s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    assert.deepEqual(got.Rules, [
      {
        ID: 'rule',
        Status: 'Enabled',
        Filter: { Prefix: 'quarantine/' },
        Expiration: { Days: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
      },
    ]);
    const transition = put({ Transitions: [{ Days: 1, StorageClass: 'GLACIER' }] });
    await assert.rejects(transition, { name: 'NotImplemented', message: /Transition/ });
  });
});

describe('S3 stand-in: expiry by lifecycle', () => {
  it('removes what is older than the rule says, and nothing else', async () => {
    const path = await mkdtemp(join(tmpdir(), 'faceless-lifecycle-'));
    let now = Date.UTC(2026, 0, 1, 12);
    const context = openBuckets({ path, region: 'us-east-1', now: () => now });
    const insert = async (key: string): Promise<void> => {
      const content = await context.content.write(
        (async function* bytes() {
          yield Buffer.from(key);
        })(),
      );
      context.database
        .prepare(
          `INSERT INTO objects (bucket, key, content, size, etag, modified_at, headers, metadata, tags)
           VALUES ('b', ?, ?, 1, 'e', ?, '{}', '{}', '{}')`,
        )
        .run(key, content, now);
    };
    const rules = [{ id: 'r', enabled: true, prefix: 'quarantine/', expirationDays: 1 }];
    context.database
      .prepare("INSERT INTO buckets (name, created_at, lifecycle) VALUES ('b', 0, ?)")
      .run(JSON.stringify(rules));
    await insert('quarantine/old');
    await insert('media/old');
    now = Date.UTC(2026, 0, 2, 23);
    await insert('quarantine/new');
    await applyLifecycles(context);
    const keys = () =>
      context.database
        .prepare('SELECT key FROM objects')
        .all()
        .map((row) => row['key']);
    assert.equal(keys().length, 3);
    now = Date.UTC(2026, 0, 3, 1);
    await applyLifecycles(context);
    assert.deepEqual(keys(), ['media/old', 'quarantine/new']);
    const files = await readdir(join(path, 'content'), { recursive: true, withFileTypes: true });
    assert.equal(files.filter((file) => file.isFile()).length, 2);
    context.database.close();
    await rm(path, { recursive: true });
  });
});
