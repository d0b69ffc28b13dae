import { acceptVideo, openWorld, type World } from '../support/open-pipeline.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FacelessError } from '../../shared/domain/errors.ts';
import type { WorkStore } from '../../shared/ports/store.ts';
import { readLetter } from '../../shared/queue/read-letter.ts';
import { deadLetterChain, tickChain, workerChain } from '../../shared/queue/worker-chain.ts';
import type { StageWork } from '../../shared/use-cases/stage-task.ts';
import { openLedger } from '../support/open-ledger.ts';
import { makeContext, makeSqsEvent } from '../support/make-sqs-event.ts';

const TEXT = 'One scene.';

const untilAborted: StageWork = async ({ openJob }) => {
  const { signal } = await openJob('wait', [0, 1]);
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => {
    reject(signal.reason as Error);
  });
  return promise;
};

const openChain = (world: World, run: StageWork, work: Partial<WorkStore> = {}) => {
  const { videos, costs, queue } = world.ports;
  const { clock } = world;
  const ledger = openLedger({ costs, clock });
  const stage = 'write-script' as const;
  const stores = { videos, work: { ...world.ports.work, ...work } };
  return workerChain({ ...stores, ...queue, clock, ledger, stage, run, heartbeatMs: 1 });
};

const deliver = async (world: World, chain: ReturnType<typeof openChain>, remaining?: number) => {
  const [message] = world.queues.visible();
  assert.ok(message);
  world.queues.take(message);
  const { batchItemFailures } = await chain(makeSqsEvent([message]), makeContext(remaining));
  const wait = (message.visibleAt - world.clock.now().getTime()) / 1000;
  return { done: batchItemFailures.length === 0, wait };
};

test('with too little time left nothing is started, and the message comes back soon', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  const chain = openChain(world, async () => assert.fail('started'));
  const { done, wait } = await deliver(world, chain, 9000);
  assert.equal(done, false);
  assert.ok(wait <= 5, `${wait} s`);
  assert.equal(world.tables.leases.size, 0);
});

test('when the function’s time is up, the work is stopped and its part is free for the retry', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  let remaining = 60_000;
  const run: StageWork = async (task) => {
    remaining = 4000;
    return untilAborted(task);
  };
  const [message] = world.queues.visible();
  assert.ok(message);
  world.queues.take(message);
  const context = { ...makeContext(), getRemainingTimeInMillis: () => remaining };
  const { batchItemFailures } = await openChain(world, run)(makeSqsEvent([message]), context);
  assert.equal(batchItemFailures.length, 1);
  const [lease] = world.tables.leases.values();
  assert.ok(
    Date.parse(lease?.expiresAt ?? '') < message.visibleAt,
    'the part is free before its message is back',
  );
});

test('a heartbeat that fails once is borne; a lease that cannot be renewed for its length ends the work', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  let beats = 0;
  const renew: WorkStore['renew'] = async () => {
    beats += 1;
    world.clock.advance(8);
    throw new FacelessError('UNAVAILABLE', 'Down.', { retryable: true });
  };
  const { done } = await deliver(world, openChain(world, untilAborted, { renew }));
  assert.equal(done, false);
  assert.equal(beats, 4);
});

test('a worker whose lease was taken stops, and leaves the part to the other', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  const renew: WorkStore['renew'] = async () => Promise.reject(new FacelessError('LEASE_LOST', 'Taken.'));
  const { done, wait } = await deliver(world, openChain(world, untilAborted, { renew }));
  assert.equal(done, false);
  assert.ok(wait >= 30, `${wait} s: after the other's lease`);
});

test('progress is what was reported, and the folder of each piece of work is its own', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  const seen = Promise.withResolvers<number>();
  const renew: WorkStore['renew'] = async (_lease, { progress }) => {
    if (progress > 0) seen.resolve(progress);
  };
  const run: StageWork = async ({ openJob }) => {
    const first = await openJob('first', [0, 0.5]);
    const second = await openJob('second', [0.5, 1]);
    assert.notEqual(first.folder, second.folder);
    second.progress(0.5);
    first.progress(0.1);
    assert.equal(await seen.promise, 0.75);
  };
  assert.equal((await deliver(world, openChain(world, run, { renew }))).done, true);
});

test('a message in the wrong queue returns', async () => {
  const world = openWorld();
  await acceptVideo(world, TEXT);
  const { videos, work, costs, queue } = world.ports;
  const { clock } = world;
  const run: StageWork = async () => assert.fail('started');
  const ledger = openLedger({ costs, clock });
  const chain = workerChain({ videos, work, ...queue, clock, ledger, stage: 'check', run });
  assert.equal((await deliver(world, chain)).done, false);
});

test('a letter is known by its envelope, else by its queue; its time is the same at every delivery', () => {
  const [record] = makeSqsEvent([{ id: 'm', body: '{' }]).Records;
  assert.ok(record);
  const eventSourceARN = 'arn:aws:sqs:eu-west-1:000000000000:Faceless-local-RenderSceneDeadLetters1A2B';
  const letter = readLetter({ ...record, eventSourceARN });
  assert.deepEqual([letter.id, letter.stage, letter.envelope], ['m', 'render-scene', undefined]);
  assert.equal(letter.receivedAt, '2030-01-01T00:00:00.000Z');
  const unknown = readLetter({ ...record, eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:other' });
  assert.equal(unknown.stage, 'other');
});

test('a letter that cannot be kept comes back alone', async () => {
  const chain = deadLetterChain(async ({ id }) => {
    if (id === 'b') throw new FacelessError('UNAVAILABLE', 'Down.', { retryable: true });
  });
  const event = makeSqsEvent(['a', 'b', 'c'].map((id) => ({ id, body: '{}' })));
  const { batchItemFailures } = await chain(event, makeContext());
  assert.deepEqual(batchItemFailures, [{ itemIdentifier: 'b' }]);
});

test('a tick that fails is a failed invocation', async () => {
  assert.equal(await tickChain(async () => 3)({}, makeContext()), undefined);
  await assert.rejects(tickChain(async () => Promise.reject(new Error('down')))({}, makeContext()), /down/);
});
