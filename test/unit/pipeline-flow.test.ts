import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Video } from '../../shared/domain/video.ts';
import { PASSED } from '../support/fakes/create-fake-media.ts';
import { openImmortal } from '../support/kill-process.ts';
import { makeAudit } from '../support/make-video.ts';
import { acceptVideo, openProcess, openWorld, type World } from '../support/open-pipeline.ts';
import {
  assertFiles,
  HAPPY_EVENTS,
  readEvents,
  runToEnd,
  step,
  type Schedule,
} from '../support/run-pipeline.ts';

const TEXT = 'Tea grows on hills.\nRain feeds it.\nPeople drink it.';

const alive = (world: World): Schedule => ({ openPorts: () => openImmortal(world.ports) });

test('a text becomes six files, with metadata that name every asset once', async () => {
  const world = openWorld();
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(video.status, 'READY');
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
  await assertFiles(world, video);
  assert.equal(video.updatedAt, video.createdAt, 'each hands on to the next: no tick was needed');
  const file = video.files?.find(({ name }) => name === 'metadata.json');
  const metadata = await world.objects.getJson<{
    scenes: readonly { start: number; end: number }[];
    provenance: readonly { kind: string }[];
    stages: readonly { stage: string }[];
    tags: readonly string[];
    description: string;
  }>(file ?? { key: '', sha256: '' });
  assert.deepEqual(
    metadata.scenes.map(({ start, end }) => [start, end]),
    [
      [0, 2],
      [2, 4],
      [4, 6],
    ],
  );
  assert.deepEqual(
    metadata.provenance.map(({ kind }) => kind),
    ['script', 'voice'],
  );
  assert.deepEqual(
    metadata.stages.map(({ stage }) => stage),
    ['write-script', 'render-scene', 'assemble'],
  );
  assert.deepEqual(metadata.tags, ['tea', 'facts']);
  assert.match(
    metadata.description,
    /^Tea grows on hills\. Rain feeds it\. People drink it\.\n\nCredits\nVoice: slt by CMU \(CMU\)$/,
  );
});

test('the same text again renders nothing: every scene is found', async () => {
  let draws = 0;
  const plain = openWorld();
  const world = openWorld({
    drawScene: async (input, job) => {
      draws += 1;
      return plain.ports.media.drawScene(input, job);
    },
  });
  await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(draws, 3);
  const again = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(again.status, 'READY');
  assert.equal(draws, 3);
  world.clock.advance(21 * 24 * 3600);
  await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(draws, 6, 'what the bucket may drop soon is not relied on');
});

test('delivered twice, in any order, with lost acknowledgements, the outcome is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(1000)), async (dice) => {
      const world = openWorld();
      const roll = (): number => dice.next().value ?? 0;
      let acks = 0;
      const schedule: Schedule = {
        ...alive(world),
        choose: (visible) => visible[roll() % Math.max(visible.length, 1)],
        losesAck: () => {
          acks += 1;
          return acks < 30 && roll() % 3 === 0;
        },
      };
      const video = await runToEnd(world, await acceptVideo(world, TEXT), schedule);
      assert.equal(video.status, 'READY');
      assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
    }),
    { numRuns: 40, seed: 20_300_102 },
  );
});

test('of ten workers with the same message one works', async () => {
  for (const stage of ['write-script', 'render-scene', 'assemble', 'check'] as const) {
    let runs = 0;
    const world = openWorld();
    const { media } = world.ports;
    const counted = {
      ...media,
      writeScript: async (...args: Parameters<typeof media.writeScript>) => {
        if (stage === 'write-script') runs += 1;
        return media.writeScript(...args);
      },
      drawScene: async (...args: Parameters<typeof media.drawScene>) => {
        if (stage === 'render-scene') runs += 1;
        return media.drawScene(...args);
      },
      assembleFilm: async (...args: Parameters<typeof media.assembleFilm>) => {
        if (stage === 'assemble') runs += 1;
        return media.assembleFilm(...args);
      },
      checkFilm: async (...args: Parameters<typeof media.checkFilm>) => {
        if (stage === 'check') runs += 1;
        return media.checkFilm(...args);
      },
    };
    const ports = { ...world.ports, media: counted };
    const accepted = await acceptVideo(world, 'One scene.');
    const isNext = (): boolean => world.queues.visible()[0]?.stage === stage;
    while (!isNext()) await step(world, alive(world));
    const [message] = world.queues.visible();
    assert.ok(message);
    const workers = Array.from({ length: 10 }, async () => openProcess(world, ports).deliver(message));
    const outcomes = await Promise.all(workers);
    assert.equal(runs, 1, stage);
    assert.ok(outcomes.includes(true));
    const schedule: Schedule = { openPorts: () => openImmortal(ports) };
    const video = await runToEnd(world, accepted, schedule);
    assert.deepEqual(readEvents(world, video), HAPPY_EVENTS, stage);
    assert.equal(runs, 1, stage);
  }
});

