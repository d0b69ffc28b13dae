import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FacelessError } from '../../shared/domain/errors.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { QueuedMessage } from '../support/fakes/create-memory-queues.ts';
import { openImmortal, openMortal } from '../support/kill-process.ts';
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

const TEXT = 'Tea grows on hills.\nRain feeds it.';

const alive = (world: World): Schedule => ({ openPorts: () => openImmortal(world.ports) });

const assertFailedOnce = (world: World, video: Video): void => {
  assert.equal(video.status, 'FAILED');
  assert.equal(readEvents(world, video).filter((event) => event === 'failed').length, 1);
};

const nextMessage = async (world: World, stage: string): Promise<QueuedMessage> => {
  for (;;) {
    const message = world.queues.visible().find((one) => one.stage === stage);
    if (message !== undefined) return message;
    await step(world, alive(world));
  }
};

test('what cannot be made ends the attempt at once, with its reason and one audit row', async () => {
  const reason = new FacelessError('MEDIA_FAILED', 'The picture of this scene cannot be drawn.');
  const world = openWorld({ drawScene: async () => Promise.reject(reason) });
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assertFailedOnce(world, video);
  assert.deepEqual(video.error, { code: 'MEDIA_FAILED', message: reason.message, stage: 'render-scene' });
  assert.equal(world.tables.deadLetters.size, 0);
});

test('ten minutes’ outage fails nothing and leaves no dead letter, whatever the dice say', async (t) => {
  for (const dice of [0, 0.25, 0.5, 0.75, 0.999]) {
    t.mock.method(Math, 'random', () => dice);
    const plain = openWorld().ports.media;
    const world = openWorld({
      speakScene: async (input, job) => {
        const minutes = (world.clock.now().getTime() - Date.parse('2030-01-01T00:00:00Z')) / 60_000;
        if (minutes < 10) throw new FacelessError('PROVIDER_FAILED', 'Busy.', { retryable: true });
        return plain.speakScene(input, job);
      },
    });
    const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
    assert.equal(video.status, 'READY');
    assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
    assert.equal(world.tables.deadLetters.size, 0);
  }
});

test('what never works becomes a dead letter, and its video fails with a reason a person understands', async () => {
  const world = openWorld({
    drawScene: async () => Promise.reject(new FacelessError('UNAVAILABLE', 'Down.', { retryable: true })),
  });
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assertFailedOnce(world, video);
  assert.ok(world.tables.deadLetters.size > 0);
  assert.match(video.error?.message ?? '', /^Making scene \d was tried several times/);
});

test('a part that takes its worker down every time is given up', async () => {
  const plain = openWorld().ports.media;
  const world = openWorld({
    drawScene: async (input, job) => {
      if (input.scene.index === 1) throw new Error('segmentation fault');
      return plain.drawScene(input, job);
    },
  });
  let dies = false;
  const schedule: Schedule = {
    openPorts: () => {
      dies = false;
      const { media } = world.ports;
      const drawScene: typeof media.drawScene = async (input, job) => {
        if (input.scene.index === 1) dies = true;
        return media.drawScene(input, job);
      };
      return openMortal({ ...world.ports, media: { ...media, drawScene } }, () =>
        dies ? 'before' : undefined,
      );
    },
  };
  const video = await runToEnd(world, await acceptVideo(world, TEXT), schedule);
  assertFailedOnce(world, video);
  assert.equal(video.error?.message, 'Making scene 2 was started 10 times and never came to an end.');
});

test('a poison message among ten returns alone', async () => {
  const world = openWorld();
  await acceptVideo(world, Array.from({ length: 10 }, (_, index) => `Scene ${index}.`).join('\n'));
  await step(world, alive(world));
  const messages = world.queues.visible();
  assert.equal(messages.length, 10);
  const poison = messages[4];
  assert.ok(poison);
  world.queues.messages.set(poison.id, { ...poison, body: '{"schema":1' });
  const left: string[] = [];
  for (const message of world.queues.visible())
    if (!(await openProcess(world, world.ports).deliver(message))) left.push(message.id);
  assert.deepEqual(left, [poison.id]);
});

test('a message that cannot be read becomes a dead letter; what it names is failed, what it does not is swept', async () => {
  const named = openWorld();
  const first = await acceptVideo(named, TEXT);
  const [message] = named.queues.visible();
  assert.ok(message);
  const odd = { ...message, body: JSON.stringify({ ...(JSON.parse(message.body) as object), part: 'x' }) };
  assert.equal(await openProcess(named, named.ports).deliver(odd), false);
  assert.equal(await openProcess(named, named.ports).bury(odd), true);
  assert.equal(await openProcess(named, named.ports).bury(odd), false, 'it has ended');
  const failed = await runToEnd(named, first, alive(named));
  assertFailedOnce(named, failed);
  assert.match(failed.error?.message ?? '', /could not be read/);

  const nameless = openWorld();
  const second = await acceptVideo(nameless, TEXT);
  const [other] = nameless.queues.visible();
  assert.ok(other);
  nameless.queues.messages.set(other.id, { ...other, body: 'nonsense' });
  const ready = await runToEnd(nameless, second, alive(nameless));
  assert.equal(ready.status, 'READY');
  assert.equal(nameless.tables.deadLetters.size, 1);
});

