import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createRateStore } from '../../shared/adapters/aws/create-rate-store.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { rateKey } from '../../shared/domain/keys.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);

const limit = { requests: 5, seconds: 60 };
const open = () => {
  const clock = new ManualClock();
  const rates = createRateStore({ client: aws.dynamo, tableName: aws.tableName, clock });
  const who = `user:${crypto.randomUUID()}`;
  const about = { who, rate: 'write', limit } as const;
  return { clock, rates, about, take: async () => rates.take(about) };
};

test('counts down, refuses without counting, and fills again', async () => {
  const { clock, take } = open();
  const left: number[] = [];
  for (let sent = 0; sent < 5; sent += 1) left.push((await take()).remaining);
  assert.deepEqual(left, [4, 3, 2, 1, 0]);
  for (let sent = 0; sent < 3; sent += 1)
    assert.deepEqual(await take(), {
      allowed: false,
      limit,
      remaining: 0,
      resetSeconds: 60,
      retrySeconds: 12,
    });
  clock.advance(11);
  assert.deepEqual(await take(), { allowed: false, limit, remaining: 0, resetSeconds: 49, retrySeconds: 1 });
  clock.advance(1);
  assert.equal((await take()).allowed, true);
  assert.equal((await take()).allowed, false);
  clock.advance(3600);
  assert.equal((await take()).remaining, 4);
});

test('lets exactly a bucket through of many requests at once', async () => {
  const { take } = open();
  const states = await Promise.all(Array.from({ length: 25 }, async () => take()));
  assert.equal(states.filter(({ allowed }) => allowed).length, 5);
});

test('counts classes and people apart', async () => {
  const { rates, about } = open();
  for (let sent = 0; sent < 6; sent += 1) await rates.take(about);
  assert.equal((await rates.take({ ...about, rate: 'read' })).remaining, 4);
  assert.equal((await rates.take({ ...about, who: `${about.who}x` })).remaining, 4);
});

test('leaves an item that goes by itself', async () => {
  const { clock, rates, about } = open();
  await rates.take(about);
  const Key = rateKey(about.who, about.rate);
  const { Item } = await aws.dynamo.send(new GetCommand({ TableName: aws.tableName, Key }));
  assert.equal(Item?.['ttl'], clock.now().getTime() / 1000 + 120);
});

test('does not wait for a database that is not there', async () => {
  const { rates, about } = open();
  await aws.close();
  await assert.rejects(rates.take(about), (error) => isCode(error, 'UNAVAILABLE'));
});
