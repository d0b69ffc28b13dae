import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ulid } from 'ulid';
import { isCode } from '../../shared/domain/errors.ts';
import type { Quota } from '../../shared/domain/quota.ts';
import { VIDEO_STATUSES, type Video, type VideoStatus } from '../../shared/domain/video.ts';
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

/** An owner of nothing yet, under that quota. */
const openOwner = (store: StoreCase, change: Partial<Quota>) => {
  const owner = ulid();
  const quota = { ...AMPLE, ...change };
  const reserveOf = (seconds: number) => ({ quota, spending: { videos: 1, seconds } });
  const create = async (seconds = 60): Promise<Video> =>
    store.videos.create({ video: makeVideo({ owner, id: ulid() }), audit, reserve: reserveOf(seconds) });
  const move = async (video: Video, status: VideoStatus): Promise<Video> =>
    store.videos.change({ video, change: { status }, audit });
  const again = async (video: Video): Promise<Video> =>
    store.videos.change({ video, change: { status: 'QUEUED' }, audit, reserve: reserveOf(60) });
  return { owner, create, move, again };
};

const exceeds = (message: RegExp) => (error: unknown) =>
  isCode(error, 'QUOTA_EXCEEDED') && message.test(error.message);

for (const name of ['DynamoDB', 'memory'])
  describe(`the quota in ${name}`, () => {
    const open = (change: Partial<Quota>) => {
      const store = cases.get(name);
      assert.ok(store);
      return { store, ...openOwner(store, change) };
    };

    test('ends with the day’s videos, and begins anew with the next', async () => {
      const { store, create } = open({ videosADay: 2 });
      await create();
      await create();
      await assert.rejects(create(), exceeds(/^You have asked for 2 of 2 videos a day.*anew at 20\d\d-/));
      store.clock.advance(24 * 60 * 60);
      await create();
    });

    test('ends with the day’s minutes; a shorter film may still fit', async () => {
      const { create } = open({ minutesADay: 3 });
      await create(130);
      await assert.rejects(create(60), exceeds(/about 1 minutes of film; you have used 2\.2 of 3 minutes/));
      await create(50);
      await assert.rejects(create(1), exceeds(/used 3 of 3/));
    });

    test('refuses what is more than a whole day', async () => {
      await assert.rejects(open({ minutesADay: 1 }).create(61), exceeds(/used 0 of 1/));
      await assert.rejects(open({ videosADay: 0 }).create(), exceeds(/0 of 0 videos/));
    });

    test('counts what is being made, and lets go of what has ended, however it ended', async () => {
      for (const end of ['READY', 'FAILED', 'CANCELLED', 'AWAITING_REVIEW'] as const) {
        const { create, move } = open({ concurrentVideos: 1 });
        const first = await create();
        const running = await move(first, 'RENDERING');
        await assert.rejects(create(), exceeds(/^You have 1 of 1 videos in the making/));
        await move(running, end);
        await create();
      }
    });

    test('counts another attempt like a video, its place and its minutes', async () => {
      const { create, move, again } = open({ concurrentVideos: 1, videosADay: 3 });
      const failed = await move(await create(), 'FAILED');
      const running = await again(failed);
      await assert.rejects(create(), exceeds(/in the making/));
      const cancelled = await move(running, 'CANCELLED');
      const other = await create();
      await assert.rejects(again(cancelled), exceeds(/3 of 3 videos/));
      await move(other, 'CANCELLED');
    });

    test('costs nothing where the request is refused for another reason', async () => {
      const { create, move, again } = open({ videosADay: 2 });
      const failed = await move(await create(), 'FAILED');
      await move(failed, 'FAILED');
      for (let tries = 0; tries < 3; tries += 1)
        await assert.rejects(again(failed), (error) => isCode(error, 'STALE'));
      await create();
      await assert.rejects(create(), exceeds(/2 of 2/));
    });

    test('is each owner’s own', async () => {
      await open({ videosADay: 1 }).create();
      await open({ videosADay: 1 }).create();
    });
  });

test('requests at once get exactly the places that there are', async () => {
  const store = cases.get('DynamoDB');
  assert.ok(store);
  const { create } = openOwner(store, { concurrentVideos: 3 });
  const made = await Promise.allSettled(Array.from({ length: 8 }, async () => create()));
  assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 3);
  for (const answer of made)
    if (answer.status === 'rejected')
      assert.ok(exceeds(/in the making/)(answer.reason), String(answer.reason));
});

test('whatever way a video takes through its statuses, it holds a place while workers have work', async () => {
  const store = cases.get('DynamoDB');
  assert.ok(store);
  for (const status of VIDEO_STATUSES) {
    const { create, move } = openOwner(store, { concurrentVideos: 1 });
    const video = await create();
    if (status !== 'QUEUED') await move(video, status);
    const works = ['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING'].includes(status);
    if (works) await assert.rejects(create(), exceeds(/in the making/), status);
    else await create();
  }
});
