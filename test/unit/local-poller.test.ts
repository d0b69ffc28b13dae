import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FunctionPool } from '../../infra/local/lambda/function-pool.ts';
import { Poller } from '../../infra/local/triggers/poller.ts';
import type { EventSource } from '../../infra/local/triggers/read-event-sources.ts';
import { until } from '../support/until.ts';

const SOURCE: EventSource = {
  queueArn: 'arn:aws:sqs:us-east-1:000000000000:work',
  queueUrl: 'http://127.0.0.1/000000000000/work',
  functionName: 'worker',
  batchSize: 1,
  maxConcurrency: 5,
  reportsFailures: true,
};

/** A queue with so many messages, one handed out for each question; then it waits until it is no longer asked. */
const openQueue = (messages: number) => {
  const deleted: string[] = [];
  let left = messages;
  const send = async (command: unknown, options?: { readonly abortSignal: AbortSignal }): Promise<object> => {
    if (command instanceof DeleteMessageBatchCommand) {
      deleted.push(...(command.input.Entries ?? []).map(({ ReceiptHandle = '' }) => ReceiptHandle));
      return {};
    }
    assert.ok(command instanceof ReceiveMessageCommand);
    if (left > 0) {
      left -= 1;
      return { Messages: [{ MessageId: `m${left}`, ReceiptHandle: `r${left}`, Body: '{}' }] };
    }
    return new Promise((_resolve, reject) => {
      options?.abortSignal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  };
  return { sqs: { send } as unknown as SQSClient, deleted, left: () => left };
};

suite('a poller', () => {
  test('has no more batches with a function than it may, and settles each', async () => {
    const queue = openQueue(5);
    const ends: (() => void)[] = [];
    let [underWay, most] = [0, 0];
    const invoke = async (): Promise<object> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((resolve) => ends.push(resolve));
      underWay -= 1;
      return { requestId: 'r', failed: false, payload: '{"batchItemFailures":[]}' };
    };
    const pool = { invoke } as unknown as FunctionPool;
    const poller = new Poller(SOURCE, { sqs: queue.sqs, pool, limit: 2, region: 'us-east-1' });
    for (let done = 0; done < 5; done += 1) {
      await until(() => ends.length > done, 1);
      ends[done]!();
    }
    await until(() => queue.deleted.length === 5, 1);
    assert.equal(most, 2);
    poller.stop();
    await poller.untilSettled();
  });

  test('does not use up a queue while batches cannot be started', async () => {
    const queue = openQueue(50);
    const invoke = (): Promise<never> => Promise.reject(new Error('no space left'));
    const pool = { invoke } as unknown as FunctionPool;
    const poller = new Poller(SOURCE, { sqs: queue.sqs, pool, limit: 2, region: 'us-east-1' });
    await until(() => queue.left() <= 48, 1);
    poller.stop();
    await poller.untilSettled();
    assert.equal(queue.left(), 48);
    assert.deepEqual(queue.deleted, []);
  });
});
