import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { park, PARKED_DAYS } from '../../shared/domain/publishing/publication.ts';
import {
  DAILY_QUOTA,
  findSpent,
  nextQuotaDay,
  projectOf,
  quotaDay,
  quotaLeft,
  QUOTA_BUCKETS,
} from '../../shared/domain/publishing/youtube-quota.ts';
import { planPublish } from '../../shared/domain/publishing/plan-publish.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import { makeChannel } from '../support/make-channel.ts';

const HOUR = 3_600_000;
const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });

suite('the quota’s day', () => {
  test('ends at midnight in Los Angeles, and the next begins there', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const next = nextQuotaDay(now);
        const hours = (next.getTime() - now.getTime()) / HOUR;
        assert.ok(hours > 0 && hours <= 25, `${now.toISOString()}: ${hours} h`);
        assert.notEqual(quotaDay(next), quotaDay(now));
        assert.equal(quotaDay(new Date(next.getTime() - 1)), quotaDay(now));
      }),
      { numRuns: 2000 },
    );
  });

  const PLACES = [
    ['in winter', '2026-11-24T12:00:00Z', '2026-11-24', '2026-11-25T08:00:00.000Z'],
    ['in summer', '2026-07-01T06:59:59Z', '2026-06-30', '2026-07-01T07:00:00.000Z'],
    ['on the day of 23 hours', '2026-03-08T12:00:00Z', '2026-03-08', '2026-03-09T07:00:00.000Z'],
    ['on the day of 25 hours', '2026-11-01T12:00:00Z', '2026-11-01', '2026-11-02T08:00:00.000Z'],
    ['at midnight itself', '2026-11-25T08:00:00Z', '2026-11-25', '2026-11-26T08:00:00.000Z'],
    ['at the year’s end', '2027-01-01T07:59:59Z', '2026-12-31', '2027-01-01T08:00:00.000Z'],
  ] as const;
  for (const [when, now, day, next] of PLACES)
    test(when, () => {
      assert.equal(quotaDay(new Date(now)), day);
      assert.equal(nextQuotaDay(new Date(now)).toISOString(), next);
    });
});

suite('the quota', () => {
  const amounts = fc.record({
    uploads: fc.integer({ min: 0, max: 120 }),
    searches: fc.integer({ min: 0, max: 120 }),
    units: fc.integer({ min: 0, max: 12_000 }),
  });
  test('has room exactly for what is left of each bucket', () => {
    fc.assert(
      fc.property(amounts, amounts, (used, asked) => {
        const left = quotaLeft(used);
        const spent = findSpent(used, asked);
        assert.equal(
          spent === undefined,
          QUOTA_BUCKETS.every((bucket) => used[bucket] + asked[bucket] <= DAILY_QUOTA[bucket]),
        );
        if (spent !== undefined) assert.ok(asked[spent] > left[spent] || used[spent] > DAILY_QUOTA[spent]);
      }),
    );
  });

  test('is of the project that an OAuth client belongs to', () => {
    assert.equal(projectOf('123456789012-a1b2.apps.googleusercontent.com'), '123456789012');
    assert.equal(projectOf('odd'), 'odd');
  });
});

suite('a film that waits', () => {
  const reason = { code: 'CHANNEL_DISCONNECTED', message: 'Connect it again.' };
  const start = new Date('2026-11-24T12:00:00Z');

  test('is tried again every few hours, for a week of the same reason', () => {
    let now = start;
    let parked = park(reason, undefined, { now });
    let tries = 0;
    while (parked !== undefined) {
      assert.equal(parked.since, start.toISOString());
      now = new Date(parked.until);
      parked = park(reason, parked, { now });
      tries += 1;
    }
    assert.equal(tries, PARKED_DAYS * 4);
  });

  test('waits anew for another reason, and for the quota until its day begins', () => {
    const before = park(reason, undefined, { now: start });
    const now = new Date(start.getTime() + 3 * 24 * HOUR);
    const anew = nextQuotaDay(now);
    assert.deepEqual(park({ code: 'QUOTA_EXHAUSTED', message: 'Spent.' }, before, { now, anew }), {
      code: 'QUOTA_EXHAUSTED',
      message: 'Spent.',
      since: now.toISOString(),
      until: anew.toISOString(),
    });
  });
});

suite('what is asked for', () => {
  const at = { now: new Date('2026-11-24T12:00:00Z'), pointer: '' } as const;
  const channel = makeChannel();
  const channelId = channel.id;

  test('is private and not for children unless it says so', () => {
    assert.deepEqual(planPublish({ channelId }, channel, at), {
      channelId,
      privacy: 'private',
      madeForKids: false,
    });
  });

  test('with a time is private until then', () => {
    const publishAt = '2026-12-01T09:00:00+01:00';
    assert.deepEqual(planPublish({ channelId, publishAt }, channel, at), {
      channelId,
      privacy: 'private',
      madeForKids: false,
      publishAt: '2026-12-01T08:00:00.000Z',
    });
  });

  const REFUSED = [
    ['a time that is over', { publishAt: '2026-11-24T11:59:00Z' }, '/publishAt'],
    ['a day that there is not', { publishAt: '2027-02-30T11:59:00Z' }, '/publishAt'],
    ['a time for what is public', { publishAt: '2027-02-20T11:59:00Z', privacy: 'public' }, '/publishAt'],
  ] as const;
  for (const [what, order, pointer] of REFUSED)
    test(`${what} is refused`, () => {
      assert.throws(
        () => planPublish({ channelId, ...order }, channel, at),
        (error) => error instanceof FacelessError && error.fields[0]?.pointer === pointer,
      );
    });

  test('for another’s channel, or one that is not connected, is refused', () => {
    assert.throws(() => planPublish({ channelId }, undefined, at), { code: 'INVALID_INPUT' });
    assert.throws(() => planPublish({ channelId }, makeChannel({ status: 'DISCONNECTED' }), at), {
      code: 'CONFLICT',
    });
  });
});
