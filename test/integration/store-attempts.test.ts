import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createAttemptStore } from '../../shared/adapters/aws/create-attempt-store.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);
const clock = new ManualClock();
const attempts = createAttemptStore({ client: aws.dynamo, tableName: aws.tableName, clock });

test('attempts at once count one by one: no more pass than are free', async () => {
  const waits = await Promise.all(Array.from({ length: 8 }, async () => attempts.take('account', 'anna')));
  assert.deepEqual(
    waits.toSorted((a, b) => a - b),
    [0, 0, 0, 0, 0, 0, 1, 1],
  );
});

test('each failure makes the next wait longer, to a bound; a right one ends it', async () => {
  const waited: number[] = [];
  for (let count = 0; count < 14; count += 1) {
    let wait = await attempts.take('account', 'bea');
    waited.push(wait);
    for (; wait > 0; wait = await attempts.take('account', 'bea')) clock.advance(wait);
  }
  assert.deepEqual(waited, [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  await attempts.settle('account', 'bea');
  assert.equal(await attempts.take('account', 'bea'), 0);
  assert.equal(await attempts.take('account', 'bea'), 0);
});

test('an address keeps its failures through one’s own logins', async () => {
  const take = async () => attempts.take('address', '203.0.113.7');
  for (let count = 0; count < 20; count += 1) assert.equal(await take(), 0);
  await attempts.settle('address', '203.0.113.7');
  for (const wait of [0, 0, 1]) assert.equal(await take(), wait);
  clock.advance(1);
  assert.equal(await take(), 0);
  assert.equal(await take(), 2);
});

test('a name that has never been tried has nothing to forget', async () => {
  await attempts.settle('account', 'nobody');
  assert.equal(await attempts.take('account', 'nobody'), 0);
});
