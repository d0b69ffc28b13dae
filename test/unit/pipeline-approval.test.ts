import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PublishRequest } from '../../shared/domain/publishing/publication.ts';
import type { Video } from '../../shared/domain/video.ts';
import { approveVideo } from '../../shared/use-cases/approve-video.ts';
import { openImmortal } from '../support/kill-process.ts';
import { makeAudit, REQUEST_ID } from '../support/make-video.ts';
import { acceptVideo, type World } from '../support/open-pipeline.ts';
import { assertPublished, keepChannel, openLargeWorld } from '../support/publish-film.ts';
import { readEvents, step } from '../support/run-pipeline.ts';

suite('a film that was asked to be', () => {
  const openPorts = (world: World) => () => openImmortal(world.ports);
  const audit = { actor: 'user:test', requestId: REQUEST_ID };
  const approve = async (world: World, { owner, id }: Video): Promise<Video> =>
    approveVideo({
      videos: world.ports.videos,
      send: world.ports.queue.send,
      clock: world.clock,
      warnUnsent: () => undefined,
    })({ owner, id, audit });
  const accept = async (world: World, change: Partial<Video>): Promise<Video> => {
    const video = await acceptVideo(world, 'Tea grows on hills.');
    return world.ports.videos.change({ video, change, audit: makeAudit() });
  };
  const settle = async (world: World, video: Video): Promise<Video> => {
    for (let steps = 0; world.queues.messages.size > 0; steps += 1) {
      assert.ok(steps < 1000, 'no end');
      await step(world, { openPorts: openPorts(world) });
    }
    const found = await world.ports.videos.get(video.owner, video.id);
    assert.ok(found);
    return found;
  };
  const openChannel = async (world: World): Promise<PublishRequest> => {
    const channel = await keepChannel(world, (await acceptVideo(world, 'Tea grows on hills.')).owner);
    return { channelId: channel.id, privacy: 'unlisted', madeForKids: false };
  };

  test('published goes on by itself, and to its channel once', async () => {
    const world = openLargeWorld();
    const order = await openChannel(world);
    const video = await settle(world, await accept(world, { publish: order }));
    assertPublished(world, video);
    assert.deepEqual(readEvents(world, video).slice(-3), ['publish-asked', 'video_uploaded', 'published']);
  });

  test('approved waits for it as long as it takes, then is READY', async () => {
    const world = openLargeWorld();
    const video = await settle(world, await accept(world, { approval: true }));
    assert.equal(video.status, 'AWAITING_REVIEW');
    for (let days = 0; days < 30; days += 1) {
      world.clock.advance(24 * 3600);
      await step(world, { openPorts: openPorts(world) });
    }
    const approved = await approve(world, video);
    assert.equal(approved.status, 'READY');
    await assert.rejects(approve(world, video), { code: 'CONFLICT' });
  });

  test('approved and published goes to its channel when it is approved', async () => {
    const world = openLargeWorld();
    const order = await openChannel(world);
    const waiting = await settle(world, await accept(world, { publish: order, approval: true }));
    assert.equal(waiting.status, 'AWAITING_REVIEW');
    assert.equal(world.youtube.sessions.size, 0);
    await approve(world, waiting);
    assertPublished(world, await settle(world, waiting));
  });
});
