import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Envelope } from '../../shared/domain/envelope.ts';
import { FacelessError } from '../../shared/domain/errors.ts';
import type { Lease } from '../../shared/ports/store.ts';
import { openImmortal } from '../support/kill-process.ts';
import { acceptVideo, openProcess, openWorld, type World } from '../support/open-pipeline.ts';
import { runToEnd } from '../support/run-pipeline.ts';

const TEXT = 'Tea grows on hills.\nRain feeds it.\nPeople drink it.';

const sceneMessages = (world: World): number[] =>
  world.queues
    .visible()
    .filter(({ stage }) => stage === 'render-scene')
    .map(({ body }) => (JSON.parse(body) as Envelope).part);

/** All three scenes are taken, each by a worker that holds its lease. */
const openTaken = async () => {
  const world = openWorld();
  const video = await acceptVideo(world, TEXT);
  const process = openProcess(world, world.ports);
  const [script] = world.queues.visible();
  assert.ok(script);
  world.queues.take(script);
  await process.deliver(script);
  world.queues.messages.delete(script.id);
  const place = { videoId: video.id, stage: 'render-scene', attempt: 1, rebuild: 0, seconds: 30 } as const;
  const leases: Lease[] = [];
  for (const message of world.queues.visible()) {
    world.queues.take(message);
    leases.push(await world.ports.work.acquire({ ...place, part: leases.length }));
  }
  assert.equal(leases.length, 3);
  const renew = async (parts: readonly number[]): Promise<void> => {
    for (const part of parts) await world.ports.work.renew(leases[part]!, { seconds: 30, progress: 0.5 });
  };
  return { world, video, leases, renew, sweep: process.sweep };
};

test('a killed worker’s scene is sent again while the others are still at theirs', async () => {
  const { world, video, renew, sweep } = await openTaken();
  world.clock.advance(25);
  await renew([0, 2]);
  world.clock.advance(25);
  await sweep();
  assert.deepEqual(sceneMessages(world), [1]);
  const done = await runToEnd(world, video, { openPorts: () => openImmortal(world.ports) });
  assert.equal(done.status, 'READY');
});

test('a scene that waits for its retry is not hastened, nor are scenes at work', async () => {
  const { world, leases, renew, sweep } = await openTaken();
  const retryAt = new Date(world.clock.now().getTime() + 300_000);
  await world.ports.work.release(leases[1]!, false, retryAt);
  world.clock.advance(25);
  await renew([0, 2]);
  world.clock.advance(25);
  await sweep();
  assert.deepEqual(sceneMessages(world), []);
});

test('a part that finds no room is tried three times within a minute, then the video says so', async () => {
  let draws = 0;
  const world = openWorld({
    drawScene: async () => {
      draws += 1;
      const cause = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
      throw new FacelessError('MEDIA_FAILED', 'Drawing scene 1', { cause, retryable: true });
    },
  });
  const accepted = await acceptVideo(world, 'One scene.');
  const process = openProcess(world, world.ports);
  const began = world.clock.now().getTime();
  const video = await (async () => {
    for (;;) {
      const current = world.tables.videos.get(`${accepted.owner}/${accepted.id}`);
      if (current?.status === 'FAILED') return current;
      const [message] = world.queues.visible();
      if (message === undefined) {
        world.clock.advance(1);
      } else {
        world.queues.take(message);
        if (await process.deliver(message)) world.queues.messages.delete(message.id);
      }
    }
  })();
  assert.equal(draws, 3);
  assert.ok(world.clock.now().getTime() - began < 60_000);
  assert.match(
    video.error?.message ?? '',
    /^Making scene 1 found no room: the disk is full\. Free some space/u,
  );
});
