/** The ledger and its budgets over both stores: what is asked for at once, again, late, or never ended. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ulid } from 'ulid';
import { isCode } from '../../shared/domain/errors.ts';
import type { Budgets } from '../../shared/domain/cost/hold.ts';
import type { Video, VideoStatus } from '../../shared/domain/video.ts';
import type { Lease } from '../../shared/ports/store.ts';
import { AMPLE } from '../support/ample-quota.ts';
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

const audit = makeAudit();

/** An owner of nothing yet, under those budgets. */
const openOwner = (name: string, budgets: Budgets) => {
  const store = cases.get(name);
  assert.ok(store);
  const owner = ulid();
  const reserve = (nanoUsd: number, video = budgets.video) => ({
    quota: AMPLE,
    spending: { videos: 1 },
    cost: { nanoUsd, budgets: { ...budgets, video } },
  });
  const create = async (nanoUsd: number, most?: number): Promise<Video> =>
    store.videos.create({ video: makeVideo({ owner, id: ulid() }), audit, reserve: reserve(nanoUsd, most) });
  const move = async (video: Video, status: VideoStatus): Promise<Video> =>
    store.videos.change({ video, change: { status }, audit });
  const again = async (video: Video, nanoUsd: number): Promise<Video> =>
    store.videos.change({
      video,
      change: { status: 'QUEUED', attempt: video.attempt + 1 },
      audit,
      reserve: reserve(nanoUsd),
    });
  const leaseOf = ({ id, attempt }: Video, token = 1, part = 0): Lease => ({
    videoId: id,
    stage: 'render-scene',
    part,
    attempt,
    rebuild: 0,
    token,
    starts: token,
  });
  const begin = async (video: Video, nanoUsd: number, lease = leaseOf(video)): Promise<void> =>
    store.costs.begin({ subject: video, lease, nanoUsd, budgets });
  const settle = async (video: Video, nanoUsd: number, lease = leaseOf(video)): Promise<boolean> =>
    store.costs.settle({ subject: video, lease, nanoUsd, used: { invocations: 1 } });
  const spent = async ({ id }: Video): Promise<number> => store.costs.readSpent(id);
  /** Whether the month has room for exactly so much: of what is more it has none. */
  const hasLeft = async (nanoUsd: number): Promise<void> => {
    await assert.rejects(create(nanoUsd + 1, 10 ** 9), exceeds(/this month’s budget/));
    if (nanoUsd === 0) return;
    await move(await create(nanoUsd, 10 ** 9), 'CANCELLED');
  };
  return { store, create, move, again, leaseOf, begin, settle, spent, hasLeft };
};

const exceeds = (message: RegExp) => (error: unknown) =>
  isCode(error, 'BUDGET_EXCEEDED') && message.test(error.message);

