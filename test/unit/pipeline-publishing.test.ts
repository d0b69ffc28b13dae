import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { FacelessError } from '../../shared/domain/errors.ts';
import { DAILY_QUOTA, nextQuotaDay, quotaDay } from '../../shared/domain/publishing/youtube-quota.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { Publisher } from '../../shared/ports/publisher.ts';
import { cancelVideo } from '../../shared/use-cases/cancel-video.ts';
import { openImmortal, openMortal, type Decide } from '../support/kill-process.ts';
import type { World } from '../support/open-pipeline.ts';
import {
  askToPublish,
  assertPublished,
  makeFilmAndChannel,
  openLargeWorld,
} from '../support/publish-film.ts';
import { HAPPY_EVENTS, readEvents, runToEnd, step } from '../support/run-pipeline.ts';

const PUBLISHED_EVENTS = [...HAPPY_EVENTS, 'publish-asked', 'video_uploaded', 'published'];

const refusing = (world: World, change: Partial<Publisher>): void => {
  Object.assign(world.ports.publishing.publisher, change);
};

const publish = async (world: World, decide?: Decide): Promise<Video> => {
  const { video, channel } = await makeFilmAndChannel(world);
  const asked = await askToPublish(world, video, channel.id);
  return runToEnd(world, asked, {
    openPorts: () => (decide === undefined ? openImmortal(world.ports) : openMortal(world.ports, decide)),
  });
};

suite('publishing', () => {
  test('brings the film to its channel with all that belongs to it', async () => {
    const world = openLargeWorld();
    const video = await publish(world);
    assertPublished(world, video);
    assert.deepEqual(readEvents(world, video), PUBLISHED_EVENTS);
    const [shown] = [...world.youtube.videos.values()];
    assert.equal(shown?.metadata.privacy, 'private');
    assert.equal(shown?.metadata.syntheticMedia, true);
    assert.equal(shown?.metadata.madeForKids, false);
    assert.equal(shown?.metadata.tags[0], `faceless-${video.id.toLowerCase()}`);
    assert.deepEqual([...world.quota.values()], [{ uploads: 1, searches: 0, units: 504 }]);
  });

  test('killed at any call, before its effect or after it, makes one video', async (t) => {
    let calls = 0;
    await publish(openLargeWorld(), () => {
      calls += 1;
      return undefined;
    });
    t.diagnostic(`${calls} calls, each ended before and after its effect`);
    assert.ok(calls > 20, `${calls} calls`);
    for (let at = 1; at <= calls; at += 1)
      for (const way of ['before', 'after'] as const) {
        const world = openLargeWorld();
        let call = 0;
        const video = await publish(world, () => {
          call += 1;
          return call === at ? way : undefined;
        }).catch((error: unknown) => {
          throw new Error(`killed ${way} call ${at}`, { cause: error });
        });
        assertPublished(world, video);
        assert.deepEqual(readEvents(world, video), PUBLISHED_EVENTS, `killed ${way} call ${at}`);
      }
  });

  test('killed several times anywhere, with YouTube losing its sessions in between, makes one video', async () => {
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
    const ways = fc.infiniteStream(fc.constantFrom('before' as const, 'after' as const));
    await fc.assert(
      fc.asyncProperty(ends, ways, fc.boolean(), async (kills, way, forgets) => {
        const world = openLargeWorld();
        let call = 0;
        const video = await publish(world, () => {
          call += 1;
          if (!kills.includes(call)) return undefined;
          if (forgets) world.youtube.forgetSessions();
          return way.next().value;
        });
        assertPublished(world, video);
      }),
      { numRuns: 40, seed: 20_300_101 },
    );
  });

  test('the answer to the last byte lost, and the session with it, is found on the channel', async () => {
    const world = openLargeWorld();
    const { sendChunk } = world.ports.publishing.publisher;
    let isLost = false;
    refusing(world, {
      sendChunk: async (...input) => {
        const state = await sendChunk(...input);
        if (state.kind !== 'done' || isLost) return state;
        isLost = true;
        world.youtube.forgetSessions();
        throw new FacelessError('UNAVAILABLE', 'The connection was cut.', { retryable: true });
      },
    });
    assertPublished(world, await publish(world));
    assert.ok(isLost);
  });
});