test('a dead letter of work that a copy has done, or that is being done, fails nothing; nor twice', async () => {
  const world = openWorld();
  const accepted = await acceptVideo(world, TEXT);
  const message = await nextMessage(world, 'render-scene');
  const { bury } = openProcess(world, world.ports);
  const part = { videoId: accepted.id, stage: 'render-scene' as const, part: 0, attempt: 1, rebuild: 0 };
  const lease = await world.ports.work.acquire({ ...part, seconds: 30 });
  assert.equal(await bury(message), false, 'somebody is at it');
  await world.ports.work.release(lease, false);
  assert.equal(await bury(message), false, 'it was tried once: the sweeper sends it again');
  for (let starts = 2; starts <= 4; starts += 1)
    await world.ports.work.release(await world.ports.work.acquire({ ...part, seconds: 30 }), false);
  const fifth = await world.ports.work.acquire({ ...part, seconds: 30 });
  assert.equal(await bury(message), false, 'somebody is at it for the fifth time');
  await world.ports.work.release(fifth, false);
  assert.equal(await bury(message), true);
  assert.equal(await bury(message), false);
  assert.equal(world.tables.deadLetters.size, 1);
  assertFailedOnce(world, await runToEnd(world, accepted, alive(world)));

  const other = openWorld();
  const ready = await acceptVideo(other, TEXT);
  const scene = await nextMessage(other, 'render-scene');
  await runToEnd(other, ready, alive(other));
  assert.equal(await openProcess(other, other.ports).bury(scene), false);
});

test('the worker that lost its lease is refused: its late result changes nothing', async () => {
  const gate = Promise.withResolvers<undefined>();
  const drawing = Promise.withResolvers<undefined>();
  const plain = openWorld().ports.media;
  let slow = true;
  const world = openWorld({
    drawScene: async (input, job) => {
      if (slow) {
        slow = false;
        drawing.resolve(undefined);
        await gate.promise;
      }
      return plain.drawScene(input, job);
    },
  });
  const accepted = await acceptVideo(world, 'One scene.');
  const message = await nextMessage(world, 'render-scene');
  const old = openProcess(world, world.ports).deliver(message);
  await drawing.promise;
  world.clock.advance(31);
  assert.equal(await openProcess(world, world.ports).deliver(message), true, 'the new one makes it');
  gate.resolve(undefined);
  assert.equal(await old, false, 'the old one gives its message back');
  const video = await runToEnd(world, accepted, alive(world));
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
});

test('a worker that lost its lease while it joined the film does not hand it on', async () => {
  const plain = openWorld().ports.media;
  const gates = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const entered = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  let runs = 0;
  const world = openWorld({
    assembleFilm: async (input, job) => {
      const run = runs;
      runs += 1;
      entered[run]?.resolve(undefined);
      await gates[run]?.promise;
      return plain.assembleFilm(input, job);
    },
  });
  const accepted = await acceptVideo(world, TEXT);
  const message = await nextMessage(world, 'assemble');
  const old = openProcess(world, world.ports).deliver(message);
  await entered[0]?.promise;
  world.clock.advance(31);
  const next = openProcess(world, world.ports).deliver(message);
  await entered[1]?.promise;
  gates[0]?.resolve(undefined);
  assert.equal(await old, false);
  gates[1]?.resolve(undefined);
  assert.equal(await next, true);
  const video = await runToEnd(world, accepted, alive(world));
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
  await assertFiles(world, video);
});

test('a cancellation while the script is written wins, and stays one terminal event', async () => {
  const plain = openWorld().ports.media;
  const world = openWorld({
    writeScript: async (request) => {
      const [video] = world.tables.videos.values();
      assert.equal(video?.status, 'SCRIPTING');
      const audit = makeAudit({ action: 'video_cancelled', details: { event: 'cancelled' } });
      await world.ports.videos.change({ video, change: { status: 'CANCELLED' }, audit });
      return plain.writeScript(request);
    },
  });
  const video = await runToEnd(world, await acceptVideo(world, TEXT), alive(world));
  assert.equal(video.status, 'CANCELLED');
  assert.deepEqual(readEvents(world, video), ['video_created', 'writer-leased', 'cancelled']);
});

test('an attempt that nobody can finish ends at its deadline', async () => {
  const world = openWorld();
  const accepted = await acceptVideo(world, TEXT);
  const lost = { ...world.ports.queue, send: async () => undefined };
  world.queues.messages.clear();
  const schedule: Schedule = { openPorts: () => openImmortal({ ...world.ports, queue: lost }) };
  const video = await runToEnd(world, accepted, schedule);
  assertFailedOnce(world, video);
  assert.equal(video.error?.code, 'DEADLINE');
  assert.ok(video.updatedAt >= accepted.deadline);
});

test('a message that the queue lost is sent again', async () => {
  const world = openWorld();
  const accepted = await acceptVideo(world, TEXT);
  world.queues.messages.clear();
  const video = await runToEnd(world, accepted, alive(world));
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
});

test('a text without a sentence, or with more scenes than a film has, is refused with what would be right', async () => {
  const empty = openWorld({
    planFilm: async ({ script, look, seed }) => ({
      schema: 1,
      title: script.title,
      look,
      seed,
      scenes: [],
      writer: script.writer,
    }),
  });
  const none = await runToEnd(empty, await acceptVideo(empty, TEXT), alive(empty));
  assert.match(none.error?.message ?? '', /no sentence/);
  const long = openWorld();
  const text = Array.from({ length: 401 }, (_, index) => `Scene ${index}.`).join('\n');
  const many = await runToEnd(long, await acceptVideo(long, text), alive(long));
  assert.match(many.error?.message ?? '', /401 scenes; a film has at most 400/);
});
