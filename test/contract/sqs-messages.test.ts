import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import { nameOfError } from '../support/emulator-fixture.ts';
import { startSqs, type SqsFixture } from '../support/sqs-fixture.ts';
import { createQueue } from '../support/sqs-queue.ts';

describe('SQS stand-in: messages', () => {
  let fixture: SqsFixture;
  before(async () => {
    fixture = await startSqs();
  });
  after(async () => fixture.close());

  const change = async (QueueUrl: string, ReceiptHandle: string | undefined, VisibilityTimeout: number) =>
    fixture.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));

  it('delivers body and attributes, and forgets a message that is deleted', async () => {
    const queue = await createQueue(fixture.sqs, 'deliver');
    const attributes = {
      text: { DataType: 'String', StringValue: 'größer' },
      bytes: { DataType: 'Binary', BinaryValue: Buffer.from([0, 255]) },
      count: { DataType: 'Number.int', StringValue: '7' },
    };
    await queue.send('{"a":1}', { MessageAttributes: attributes, MessageGroupId: 'owner-1' });
    const [message] = await queue.receive();
    assert.equal(message?.Body, '{"a":1}');
    assert.deepEqual(
      Buffer.from(message.MessageAttributes?.['bytes']?.BinaryValue ?? []),
      Buffer.from([0, 255]),
    );
    assert.equal(message.MessageAttributes?.['text']?.StringValue, 'größer');
    assert.equal(message.Attributes?.MessageGroupId, 'owner-1');
    assert.equal(message.Attributes.SentTimestamp, String(Date.UTC(2026, 0, 1)));
    assert.equal(message.Attributes.ApproximateReceiveCount, '1');
    assert.deepEqual(await queue.count(), [0, 1, 0]);
    await queue.remove(message);
    assert.deepEqual(await queue.count(), [0, 0, 0]);
  });

  it('hides a message for its visibility time-out and counts its receives', async () => {
    const queue = await createQueue(fixture.sqs, 'visibility', { VisibilityTimeout: '60' });
    await queue.send('once more');
    const [first] = await queue.receive();
    fixture.advance(59);
    assert.deepEqual(await queue.receive(), []);
    fixture.advance(1);
    const [second] = await queue.receive();
    assert.equal(second?.Attributes?.ApproximateReceiveCount, '2');
    assert.equal(second.MessageId, first?.MessageId);
    assert.notEqual(second.ReceiptHandle, first?.ReceiptHandle);
  });

  it('takes no notice of the handle of an earlier receive', async () => {
    const queue = await createQueue(fixture.sqs, 'stale-handle');
    await queue.send('mine');
    const [first] = await queue.receive({ VisibilityTimeout: 5 });
    fixture.advance(6);
    const [second] = await queue.receive({ VisibilityTimeout: 5 });
    assert.ok(first !== undefined && second !== undefined);
    await queue.remove(first);
    assert.deepEqual(await queue.count(), [0, 1, 0]);
    assert.equal(await nameOfError(change(queue.url, first.ReceiptHandle, 9)), 'InvalidParameterValue');
    await queue.remove(second);
    assert.deepEqual(await queue.count(), [0, 0, 0]);
  });

  it('changes visibility: longer, at once, and not after it is over', async () => {
    const queue = await createQueue(fixture.sqs, 'change');
    await queue.send('x');
    const [first] = await queue.receive({ VisibilityTimeout: 10 });
    await change(queue.url, first?.ReceiptHandle, 100);
    fixture.advance(50);
    assert.deepEqual(await queue.receive(), []);
    await change(queue.url, first?.ReceiptHandle, 0);
    const [second] = await queue.receive({ VisibilityTimeout: 1 });
    assert.equal(second?.Attributes?.ApproximateReceiveCount, '2');
    fixture.advance(2);
    assert.equal(await nameOfError(change(queue.url, second.ReceiptHandle, 9)), 'MessageNotInflight');
    assert.equal(await nameOfError(change(queue.url, 'nonsense', 9)), 'ReceiptHandleIsInvalid');
  });

  it('delays a message', async () => {
    const queue = await createQueue(fixture.sqs, 'delay');
    await queue.send('later', { DelaySeconds: 30 });
    assert.deepEqual(await queue.receive(), []);
    assert.deepEqual(await queue.count(), [0, 0, 1]);
    fixture.advance(30);
    assert.equal((await queue.receive()).length, 1);
  });

  it('drops a message after the retention period', async () => {
    const queue = await createQueue(fixture.sqs, 'retention', { MessageRetentionPeriod: '60' });
    await queue.send('short-lived');
    fixture.advance(61);
    assert.deepEqual(await queue.receive(), []);
    assert.deepEqual(await queue.count(), [0, 0, 0]);
  });

  it('sends and deletes in batches, each entry by itself', async () => {
    const queue = await createQueue(fixture.sqs, 'batch');
    const sent = await fixture.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queue.url,
        Entries: [
          { Id: 'good', MessageBody: 'one' },
          { Id: 'bad', MessageBody: 'a\u0000b' },
          { Id: 'fine', MessageBody: 'two' },
        ],
      }),
    );
    assert.deepEqual(
      sent.Successful?.map(({ Id }) => Id),
      ['good', 'fine'],
    );
    assert.deepEqual(
      sent.Failed?.map(({ Id, Code }) => [Id, Code]),
      [['bad', 'InvalidMessageContents']],
    );
    const messages = await queue.receive({ MaxNumberOfMessages: 10 });
    const removed = await fixture.sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: queue.url,
        Entries: [
          ...messages.map(({ ReceiptHandle }, index) => ({ Id: `m${index}`, ReceiptHandle })),
          { Id: 'bad', ReceiptHandle: 'nonsense' },
        ],
      }),
    );
    assert.equal(removed.Successful?.length, 2);
    assert.equal(removed.Failed?.[0]?.Code, 'ReceiptHandleIsInvalid');
    assert.deepEqual(await queue.count(), [0, 0, 0]);
  });

  it('refuses batches that SQS refuses', async () => {
    const { url } = await createQueue(fixture.sqs, 'bad-batches');
    const send = async (Entries: { Id: string; MessageBody: string }[]) =>
      nameOfError(fixture.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries })));
    const entry = (Id: string, MessageBody = 'x') => ({ Id, MessageBody });
    assert.equal(await send([]), 'EmptyBatchRequest');
    assert.equal(await send([entry('a'), entry('a')]), 'BatchEntryIdsNotDistinct');
    const eleven = Array.from({ length: 11 }, (_, index) => entry(`e${index}`));
    assert.equal(await send(eleven), 'TooManyEntriesInBatchRequest');
    const half = 'x'.repeat(600_000);
    assert.equal(await send([entry('a', half), entry('b', half)]), 'BatchRequestTooLong');
  });

  it('takes a message of 1 MiB and not one byte more', async () => {
    const queue = await createQueue(fixture.sqs, 'size');
    await queue.send('x'.repeat(1_048_576));
    const tooLong = queue.send('x'.repeat(1_048_577));
    assert.equal(await nameOfError(tooLong), 'InvalidParameterValue');
    assert.equal((await queue.receive())[0]?.Body?.length, 1_048_576);
  });

  it('lets a quiet group pass a noisy one', async () => {
    const queue = await createQueue(fixture.sqs, 'fair');
    for (let n = 0; n < 20; n += 1) await queue.send(`noisy ${n}`, { MessageGroupId: 'noisy' });
    await queue.send('quiet', { MessageGroupId: 'quiet' });
    const bodies = [...(await queue.receive()), ...(await queue.receive())].map(({ Body }) => Body);
    assert.deepEqual(bodies, ['noisy 0', 'quiet']);
  });

  it('gives each message to one of many receivers', async () => {
    const queue = await createQueue(fixture.sqs, 'many-receivers');
    for (let n = 0; n < 30; n += 1) await queue.send(String(n));
    const received = await Promise.all(
      Array.from({ length: 10 }, async () => queue.receive({ MaxNumberOfMessages: 5 })),
    );
    const ids = received.flat().map(({ MessageId }) => MessageId);
    assert.equal(ids.length, 30);
    assert.equal(new Set(ids).size, 30);
  });

  it('purges what is visible and what is in flight', async () => {
    const queue = await createQueue(fixture.sqs, 'purge');
    await queue.send('a');
    await queue.send('b');
    await queue.receive();
    await fixture.sqs.send(new PurgeQueueCommand({ QueueUrl: queue.url }));
    assert.deepEqual(await queue.count(), [0, 0, 0]);
  });
});
