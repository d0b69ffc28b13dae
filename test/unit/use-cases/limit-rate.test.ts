import assert from 'node:assert/strict';
import test from 'node:test';
import { readStageConfig } from '../../../infra/config.ts';
import type { RateState } from '../../../shared/domain/rate-limit.ts';
import type { SignalStore } from '../../../shared/ports/limits.ts';
import { limitRate, type LimitRateDeps } from '../../../shared/use-cases/limit-rate.ts';

const { rateLimits: limits } = readStageConfig('production');
const audit = { actor: 'key:k', requestId: 'r', ipAddress: '203.0.113.7' };
const input = { rate: 'write', who: 'user:a', owner: 'a', audit } as const;
const stateOf = (allowed: boolean): RateState => ({
  allowed,
  limit: limits.write,
  remaining: 0,
  resetSeconds: 60,
  retrySeconds: 3,
});
const failing = async (): Promise<never> => {
  throw new Error('down');
};

const open = (
  take: LimitRateDeps['rates']['take'],
  { note = failing, ...change }: Partial<LimitRateDeps> & Partial<SignalStore> = {},
) => {
  const rows: unknown[] = [];
  const warnings: unknown[] = [];
  const limiter = limitRate({
    rates: { take },
    signals: { note },
    limits,
    record: async (event) => {
      rows.push(event);
    },
    warnUncounted: (error) => {
      warnings.push(error);
    },
    ...change,
  });
  return { limiter, rows, warnings };
};

test('a refusal is written down where it is the first of its window', async () => {
  let told = false;
  const { limiter, rows } = open(async () => stateOf(false), {
    note: async () => {
      const count = told ? 0 : 1;
      told = true;
      return count;
    },
  });
  for (let sent = 0; sent < 4; sent += 1) assert.equal((await limiter(input))?.allowed, false);
  assert.deepEqual(rows, [
    {
      ...audit,
      owner: 'a',
      type: 'security_event',
      action: 'rate_limit_exceeded',
      success: false,
      reason: 'The limit of 60 requests in 60 seconds (write) is used up. Ask again in 3 seconds.',
      details: { rate: 'write', who: 'user:a' },
    },
  ]);
});

test('what is allowed is not written down', async () => {
  const { limiter, rows } = open(async () => stateOf(true));
  assert.equal((await limiter(input))?.allowed, true);
  assert.deepEqual(rows, []);
});

test('a request that cannot be counted goes on, and the log says so', async () => {
  const { limiter, warnings } = open(failing);
  assert.equal(await limiter(input), undefined);
  assert.equal(warnings.length, 1);
});

test('a refusal stands, whether or not it can be written down', async () => {
  const { limiter, warnings } = open(async () => stateOf(false), { note: async () => 1, record: failing });
  assert.equal((await limiter(input))?.allowed, false);
  assert.equal(warnings.length, 1);
});