test('scenes that are done at the same moment hand on one film', async () => {
  const world = openWorld();
  const accepted = await acceptVideo(world, TEXT);
  await step(world, alive(world));
  const messages = world.queues.visible();
  assert.equal(messages.length, 3);
  const deliveries = messages.map(async (message) => openProcess(world, world.ports).deliver(message));
  assert.deepEqual(await Promise.all(deliveries), [true, true, true]);
  assert.equal(world.queues.visible().filter(({ stage }) => stage === 'assemble').length, 1);
  const video = await runToEnd(world, accepted, alive(world));
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
});

test('a message that comes again after its move sends what the move did not live to send', async () => {
  const world = openWorld();
  const accepted = await acceptVideo(world, TEXT);
  const [message] = world.queues.visible();
  assert.ok(message);
  await step(world, alive(world));
  world.queues.messages.clear();
  assert.equal(await openProcess(world, world.ports).deliver(message), true);
  assert.equal(world.queues.visible().filter(({ stage }) => stage === 'render-scene').length, 3);
  const video = await runToEnd(world, accepted, alive(world));
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
});

const cancel = async (world: World, video: Video): Promise<void> => {
  const current = await world.ports.videos.get(video.owner, video.id);
  assert.ok(current);
  const audit = makeAudit({ action: 'video_cancelled', details: { event: 'cancelled' } });
  await world.ports.videos.change({ video: current, change: { status: 'CANCELLED' }, audit });
};

test('cancelled in any state it stays cancelled, and its messages are let go', async () => {
  for (const status of ['QUEUED', 'RENDERING', 'ASSEMBLING', 'CHECKING'] as const) {
    const world = openWorld();
    const accepted = await acceptVideo(world, TEXT);
    const isThere = async (): Promise<boolean> =>
      (await world.ports.videos.get(accepted.owner, accepted.id))?.status === status;
    while (!(await isThere())) await step(world, alive(world));
    await cancel(world, accepted);
    const video = await runToEnd(world, accepted, alive(world));
    assert.equal(video.status, 'CANCELLED', status);
    assert.equal(readEvents(world, video).at(-1), 'cancelled', status);
  }
});

test('a cancellation during the work ends it: the signal comes, and the folder is gone', async () => {
  const entered = Promise.withResolvers<string>();
  const world = openWorld({
    drawScene: async (_input, job) => {
      entered.resolve(job.folder);
      const { promise, reject } = Promise.withResolvers<never>();
      job.signal.addEventListener('abort', () => {
        reject(job.signal.reason as Error);
      });
      return promise;
    },
  });
  const accepted = await acceptVideo(world, 'One scene.');
  await step(world, alive(world));
  const [message] = world.queues.visible();
  assert.equal(message?.stage, 'render-scene');
  const delivery = openProcess(world, world.ports, 2).deliver(message);
  const folder = await entered.promise;
  await cancel(world, accepted);
  assert.equal(await delivery, true, 'the message is done with');
  const { access } = await import('node:fs/promises');
  await assert.rejects(access(folder));
  const video = await world.ports.videos.get(accepted.owner, accepted.id);
  assert.equal(video?.status, 'CANCELLED');
});

test('a scene that fails its check is made anew once, past the cache, and then the film passes', async () => {
  const failed = { check: 'frozen', ok: false, measured: '4 s', wanted: '0 s', scenes: [1] };
  let checks = 0;
  let draws = 0;
  const plain = openWorld().ports.media;
  const world = openWorld({
    checkFilm: async () => {
      checks += 1;
      return checks === 1 ? [PASSED, failed] : [PASSED];
    },
    drawScene: async (input, job) => {
      draws += 1;
      return plain.drawScene(input, job);
    },
  });
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(video.status, 'READY');
  assert.equal(draws, 4);
  assert.deepEqual(readEvents(world, video), [
    ...HAPPY_EVENTS.slice(0, 5),
    'rebuild-asked',
    'parts-present',
    'file-stored',
    'passed',
  ]);
  await assertFiles(world, video);
});

test('a film that fails its check again is failed, in words', async () => {
  const finding = {
    check: 'loudness',
    ok: false,
    measured: '-30 LUFS',
    wanted: '-14 ±0.5 LUFS',
    scenes: [0],
  };
  const world = openWorld({ checkFilm: async () => [finding] });
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(video.status, 'FAILED');
  assert.equal(video.error?.code, 'QUALITY_FAILED');
  assert.match(video.error?.message ?? '', /loudness is -30 LUFS, wanted -14 ±0\.5 LUFS/);
  assert.equal(readEvents(world, video).filter((event) => event === 'failed').length, 1);
});
