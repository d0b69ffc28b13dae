import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readRate } from '../../infra/local/triggers/read-schedules.ts';
import { chooseDone } from '../../infra/local/triggers/sqs-event.ts';

suite('messages that are done', () => {
  const messages = ['a', 'b', 'c'].map((MessageId) => ({ MessageId }));
  const done = (answer: unknown, reports = true, failed = false): string => {
    const result = { requestId: 'r', failed, payload: JSON.stringify(answer) };
    return chooseDone(messages, result, reports)
      .map(({ MessageId }) => MessageId)
      .join('');
  };
  const failures = (...ids: readonly unknown[]): object => ({
    batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
  });

  test('are all but the reported ones', () => {
    assert.equal(done(failures('b')), 'ac');
    assert.equal(done(failures('a', 'b', 'c')), '');
    for (const success of [null, {}, failures(), { batchItemFailures: null }, 'a text']) {
      assert.equal(done(success), 'abc');
    }
  });

  test('are none after a failure, or a report that cannot be right', () => {
    for (const report of [
      failures('x'),
      failures('a', 'x'),
      failures(''),
      failures(null),
      { batchItemFailures: {} },
      { batchItemFailures: [1] },
    ]) {
      assert.equal(done(report), '');
    }
    assert.equal(done(failures('b'), true, true), '');
  });

  test('are all where failures are not reported', () => {
    assert.equal(done(failures('b'), false), 'abc');
  });

  test('are never more than the batch, whatever a function gives', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.match(done(value), /^a?b?c?$/)));
  });
});

suite('rates', () => {
  test('are read, and other schedules refused by name', () => {
    assert.equal(readRate('rate(1 minute)'), 60_000);
    assert.equal(readRate('rate(12 hours)'), 43_200_000);
    for (const schedule of ['cron(0 12 * * ? *)', 'rate(0 minutes)', 'rate(1 second)', undefined]) {
      assert.throws(() => readRate(schedule), /does not implement the schedule/);
    }
  });
});
