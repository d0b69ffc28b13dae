import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import * as fc from 'fast-check';
import { readRateLimits } from '../../shared/config/limits.ts';
import { describeRate, planRequest, rateClassOf, type RateLimit } from '../../shared/domain/rate-limit.ts';
import { toNetwork } from '../../shared/http/network.ts';
import { readStageConfig, STAGE_NAMES } from '../../infra/config.ts';

const START = Date.parse('2030-01-01T00:00:00Z');

/** A bucket by the plan's own conditions, as the adapter writes them. */
const openBucket = (limit: RateLimit) => {
  let emptyAt: number | undefined;
  return (now: number) => {
    const { step, floor, latest, full } = planRequest(limit, now);
    const isFull = emptyAt === undefined || emptyAt < floor;
    const allowed = isFull || (emptyAt ?? 0) <= latest;
    if (allowed) emptyAt = (isFull ? full : (emptyAt ?? 0)) + step;
    return describeRate(limit, { emptyAt: emptyAt ?? 0, now, allowed });
  };
};

const limits = fc.record({
  requests: fc.integer({ min: 1, max: 50 }),
  seconds: fc.integer({ min: 1, max: 600 }),
});
/** Pauses between requests, in milliseconds. */
const pauses = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2_000_000 })),
  {
    minLength: 1,
    maxLength: 150,
  },
);

suite('a limit of requests', () => {
  test('lets through no more than a bucket, a quarter, and what has flowed in since, in any stretch of time', () => {
    fc.assert(
      fc.property(limits, pauses, (limit, given) => {
        const take = openBucket(limit);
        const passed: number[] = [];
        let now = START;
        for (const pause of given) {
          now += pause;
          if (take(now).allowed) passed.push(now);
        }
        for (const [first, from] of passed.entries())
          for (const [last, to] of passed.entries()) {
            if (last < first) continue;
            const most = limit.requests * 1.25 + ((to - from) * limit.requests) / (limit.seconds * 1000);
            assert.ok(
              last - first + 1 <= most + 1,
              `${last - first + 1} in ${to - from} ms, at most ${most}`,
            );
          }
      }),
    );
  });

  test('lets a whole bucket through at once, and then says truly when to come back', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        const take = openBucket(limit);
        for (let sent = 1; sent <= limit.requests; sent += 1) {
          const { allowed, remaining } = take(START);
          assert.deepEqual([allowed, remaining], [true, limit.requests - sent]);
        }
        const refused = take(START);
        assert.deepEqual([refused.allowed, refused.remaining], [false, 0]);
        assert.ok(refused.retrySeconds >= 1 && refused.retrySeconds <= limit.seconds + 1);
        assert.ok(refused.resetSeconds >= limit.seconds && refused.resetSeconds <= limit.seconds + 1);
        // Refusals are not counted: whoever goes on asking waits no longer.
        take(START + 1);
        assert.equal(take(START + refused.retrySeconds * 1000).allowed, true);
      }),
    );
  });

  test('says that all is there again when it is', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 50 }), (limit, sent) => {
        const take = openBucket(limit);
        let state = take(START);
        for (let count = 1; count < sent; count += 1) state = take(START);
        const next = take(START + state.resetSeconds * 1000);
        assert.ok(next.remaining >= limit.requests - 1 && next.remaining <= limit.requests);
      }),
    );
  });
});

test('a route counts by its method, unless it says', () => {
  assert.equal(rateClassOf({ method: 'GET' }), 'read');
  assert.equal(rateClassOf({ method: 'DELETE' }), 'write');
  assert.equal(rateClassOf({ method: 'POST', rate: 'sign-in' }), 'sign-in');
});

test('addresses of one network count as one', () => {
  const cases = [
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ] as const;
  for (const [address, network] of cases) assert.equal(toNetwork(address), network);
});

suite('RATE_LIMITS', () => {
  test('is what each stage sets', () => {
    for (const name of STAGE_NAMES) {
      const { rateLimits } = readStageConfig(name);
      assert.deepEqual(readRateLimits(JSON.stringify(rateLimits)), rateLimits);
    }
  });

  test('names what is missing or no number', () => {
    const { read, ...rest } = readStageConfig('production').rateLimits;
    const text = JSON.stringify({ ...rest, write: { requests: 0, seconds: 60 } });
    assert.throws(() => readRateLimits(text), /no requests and seconds above 0 for read, write\.$/);
    assert.equal(read.requests, 300);
  });

  test('is stricter for who signs in than for who is known', () => {
    const { rateLimits } = readStageConfig('production');
    const perMinute = ({ requests, seconds }: RateLimit): number => (requests / seconds) * 60;
    for (const name of ['sign-in', 'register'] as const)
      assert.ok(perMinute(rateLimits[name]) <= perMinute(rateLimits.write) / 10, name);
  });
});
