/** The ledger of whole films, whatever happens to messages and workers on the way. */
import { acceptVideo, openWorld, type World } from '../support/open-pipeline.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { estimateCost, totalOf } from '../../shared/domain/cost/estimate-cost.ts';
import type { Budgets } from '../../shared/domain/cost/hold.ts';
import type { Video } from '../../shared/domain/video.ts';
import { cancelVideo } from '../../shared/use-cases/cancel-video.ts';
import { retryVideo } from '../../shared/use-cases/retry-video.ts';
import { AMPLE, AMPLE_SPENDING } from '../support/ample-quota.ts';
import { openImmortal, openMortal } from '../support/kill-process.ts';
import { makeVideo, REQUEST_ID } from '../support/make-video.ts';
import { runToEnd, type Schedule, step } from '../support/run-pipeline.ts';

const TEXT = 'One.\nTwo.\nThree.';
const SCENES = 3;
const audit = { actor: 'key:1', requestId: REQUEST_ID };
const ESTIMATE = totalOf(estimateCost({ ...makeVideo(), filmSeconds: 15 }));

const immortal = (world: World, change: Partial<Schedule> = {}): Schedule => ({
  openPorts: () => openImmortal(world.ports),
  ...change,
});

const sum = (all: Iterable<number>): number => [...all].reduce((one, other) => one + other, 0);

/** What holds at any time: rows, money of the video and month are one another’s truth. */
const assertBalanced = ({ tables }: World, { id }: Pick<Video, 'id'>): void => {
  const rows = [...tables.costs.values()].filter(({ videoId }) => videoId === id);
  const hold = tables.holds.get(id);
  assert.equal(hold?.spent ?? 0, sum(rows.map(({ nanoUsd }) => nanoUsd)));
  const holds = [...tables.holds.values()].map(({ spent, left }) => spent + left);
  assert.equal(sum(tables.months.values()), sum(holds));
};

/** Nothing is held for a video that has ended. */
const assertSettled = (world: World, video: Video): void => {
  assertBalanced(world, video);
  assert.equal(world.tables.holds.get(video.id)?.left, 0);
};

const startsOf = ({ tables }: World): number => sum([...tables.leases.values()].map(({ starts }) => starts));

