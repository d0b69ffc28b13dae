import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { GetObjectCommand, ListMultipartUploadsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createDelayMessage } from '../../shared/adapters/aws/create-delay-message.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { Envelope } from '../../shared/domain/envelope.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { ObjectStore } from '../../shared/ports/world.ts';
import { REQUEST_ID } from '../support/make-video.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

let aws: Aws;
let folder: string;
let objects: ObjectStore;

before(async () => {
  aws = await startAws();
  folder = await mkdtemp(join(tmpdir(), 'faceless-objects-'));
  objects = createObjectStore({ client: aws.s3, bucketName: aws.bucketName });
});
after(async () => {
  await aws.close();
  await rm(folder, { recursive: true, force: true });
});

test('JSON comes back as it was written, and a replaced object is noticed', async () => {
  const stored = await objects.putJson('videos/1/plan.json', { b: [1, 'ü'], a: undefined });
  assert.deepEqual(await objects.getJson(stored), { b: [1, 'ü'] });
  await objects.putJson('videos/1/plan.json', { b: [] });
  await assert.rejects(objects.getJson(stored), (error) => isCode(error, 'UNAVAILABLE') && error.retryable);
  await assert.rejects(objects.getJson({ ...stored, key: 'no' }), (error) => isCode(error, 'NOT_FOUND'));
});

test('files of one part and of several come back byte for byte', async () => {
  for (const bytes of [0, 1000, 40 * 1024 * 1024 + 7]) {
    const path = join(folder, `in-${bytes}`);
    const content = Buffer.alloc(bytes, 'faceless');
    await writeFile(path, content);
    const stored = await objects.putFile({ key: `cache/o/${bytes}`, path, contentType: 'video/mp4' });
    assert.deepEqual(stored, { key: `cache/o/${bytes}`, sha256: sha256(content), bytes });
    const found = await objects.find(stored.key);
    assert.deepEqual([found?.sha256, found?.bytes], [stored.sha256, bytes]);
    await objects.getFile(stored.key, join(folder, 'out'));
    assert.equal(sha256(await readFile(join(folder, 'out'))), stored.sha256);
  }
});

test('an upload that fails half-way leaves nothing behind, and says that it can be tried again', async () => {
  const path = join(folder, 'large');
  await writeFile(path, Buffer.alloc(17 * 1024 * 1024));
  const cut = { step: 'initialize', name: 'cut' } as const;
  aws.s3.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'CompleteMultipartUploadCommand') throw new Error('cut');
      return next(args);
    },
    cut,
  );
  const upload = objects.putFile({ key: 'cache/o/large', path, contentType: 'video/mp4' });
  await assert.rejects(upload, (error) => isCode(error, 'UNAVAILABLE') && error.retryable);
  aws.s3.middlewareStack.remove('cut');
  assert.equal(await objects.find('cache/o/large'), undefined);
  const { Uploads = [] } = await aws.s3.send(new ListMultipartUploadsCommand({ Bucket: aws.bucketName }));
  assert.deepEqual(Uploads, []);
});

test('a file without our checksum, or with another, is not taken for what was written', async () => {
  const put = { Bucket: aws.bucketName, Key: 'cache/o/odd', Body: 'odd' };
  await aws.s3.send(new PutObjectCommand(put));
  assert.equal(await objects.find('cache/o/odd'), undefined);
  await aws.s3.send(new PutObjectCommand({ ...put, Metadata: { sha256: sha256('even') } }));
  const read = objects.getFile('cache/o/odd', join(folder, 'odd'));
  await assert.rejects(
    read,
    (error) => isCode(error, 'UNAVAILABLE') && error.retryable && !error.message.includes('cache/'),
  );
  const absent = objects.getFile('cache/o/absent', join(folder, 'odd'));
  await assert.rejects(absent, (error) => isCode(error, 'NOT_FOUND') && !error.message.includes('cache/'));
});

test('a prefix is removed with all that is under it, and nothing beside it', async () => {
  for (const key of ['videos/7/a', 'videos/7/b/c', 'videos/70/a']) await objects.putJson(key, 1);
  await objects.removePrefix('videos/7/');
  assert.equal(await objects.find('videos/7/b/c'), undefined);
  assert.notEqual(await objects.find('videos/70/a'), undefined);
  await assert.rejects(objects.removePrefix('videos/7'), (error) => isCode(error, 'INVALID_INPUT'));
});

test('a link gives the file under its name', async () => {
  const { key } = await objects.putJson('videos/8/script.json', { title: 'Tea' });
  const link = { key, fileName: 'a "b".json', contentType: 'application/json', seconds: 60 };
  const answer = await fetch(await objects.presignGet(link));
  assert.deepEqual(await answer.json(), { title: 'Tea' });
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="a__b_.json"');
  const direct = await aws.s3.send(new GetObjectCommand({ Bucket: aws.bucketName, Key: key }));
  assert.equal(direct.ContentType, 'application/json');
});

const envelope = (part: number): Envelope => ({
  schema: 1,
  videoId: 'v',
  owner: 'owner-a',
  stage: 'render-scene',
  part,
  attempt: 1,
  requestId: REQUEST_ID,
});

test('25 messages go to their stage’s queue with their owner and request, and one can be put off', async () => {
  const send = createSendMessages({ client: aws.sqs, queueUrls: aws.queueUrls });
  await send([
    ...Array.from({ length: 25 }, (_, part) => envelope(part)),
    { ...envelope(0), stage: 'check' },
  ]);
  const receive = new ReceiveMessageCommand({
    QueueUrl: aws.queueUrls['render-scene'],
    MaxNumberOfMessages: 10,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['MessageGroupId'],
  });
  const parts = new Set<number>();
  let handle = '';
  while (parts.size < 25) {
    const { Messages = [] } = await aws.sqs.send(receive);
    assert.notEqual(Messages.length, 0);
    for (const message of Messages) {
      parts.add((JSON.parse(message.Body ?? '') as Envelope).part);
      assert.equal(message.MessageAttributes?.['requestId']?.StringValue, REQUEST_ID);
      assert.equal(message.Attributes?.MessageGroupId, 'owner-a');
      handle = message.ReceiptHandle ?? '';
    }
  }
  const delay = createDelayMessage({ client: aws.sqs, queueUrls: aws.queueUrls });
  await delay({ queue: 'render-scene', receiptHandle: handle, seconds: 0 });
  const { Messages = [] } = await aws.sqs.send(receive);
  assert.equal(Messages.length, 1);
  const wrong = delay({ queue: 'render-scene', receiptHandle: 'none', seconds: 5 });
  await assert.rejects(wrong, (error) => isCode(error, 'UNAVAILABLE'));
});
