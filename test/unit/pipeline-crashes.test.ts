import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { openMortal, type Decide } from '../support/kill-process.ts';
import { acceptVideo, openWorld } from '../support/open-pipeline.ts';
import { assertFiles, HAPPY_EVENTS, readEvents, runToEnd } from '../support/run-pipeline.ts';

const TEXT = 'Tea grows on hills.\nRain feeds it.';

/** By the clock of the film, for each kill: the sweeper sees an expired lease long before a queue does. */
const MOST_SECONDS = 180;

/** Runs a film whose processes end as decided, and checks what has to hold however they end. */
const runWith = async (decide: Decide, kills: number): Promise<number> => {
  let draws = 0;
  const world = openWorld({
    drawScene: async (_input, job) => {
      draws += 1;
      const { writeFile } = await import('node:fs/promises');
      await writeFile(`${job.folder}/segment.mp4`, 'segment');
      return { segmentPath: `${job.folder}/segment.mp4`, provenance: [] };
    },
  });
  const accepted = await acceptVideo(world, TEXT);
  const video = await runToEnd(world, accepted, { openPorts: () => openMortal(world.ports, decide) });
  assert.equal(video.status, 'READY');
  assert.deepEqual(readEvents(world, video), HAPPY_EVENTS);
  await assertFiles(world, video);
  assert.equal(world.tables.deadLetters.size, 0);
  const seconds = (Date.parse(video.updatedAt) - Date.parse(video.createdAt)) / 1000;
  assert.ok(seconds <= kills * MOST_SECONDS, `${seconds} s`);
  return draws;
};

/** Every call of a port by a worker of a film of two scenes, in its order. */
const countCalls = async (): Promise<number> => {
  let calls = 0;
  const draws = await runWith(() => {
    calls += 1;
    return undefined;
  }, 0);
  assert.equal(draws, 2);
  return calls;
};

test('killed at any call, before its effect or after it, the film is made all the same', async (t) => {
  const calls = await countCalls();
  t.diagnostic(`${calls} calls, each ended before and after its effect`);
  assert.ok(calls > 60, `${calls} calls`);
  for (let at = 1; at <= calls; at += 1) {
    for (const way of ['before', 'after'] as const) {
      let call = 0;
      const draws = await runWith(() => {
        call += 1;
        return call === at ? way : undefined;
      }, 1).catch((error: unknown) => {
        throw new Error(`killed ${way} call ${at}`, { cause: error });
      });
      assert.ok(draws <= 3, `killed ${way} call ${at}, ${draws} scenes were drawn for 2`);
    }
  }
});

test('killed four times anywhere, also while it recovers, the film is made all the same', async () => {
  const ends = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 4 });
  const ways = fc.infiniteStream(fc.constantFrom('before' as const, 'after' as const));
  await fc.assert(
    fc.asyncProperty(ends, ways, async (kills, way) => {
      let call = 0;
      await runWith(() => {
        call += 1;
        return kills.includes(call) ? way.next().value : undefined;
      }, 2 * kills.length);
    }),
    { numRuns: 60, seed: 20_300_101 },
  );
});