suite('publishing that has to wait', () => {
  /** What waits is waited for at once. */
  const until = async (world: World, video: Video, isDone: () => boolean): Promise<void> => {
    for (let steps = 0; !isDone(); steps += 1) {
      assert.ok(steps < 1000, 'no end');
      await step(world, { openPorts: () => openImmortal(world.ports) });
      const { parked } = current(world, video);
      const seconds = parked ? (Date.parse(parked.until) - world.clock.now().getTime()) / 1000 : 0;
      if (seconds > 0 && !isDone()) world.clock.advance(seconds);
    }
  };
  const current = (world: World, { owner, id }: Video): Video => {
    const video = world.tables.videos.get(`${owner}/${id}`);
    assert.ok(video);
    return video;
  };

  test('for the quota goes on when its day begins, in the same attempt', async () => {
    const world = openLargeWorld();
    const { video, channel } = await makeFilmAndChannel(world);
    const now = world.clock.now();
    world.quota.set(quotaDay(now), DAILY_QUOTA);
    const asked = await askToPublish(world, video, channel.id);
    await until(world, asked, () => current(world, asked).parked !== undefined);
    const { parked, attempt } = current(world, asked);
    assert.equal(parked?.code, 'QUOTA_EXHAUSTED');
    assert.equal(parked?.until, nextQuotaDay(now).toISOString());
    assert.equal(world.youtube.sessions.size, 0, 'nothing was begun');
    const done = await runToEnd(world, asked, { openPorts: () => openImmortal(world.ports) });
    assertPublished(world, done);
    assert.equal(done.attempt, attempt);
    assert.equal(done.parked, undefined);
    assert.ok(world.clock.now() >= nextQuotaDay(now));
  });

  test('for its owner to connect the channel again goes on when that is done', async () => {
    const world = openLargeWorld();
    const { video, channel } = await makeFilmAndChannel(world);
    const { startUpload } = world.ports.publishing.publisher;
    let isConnected = false;
    refusing(world, {
      startUpload: async (...input) => {
        if (isConnected) return startUpload(...input);
        throw new FacelessError('CHANNEL_DISCONNECTED', 'Google refuses the grant.');
      },
    });
    const asked = await askToPublish(world, video, channel.id);
    const { channels } = world.ports.publishing;
    // Twelve looks, more than a part may be started.
    await until(
      world,
      asked,
      () => readEvents(world, current(world, asked)).filter((event) => event === 'parked').length === 12,
    );
    const found = await channels.get(channel.owner, channel.id);
    assert.equal(found?.status, 'DISCONNECTED');
    isConnected = true;
    assert.ok(found);
    const audit = { actor: 'user:test', requestId: 'x', type: 'configuration_change' } as const;
    await channels.change({
      channel: found,
      change: { status: 'CONNECTED' },
      audit: { ...audit, action: 'channel_connected', success: true },
    });
    assertPublished(world, await runToEnd(world, asked, { openPorts: () => openImmortal(world.ports) }));
  });

  test('too long ends as READY, with the reason', async () => {
    const world = openLargeWorld();
    refusing(world, {
      startUpload: async () => {
        throw new FacelessError('UPLOAD_LIMIT', 'The channel may not upload more.');
      },
    });
    const made = await makeFilmAndChannel(world);
    const asked = await askToPublish(world, made.video, made.channel.id);
    await until(world, asked, () => current(world, asked).status !== 'PUBLISHING');
    const video = current(world, asked);
    assert.equal(video.status, 'READY');
    assert.equal(video.publishError?.code, 'UPLOAD_LIMIT');
    assert.equal(world.youtube.videos.size, 0);
    assert.equal(video.parked, undefined);
  });
});

suite('publishing that fails', () => {
  test('for good leaves the film READY, with the reason, and it can be asked for again', async () => {
    const world = openLargeWorld();
    const { startUpload } = world.ports.publishing.publisher;
    let isRefused = true;
    refusing(world, {
      startUpload: async (...input) => {
        if (!isRefused) return startUpload(...input);
        throw new FacelessError('PUBLISH_REFUSED', 'The title is not allowed.');
      },
    });
    const { video, channel } = await makeFilmAndChannel(world);
    const openPorts = () => openImmortal(world.ports);
    const refused = await runToEnd(world, await askToPublish(world, video, channel.id), { openPorts });
    assert.equal(refused.status, 'READY');
    assert.equal(refused.publishError?.message, 'The title is not allowed.');
    assert.equal(refused.error, undefined);
    isRefused = false;
    const again = await askToPublish(world, refused, channel.id);
    assert.equal(again.publishError, undefined);
    assertPublished(world, await runToEnd(world, again, { openPorts }));
  });

  test('to show a thumbnail goes on without it, and says so', async () => {
    const world = openLargeWorld();
    refusing(world, {
      setThumbnail: async () => {
        throw new FacelessError('PUBLISH_REFUSED', 'The channel may not set thumbnails.');
      },
    });
    const video = await publish(world);
    assert.equal(video.status, 'PUBLISHED');
    assert.deepEqual(video.publications?.[0]?.notes, ['No thumbnail: The channel may not set thumbnails.']);
  });

  test('cancelled in the middle stays cancelled', async () => {
    const world = openLargeWorld();
    const { video, channel } = await makeFilmAndChannel(world);
    const asked = await askToPublish(world, video, channel.id);
    const audit = { actor: 'user:test', requestId: 'x' };
    const { owner, id } = asked;
    await cancelVideo({ videos: world.ports.videos })({ owner, id, audit });
    const done = await runToEnd(world, asked, { openPorts: () => openImmortal(world.ports) });
    assert.equal(done.status, 'CANCELLED');
    assert.equal(world.youtube.videos.size, 0);
  });
});
