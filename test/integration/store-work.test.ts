import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ulid } from 'ulid';
import { isCode } from '../../shared/domain/errors.ts';
import type { Lease, Part } from '../../shared/ports/store.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { openAwsCase, openMemoryCase } from '../support/open-store-cases.ts';
import { startAws, type Aws } from '../support/start-aws.ts';
import type { StoreCase } from '../support/store-cases.ts';

let aws: Aws;
const cases = new Map<string, StoreCase>();

before(async () => {
  aws = await startAws();
  cases.set('DynamoDB', openAwsCase(aws));
  cases.set('memory', openMemoryCase());
});
after(async () => aws.close());

const isLost = (error: unknown): boolean => isCode(error, 'LEASE_LOST');

const request = (change: Partial<Lease> = {}) => ({
  videoId: ulid(),
  stage: 'render-scene' as const,
  part: 0,
  attempt: 1,
  rebuild: 0,
  seconds: 30,
  ...change,
});
const makePart = (change: Partial<Part> = {}): Part => ({
  attempt: 1,
  rebuild: 0,
  index: 0,
  record: { key: 'cache/a/b/record.json', sha256: 'c' },
  cacheHit: false,
  ...change,
});

for (const name of ['DynamoDB', 'memory'])
  describe(`work in ${name}`, () => {
    const open = (): StoreCase => cases.get(name) as StoreCase;

    test('of ten that want a part at once, one gets it', async () => {
      const { work } = open();
      const wanted = request();
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, async () => work.acquire(wanted)));
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    });

    test('a lease is held until it expires by the clock, and renewing extends it', async () => {
      const { work, clock } = open();
      const wanted = request();
      const lease = await work.acquire(wanted);
      assert.deepEqual([lease.token, lease.starts], [1, 1]);
      clock.advance(20);
      await work.renew(lease, { seconds: 30, progress: 0.5 });
      clock.advance(20);
      await assert.rejects(work.acquire(wanted), isLost);
      clock.advance(11);
      const next = await work.acquire(wanted);
      assert.deepEqual([next.token, next.starts], [2, 2]);
      await assert.rejects(work.renew(lease, { seconds: 30, progress: 0.6 }), isLost);
      await assert.rejects(work.putPart(wanted.videoId, makePart(), lease), isLost);
      await work.release(lease, true);
      const { leases } = await work.read(wanted.videoId, 1);
      assert.deepEqual(
        leases.map(({ done, progress }) => ({ done, progress })),
        [{ done: false, progress: 0 }],
      );
    });

    test('what is given up can be taken at once; what is done is not taken again', async () => {
      const { work } = open();
      const wanted = request();
      await work.release(await work.acquire(wanted), false);
      const second = await work.acquire(wanted);
      await work.release(second, true);
      await assert.rejects(work.acquire(wanted), isLost);
      await assert.rejects(work.renew(second, { seconds: 30, progress: 0 }), isLost);
      const [lease] = (await work.read(wanted.videoId, 1)).leases;
      assert.equal(lease?.done, true);
      assert.equal(lease?.progress, 1);
      assert.notEqual(lease?.endedAt, undefined);
    });

    test('what is given up until a time is taken by nobody before it', async () => {
      const { work, clock } = open();
      const wanted = request();
      const until = new Date(clock.now().getTime() + 120_000);
      await work.release(await work.acquire(wanted), false, until);
      clock.advance(119);
      await assert.rejects(work.acquire(wanted), isLost);
      clock.advance(1);
      assert.equal((await work.acquire(wanted)).starts, 2);
    });

    test('a rebuild and a new attempt start anew under larger tokens', async () => {
      const { work } = open();
      const wanted = request();
      await work.release(await work.acquire(wanted), true);
      const rebuilt = await work.acquire({ ...wanted, rebuild: 1 });
      assert.deepEqual([rebuilt.token, rebuilt.starts], [2, 1]);
      const retried = await work.acquire({ ...wanted, attempt: 2 });
      assert.deepEqual([retried.token, retried.starts], [3, 1]);
      await assert.rejects(work.acquire({ ...wanted, rebuild: 1 }), isLost);
    });

    test('a part is written once in a rebuild, and counted by its attempt', async () => {
      const { work } = open();
      const wanted = request();
      const lease = await work.acquire(wanted);
      await work.putPart(wanted.videoId, makePart(), lease);
      await work.putPart(wanted.videoId, makePart({ cacheHit: true }), lease);
      assert.deepEqual((await work.read(wanted.videoId, 1)).parts, [makePart()]);
      await work.putPart(wanted.videoId, makePart({ rebuild: 1 }), lease);
      assert.deepEqual((await work.read(wanted.videoId, 1)).parts, [makePart({ rebuild: 1 })]);
      assert.deepEqual(await work.read(wanted.videoId, 2), { leases: [], parts: [] });
    });

    test('a change of the video under a lease that another took is refused', async () => {
      const { work, videos, clock } = open();
      const video = await videos.create({ video: makeVideo(), audit: makeAudit() });
      const lease = await work.acquire(request({ videoId: video.id }));
      clock.advance(31);
      await work.acquire(request({ videoId: video.id }));
      const change = { video, change: { status: 'SCRIPTING' as const }, audit: makeAudit(), lease };
      await assert.rejects(videos.change(change), isLost);
      assert.equal((await videos.get(video.owner, video.id))?.version, 1);
    });
  });
