import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createSignalStore } from '../../shared/adapters/aws/create-signal-store.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { rateKey } from '../../shared/domain/keys.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);

const open = (most = 3) => {
  const clock = new ManualClock();
  const signals = createSignalStore({ client: aws.dynamo, tableName: aws.tableName, clock });
  const who = `user:${crypto.randomUUID()}`;
  const note = async (value: string, about = 'ids') => signals.note({ who, about, value, seconds: 60, most });
  return { clock, who, note };
};

test('counts each value once, and no further than it is asked to', async () => {
  const { note } = open();
  const counts: number[] = [];
  for (const value of ['a', 'a', 'b', 'a', 'c', 'd', 'c']) counts.push(await note(value));
  assert.deepEqual(counts, [1, 0, 2, 0, 3, 0, 0]);
});

test('begins anew when the window is over', async () => {
  const { clock, note } = open();
  assert.equal(await note('a'), 1);
  clock.advance(59);
  assert.equal(await note('a'), 0);
  assert.equal(await note('b'), 2);
  clock.advance(1);
  assert.equal(await note('b'), 1);
});

test('counts kinds and people apart', async () => {
  const { note } = open();
  assert.equal(await note('a'), 1);
  assert.equal(await note('a', 'names'), 1);
  assert.equal(await open().note('a'), 1);
});

test('tells many at once apart', async () => {
  const same = open(1);
  const told = await Promise.all(Array.from({ length: 8 }, async () => same.note('a')));
  assert.equal(told.filter((count) => count === 1).length, 1);
  assert.equal(told.filter((count) => count === 0).length, 7);
  const { note } = open(50);
  await note('first');
  const counts = await Promise.all(Array.from({ length: 20 }, async (_, index) => note(`${index}`)));
  assert.deepEqual(
    counts.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, index) => index + 2),
  );
});

test('keeps marks of the values for as long as the window lasts', async () => {
  const { clock, who, note } = open();
  await note('anna@example.org');
  const { Item } = await aws.dynamo.send(
    new GetCommand({ TableName: aws.tableName, Key: rateKey(who, 'ids') }),
  );
  assert.equal(Item?.['ttl'], clock.now().getTime() / 1000 + 60);
  assert.deepEqual(
    [...(Item['seen'] as Set<string>)].map((mark) => /^[\da-f]{16}$/.test(mark)),
    [true],
  );
});

test('does not wait for a database that is not there', async () => {
  const { note } = open();
  await aws.close();
  await assert.rejects(note('a'), (error) => isCode(error, 'UNAVAILABLE'));
});
