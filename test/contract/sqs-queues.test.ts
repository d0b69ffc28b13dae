import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  ListQueuesCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  StartMessageMoveTaskCommand,
  TagQueueCommand,
} from '@aws-sdk/client-sqs';
import { nameOfError } from '../support/emulator-fixture.ts';
import { startSqs, type SqsFixture } from '../support/sqs-fixture.ts';
import { createQueue, type TestQueue } from '../support/sqs-queue.ts';

describe('SQS stand-in: queues, redrive and long polling', () => {
  let fixture: SqsFixture;
  before(async () => {
    fixture = await startSqs();
  });
  after(async () => fixture.close());

  const createPair = async (
    name: string,
    maxReceiveCount = 2,
  ): Promise<[work: TestQueue, dead: TestQueue]> => {
    const dead = await createQueue(fixture.sqs, `${name}-dlq`, { MessageRetentionPeriod: '1209600' });
    const deadLetterTargetArn = await dead.attribute('QueueArn');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount });
    return [await createQueue(fixture.sqs, name, { RedrivePolicy, VisibilityTimeout: '10' }), dead];
  };
  const fail = async (queue: TestQueue, times: number) => {
    for (let n = 0; n < times; n += 1) {
      assert.equal((await queue.receive()).length, 1);
      fixture.advance(11);
    }
    assert.deepEqual(await queue.receive(), []);
  };

  it('finds, lists and deletes queues', async () => {
    const { url } = await createQueue(fixture.sqs, 'list-a');
    await createQueue(fixture.sqs, 'list-b');
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/000000000000\/list-a$/);
    const found = await fixture.sqs.send(new GetQueueUrlCommand({ QueueName: 'list-a' }));
    assert.equal(found.QueueUrl, url);
    const page = await fixture.sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'list-', MaxResults: 1 }));
    assert.deepEqual(page.QueueUrls, [url]);
    const rest = await fixture.sqs.send(
      new ListQueuesCommand({ QueueNamePrefix: 'list-', MaxResults: 1, NextToken: page.NextToken }),
    );
    assert.deepEqual(rest.QueueUrls, [url.replace('list-a', 'list-b')]);
    assert.equal(rest.NextToken, undefined);
    await fixture.sqs.send(new DeleteQueueCommand({ QueueUrl: url }));
    const gone = fixture.sqs.send(new GetQueueUrlCommand({ QueueName: 'list-a' }));
    await assert.rejects(gone, QueueDoesNotExist);
  });

  it('makes the same queue again, but not another under its name', async () => {
    const attributes = { VisibilityTimeout: '77' };
    const first = await createQueue(fixture.sqs, 'again', attributes);
    assert.equal((await createQueue(fixture.sqs, 'again', attributes)).url, first.url);
    const other = createQueue(fixture.sqs, 'again', { VisibilityTimeout: '78' });
    assert.equal(await nameOfError(other), 'QueueNameExists');
    const set = new SetQueueAttributesCommand({
      QueueUrl: first.url,
      Attributes: { VisibilityTimeout: '5' },
    });
    await fixture.sqs.send(set);
    assert.equal(await first.attribute('VisibilityTimeout'), '5');
  });

  it('moves a message that was received too often, with its original time of sending', async () => {
    const [work, dead] = await createPair('poison');
    const sent = await work.send('poison', { MessageGroupId: 'owner' });
    const [first] = await work.receive();
    const sentAt = first?.Attributes?.SentTimestamp;
    fixture.advance(11);
    await fail(work, 1);
    const [letter] = await dead.receive();
    assert.equal(letter?.MessageId, sent.MessageId);
    assert.equal(letter?.Body, 'poison');
    assert.equal(letter.Attributes?.MessageGroupId, 'owner');
    assert.match(letter.Attributes.DeadLetterQueueSourceArn ?? '', /:poison$/);
    assert.equal(letter.Attributes.SentTimestamp, sentAt);
    assert.equal(Number(letter.Attributes.ApproximateReceiveCount), 3);
    assert.deepEqual(await work.count(), [0, 0, 0]);
  });

  it('counts the retention of a dead letter from its original sending', async () => {
    const [work, dead] = await createPair('old-poison', 1);
    await fixture.sqs.send(
      new SetQueueAttributesCommand({ QueueUrl: dead.url, Attributes: { MessageRetentionPeriod: '60' } }),
    );
    await work.send('poison');
    await fail(work, 1);
    assert.deepEqual(await dead.count(), [1, 0, 0]);
    fixture.advance(50);
    assert.deepEqual(await dead.count(), [0, 0, 0]);
  });

  it('redrives dead letters to where they came from, as new messages', async () => {
    const [work, dead] = await createPair('redrive', 1);
    for (const body of ['one', 'two']) await work.send(body);
    for (let n = 0; n < 2; n += 1) await work.receive();
    fixture.advance(11);
    await work.receive();
    assert.deepEqual(await dead.count(), [2, 0, 0]);
    const SourceArn = await dead.attribute('QueueArn');
    await fixture.sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
    assert.deepEqual(await dead.count(), [0, 0, 0]);
    const back = await work.receive({ MaxNumberOfMessages: 10 });
    assert.deepEqual(new Set(back.map(({ Body }) => Body)), new Set(['one', 'two']));
    assert.ok(back.every(({ Attributes }) => Attributes?.ApproximateReceiveCount === '1'));
    const tasks = await fixture.sqs.send(new ListMessageMoveTasksCommand({ SourceArn }));
    assert.equal(tasks.Results?.[0]?.Status, 'COMPLETED');
    assert.equal(tasks.Results[0].ApproximateNumberOfMessagesMoved, 2);
    await fixture.sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
    assert.deepEqual(await work.count(), [0, 2, 0]);
  });

  it('moves only from a dead-letter queue', async () => {
    const plain = await createQueue(fixture.sqs, 'plain');
    const task = new StartMessageMoveTaskCommand({ SourceArn: await plain.attribute('QueueArn') });
    assert.equal(await nameOfError(fixture.sqs.send(task)), 'InvalidParameterValue');
  });

  it('wakes a long poll when a message comes, and gives it to one poller', async () => {
    const queue = await createQueue(fixture.sqs, 'long-poll');
    const polls = Array.from({ length: 3 }, async () => queue.receive({ WaitTimeSeconds: 20 }));
    await queue.send('wake up');
    assert.equal((await Promise.race(polls))[0]?.Body, 'wake up');
    await queue.send('and you');
    await queue.send('and you');
    assert.equal((await Promise.all(polls)).flat().length, 3);
  });

  it('wakes a long poll when a message becomes visible again', async () => {
    const [work, dead] = await createPair('wake-dead', 1);
    await work.send('poison');
    await work.receive();
    fixture.advance(11);
    const poll = dead.receive({ WaitTimeSeconds: 20 });
    await work.receive();
    assert.equal((await poll)[0]?.Body, 'poison');
  });

  it('gives nothing to a client that has gone', async () => {
    const queue = await createQueue(fixture.sqs, 'gone-client');
    const leave = new AbortController();
    const command = { QueueUrl: queue.url, WaitTimeSeconds: 20 };
    const poll = fixture.sqs.send(new ReceiveMessageCommand(command), { abortSignal: leave.signal });
    const other = queue.receive({ WaitTimeSeconds: 20 });
    leave.abort();
    assert.equal(await nameOfError(poll), 'AbortError');
    // A round trip behind the closing of the connection: the stand-in has seen it now.
    await queue.count();
    await queue.send('for the other');
    assert.equal((await other)[0]?.Attributes?.ApproximateReceiveCount, '1');
  });

  it('refuses by name what it does not implement', async () => {
    const create = async (Attributes: Record<string, string>) =>
      fixture.sqs.send(new CreateQueueCommand({ QueueName: 'refused', Attributes }));
    await assert.rejects(create({ FifoQueue: 'true' }), { message: /does not implement .*FifoQueue/ });
    await assert.rejects(create({ KmsMasterKeyId: 'x' }), { message: /does not implement .*KmsMasterKeyId/ });
    assert.equal(await nameOfError(create({ DelaySeconds: '901' })), 'InvalidAttributeValue');
    const queue = await createQueue(fixture.sqs, 'refusing');
    const fifo = queue.send('x', { MessageDeduplicationId: 'd' });
    await assert.rejects(fifo, { message: /does not implement .*MessageDeduplicationId/ });
    const tag = fixture.sqs.send(new TagQueueCommand({ QueueUrl: queue.url, Tags: { a: 'b' } }));
    await assert.rejects(tag, { name: 'UnknownOperationException', message: /TagQueue/ });
  });
});
