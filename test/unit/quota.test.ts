import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { readStageConfig, STAGE_NAMES } from '../../infra/config.ts';
import { readQuotas } from '../../shared/config/limits.ts';
import {
  dayOf,
  estimateFilm,
  findExceeded,
  nextDay,
  type Spending,
  toDayError,
} from '../../shared/domain/quota.ts';
import { AMPLE } from '../support/ample-quota.ts';

const NOW = new Date('2030-03-31T23:59:30.500Z');

test('a day is UTC’s, and the next begins at midnight', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
      (now) => {
        const next = nextDay(now);
        assert.ok(next > now && next.getTime() - now.getTime() <= 86_400_000);
        assert.notEqual(dayOf(next), dayOf(now));
        assert.equal(dayOf(new Date(next.getTime() - 1)), dayOf(now));
      },
    ),
  );
});

test('a refusal says which limit, what was used, and when it ends', () => {
  const reservation = { quota: { ...AMPLE, videosADay: 5 }, spending: { videos: 1, seconds: 60 } };
  const error = toDayError(reservation, { videos: 5, seconds: 300 }, NOW);
  assert.equal(
    error.message,
    'You have asked for 5 of 5 videos a day; retries and edits count. It begins anew at 2030-04-01T00:00:00.000Z.',
  );
  assert.deepEqual([error.code, error.retryAfterSeconds], ['QUOTA_EXCEEDED', 30]);
});

test('what fits never adds up to more than the limits', () => {
  const asked = fc.record({ videos: fc.constant(1), seconds: fc.integer({ min: 15, max: 3600 }) });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 60 }), (requests) => {
      const quota = { ...AMPLE, videosADay: 20, minutesADay: 90 };
      let used: Required<Pick<Spending, 'videos' | 'seconds'>> = { videos: 0, seconds: 0 };
      for (const spending of requests) {
        if (findExceeded({ quota, spending }, used) !== undefined) continue;
        used = { videos: used.videos + 1, seconds: used.seconds + spending.seconds };
      }
      assert.ok(used.videos <= 20 && used.seconds <= 90 * 60);
    }),
  );
});

test('a film is as long as its text, or as what was asked for', () => {
  const text = 'x'.repeat(1500);
  assert.equal(estimateFilm({ type: 'script', text }, 45), 100);
  assert.equal(estimateFilm({ type: 'scenes', scenes: [{ text }, { text: 'x' }] }, 45), 101);
  assert.equal(estimateFilm({ type: 'script', text: 'Short.' }, 45), 15);
  assert.equal(estimateFilm({ type: 'script', scriptId: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF' }, 45), 45);
  assert.equal(estimateFilm({ type: 'notes', text }, 45), 45);
  assert.equal(estimateFilm({ type: 'topic', topic: 'sleep' }, 300), 300);
});

test('QUOTAS is what each stage sets; what is missing is named', () => {
  for (const name of STAGE_NAMES) {
    const { quotas } = readStageConfig(name);
    assert.deepEqual(readQuotas(JSON.stringify(quotas)), quotas);
  }
  const { viewer, creator } = readStageConfig('production').quotas;
  const text = JSON.stringify({ viewer, creator: { ...creator, minutesADay: '120' } });
  assert.throws(
    () => readQuotas(text),
    /no amount for creator\.minutesADay, admin\.videosADay, admin\.minutesADay, admin\.concurrentVideos, admin\.scriptsADay\.$/,
  );
});
