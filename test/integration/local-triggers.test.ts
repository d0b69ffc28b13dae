import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { GetQueueAttributesCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { setTimeout as wait } from 'node:timers/promises';
import { openScheduleTimes } from '../../infra/local/triggers/schedule-times.ts';
import { type FixtureCloud, startFixtureCloud } from '../support/local-app/start-fixture-cloud.ts';

suite('queues, schedules and log subscriptions of the local cloud', () => {
  let cloud: FixtureCloud;
  let dataDir: string;
  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'faceless-ran-before-'));
    openScheduleTimes(dataDir).set('EveryMinute', Date.now());
    cloud = await startFixtureCloud({ dataDir });
  });
  after(async () => {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const queueUrl = (id: string): string =>
    cloud.resources.find((resource) => resource.type === 'AWS::SQS::Queue' && resource.id.startsWith(id))
      ?.identity.ref ?? '';
  const send = async (...bodies: readonly string[]): Promise<void> => {
    const Entries = bodies.map((MessageBody, index) => ({
      Id: String(index),
      MessageBody,
      MessageGroupId: 'owner',
      MessageAttributes: { colour: { DataType: 'String', StringValue: 'blue' } },
    }));
    await cloud.clients.sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl('Queue'), Entries }));
  };
  const untilCounts = async (id: string, expected: number): Promise<void> => {
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    for (;;) {
      const command = new GetQueueAttributesCommand({ QueueUrl: queueUrl(id), AttributeNames: [...names] });
      const { Attributes = {} } = await cloud.clients.sqs.send(command);
      if (names.reduce((sum, name) => sum + Number(Attributes[name]), 0) === expected) {
        return;
      }
      await wait(20);
    }
  };

  test('a message goes to the function with its attributes, and is then gone', async () => {
    await send('plain');
    const line = await cloud.lines.until('"consumed":"plain"');
    assert.match(line, /"received":"1"/);
    assert.match(line, /"group":"owner"/);
    assert.match(line, /"colour":"blue"/);
    await untilCounts('Queue', 0);
  });

  test('only the reported one of a batch comes again, and ends as a dead letter', async () => {
    await send('fail', 'good one', 'good two');
    await cloud.lines.until('"consumed":"fail","received":"2"');
    await untilCounts('Queue', 0);
    await untilCounts('DeadLetters', 1);
    for (const body of ['good one', 'good two']) {
      assert.equal(cloud.lines.all.filter((line) => line.includes(`"consumed":"${body}"`)).length, 1);
    }
  });

  test('a batch whose function fails comes again as a whole', async () => {
    await send('throw');
    await cloud.lines.until('"consumed":"throw","received":"2"');
    await untilCounts('DeadLetters', 2);
  });

  test('a schedule that ran before runs at the start, and when a test says so, by its name or its function’s', async () => {
    await cloud.lines.until('"ticked"');
    for (const name of ['EveryMinute', 'tick']) {
      const [result] = await cloud.tick(name);
      const event = JSON.parse(result?.payload ?? '') as Record<string, unknown>;
      assert.equal(event['detail-type'], 'Scheduled Event');
      assert.deepEqual(event['resources'], [
        `arn:aws:events:us-east-1:000000000000:rule/${cloud.resources.find(({ type }) => type === 'AWS::Events::Rule')?.identity.name}`,
      ]);
    }
    await assert.rejects(cloud.tick('nothing'), /There is no schedule nothing/);
  });

  test('a log subscription gets the lines of its group, packed as CloudWatch packs them', async () => {
    await cloud.invoke('chatter', {});
    const line = await cloud.lines.until('"collected"');
    const { collected } = JSON.parse(line.slice(line.indexOf('{'))) as {
      readonly collected: {
        readonly messageType: string;
        readonly logEvents: readonly { readonly message: string }[];
      };
    };
    assert.equal(collected.messageType, 'DATA_MESSAGE');
    assert.match(collected.logEvents[0]?.message ?? '', /a plain line/);
  });

  test('a batch that the end cuts short is there again at once', async () => {
    await send('wait');
    await cloud.lines.until('"consumed":"wait"');
    await cloud.stop();
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const command = new GetQueueAttributesCommand({ QueueUrl: queueUrl('Queue'), AttributeNames });
    const { Attributes } = await cloud.clients.sqs.send(command);
    assert.deepEqual(Attributes, { ApproximateNumberOfMessages: '1' });
  });
});