for (const name of ['DynamoDB', 'memory'])
  describe(`the ledger in ${name}`, () => {
    test('holds a month’s money from the asking to the end, and lets go what was not spent', async () => {
      for (const end of ['READY', 'FAILED', 'CANCELLED'] as const) {
        const { create, move, begin, settle, spent, hasLeft } = openOwner(name, { video: 500, month: 1000 });
        const video = await move(await create(400), 'RENDERING');
        await hasLeft(600);
        await begin(video, 100);
        await hasLeft(600);
        await settle(video, 60);
        await hasLeft(600);
        await move(video, end);
        assert.equal(await spent(video), 60);
        await hasLeft(940);
        await assert.rejects(create(501), exceeds(/video has cost \$0\.00 of its budget/));
      }
    });

    test('counts a start once however often it is told, and each start by itself', async () => {
      const { store, create, begin, settle, spent, leaseOf } = openOwner(name, { video: 500, month: 1000 });
      const video = await create(200);
      await Promise.all([begin(video, 50), begin(video, 50)]);
      assert.equal(await spent(video), 50);
      const settled = await Promise.all([settle(video, 70), settle(video, 70), settle(video, 70)]);
      assert.deepEqual(settled.toSorted(), [false, false, true]);
      assert.equal(await settle(video, 90), false);
      await begin(video, 50);
      assert.equal(await spent(video), 70);
      await begin(video, 50, leaseOf(video, 2));
      assert.equal(await settle(video, 80, leaseOf(video, 2)), true);
      assert.equal(await settle(video, 80, leaseOf(video, 3)), false, 'it never began');
      assert.equal(await spent(video), 150);
      const rows = await store.costs.list(video.id, 1);
      assert.deepEqual(rows.map(({ nanoUsd, settled: is }) => `${nanoUsd} ${is}`).toSorted(), [
        '70 true',
        '80 true',
      ]);
      assert.deepEqual(await store.costs.list(video.id, 2), []);
    });

    test('takes more where a part costs more, up to the budgets and not beyond', async () => {
      const { create, begin, settle, leaseOf, hasLeft } = openOwner(name, { video: 500, month: 600 });
      const video = await create(100);
      await begin(video, 300);
      await hasLeft(300);
      await assert.rejects(
        begin(video, 201, leaseOf(video, 2)),
        exceeds(/the video has cost .* of its budget/),
      );
      await create(250);
      await assert.rejects(begin(video, 51, leaseOf(video, 2)), exceeds(/this month’s budget/));
      await begin(video, 50, leaseOf(video, 2));
      await settle(video, 350);
      // It is spent, whatever the budget says.
      await hasLeft(0);
    });

    test('keeps what a worker that died was expected to cost, and what one settles after the end', async () => {
      const { create, move, begin, settle, spent, leaseOf, hasLeft } = openOwner(name, {
        video: 500,
        month: 500,
      });
      const video = await create(300);
      await begin(video, 100);
      await begin(video, 100, leaseOf(video, 1, 1));
      await move(video, 'CANCELLED');
      await hasLeft(300);
      assert.equal(await settle(video, 40, leaseOf(video, 1, 1)), true);
      assert.equal(await spent(video), 140);
      await hasLeft(360);
      await assert.rejects(begin(video, 1, leaseOf(video, 2)), (error) => isCode(error, 'STALE'));
    });

    test('adds attempts up: a video that cost its budget is not begun again', async () => {
      const { create, move, again, begin, settle, spent, hasLeft } = openOwner(name, {
        video: 500,
        month: 1000,
      });
      const first = await create(300);
      await begin(first, 300);
      await settle(first, 300);
      const failed = await move(first, 'FAILED');
      await assert.rejects(again(failed, 201), exceeds(/\$0\.000000 of its budget/));
      const second = await again(failed, 200);
      await hasLeft(500);
      await begin(second, 200);
      assert.equal(await spent(second), 500);
      await move(second, 'READY');
      await hasLeft(500);
    });

    test('begins anew with the month', async () => {
      const { store, create, hasLeft } = openOwner(name, { video: 500, month: 500 });
      await create(500);
      await hasLeft(0);
      store.clock.advance(32 * 24 * 60 * 60);
      await hasLeft(500);
    });
  });

test('videos asked for at once get exactly the money that there is', async () => {
  const { create, hasLeft } = openOwner('DynamoDB', { video: 100, month: 350 });
  const made = await Promise.allSettled(Array.from({ length: 8 }, async () => create(100)));
  assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 3);
  for (const answer of made)
    if (answer.status === 'rejected')
      assert.ok(exceeds(/this month’s budget/)(answer.reason), String(answer.reason));
  await hasLeft(50);
});

test('parts begun, settled and cut off at once leave the month with what they cost', async () => {
  const { create, move, begin, settle, spent, leaseOf, hasLeft } = openOwner('DynamoDB', {
    video: 1000,
    month: 1000,
  });
  const video = await create(500);
  const leases = Array.from({ length: 8 }, (_, part) => leaseOf(video, 1, part));
  await Promise.all(leases.map(async (lease) => begin(video, 100, lease)));
  assert.equal(await spent(video), 800);
  await Promise.all([...leases.map(async (lease) => settle(video, 30, lease)), move(video, 'CANCELLED')]);
  assert.equal(await spent(video), 240);
  await hasLeft(760);
});