suite('the ledger of a film', () => {
  test('has each part once, settled, and nothing is held in the end', async () => {
    const world = openWorld();
    const video = await runToEnd(world, await acceptVideo(world, TEXT), immortal(world));
    assert.equal(video.status, 'READY');
    const rows = [...world.tables.costs.values()];
    assert.equal(rows.length, SCENES + 3);
    assert.ok(rows.every(({ settled, nanoUsd, used }) => settled && nanoUsd > 0 && used.invocations === 1));
    assertSettled(world, video);
  });

  test('has a message that comes again once, and a start that was made again twice', async () => {
    const lost = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(lost, async (losses) => {
        const world = openWorld();
        let at = 0;
        const losesAck = () => losses[(at += 1)] ?? false;
        const video = await runToEnd(world, await acceptVideo(world, TEXT), immortal(world, { losesAck }));
        assert.equal(video.status, 'READY');
        assert.equal(world.tables.costs.size, SCENES + 3, 'a copy of a message begins nothing');
        assertSettled(world, video);
      }),
      { numRuns: 25 },
    );
  });

  test('has each start of a part that failed and was made again', async () => {
    let fails = 2;
    const world = openWorld({
      checkFilm: async () => {
        fails -= 1;
        if (fails >= 0) throw new Error('a bad moment');
        return [{ check: 'sound', ok: true, measured: '1', wanted: '1' }];
      },
    });
    const video = await runToEnd(world, await acceptVideo(world, TEXT), immortal(world));
    assert.equal(video.status, 'READY');
    const checks = [...world.tables.costs.values()].filter(({ stage }) => stage === 'check');
    assert.equal(checks.length, 3);
    assert.equal(world.tables.costs.size, startsOf(world));
    assertSettled(world, video);
  });

  test('balances wherever workers are killed; what they left counts as expected', async () => {
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 140 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(ends, fc.constantFrom('before' as const, 'after' as const), async (kills, way) => {
        const world = openWorld();
        let call = 0;
        const decide = () => {
          call += 1;
          return kills.includes(call) ? way : undefined;
        };
        const openPorts = () => openMortal(world.ports, decide);
        const accepted = await acceptVideo(world, TEXT);
        const video = await runToEnd(world, accepted, { openPorts });
        assertSettled(world, video);
      }),
      { numRuns: 40 },
    );
  });

  test('has another attempt beside the first', async () => {
    const world = openWorld({
      checkFilm: async () => [{ check: 'sound', ok: false, measured: '0', wanted: '1' }],
    });
    const failed = await runToEnd(world, await acceptVideo(world, TEXT), immortal(world));
    assert.equal(failed.status, 'FAILED');
    const first = world.tables.holds.get(failed.id)?.spent ?? 0;
    const deps = { ...world.ports, send: world.ports.queue.send, clock: world.clock };
    const started = await retryVideo({ ...deps, spending: AMPLE_SPENDING, warnUnsent: () => undefined })({
      ...failed,
      audit,
      quota: AMPLE,
    });
    const again = await runToEnd(world, started, immortal(world));
    assert.equal(again.attempt, 2);
    assert.ok((world.tables.holds.get(failed.id)?.spent ?? 0) > first);
    assert.equal((await world.ports.costs.list(failed.id, 2)).length, SCENES + 3);
    assertSettled(world, again);
  });

  test('of a film that is cancelled keeps what was begun, and lets go of the rest', async () => {
    const world = openWorld();
    const accepted = await acceptVideo(world, TEXT);
    const schedule = immortal(world);
    for (let steps = 0; steps < 3; steps += 1) await step(world, schedule);
    assertBalanced(world, accepted);
    await cancelVideo(world.ports)({ owner: accepted.owner, id: accepted.id, audit });
    const ended = await runToEnd(world, accepted, schedule);
    assert.equal(ended.status, 'CANCELLED');
    assert.equal(world.tables.costs.size, 3);
    assertSettled(world, ended);
  });
});

suite('a budget', () => {
  const MONTH = 10 ** 12;
  /** Ends with that budget, where workers take far longer than was expected. */
  const makeSlowFilm = async (budgets: Budgets) => {
    const media = openWorld().ports.media;
    const world = openWorld(
      {
        drawScene: async (...input) => {
          world.clock.advance(3600);
          return media.drawScene(...input);
        },
      },
      budgets,
    );
    const schedule = immortal(world, {
      choose: (visible) => visible.find(({ stage }) => stage === 'render-scene') ?? visible[0],
    });
    const video = await runToEnd(world, await acceptVideo(world, TEXT), schedule);
    assertSettled(world, video);
    return { world, video };
  };

  test('ends a film whose next part would go over it, and nothing more is done', async () => {
    const { world, video } = await makeSlowFilm({ video: ESTIMATE + 1000, month: MONTH });
    assert.equal(video.status, 'FAILED');
    assert.equal(video.error?.code, 'BUDGET_EXCEEDED');
    assert.match(video.error.message, /of its budget of \$.*BUDGET_VIDEO_USD is the setting\.$/);
    assert.equal(video.error.stage, 'render-scene');
    // The script and one scene, which cost more than all that was held.
    assert.equal(world.tables.costs.size, 2);
    assert.equal(video.files, undefined);
  });

  test('of the month does the same', async () => {
    const { video } = await makeSlowFilm({ video: MONTH, month: ESTIMATE + 1000 });
    assert.equal(video.error?.code, 'BUDGET_EXCEEDED');
    assert.match(video.error.message, /of this month’s budget of/);
  });
});
