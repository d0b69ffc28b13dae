import assert from 'node:assert/strict';
import { test } from 'node:test';
import { videoPictureKey } from '../../shared/domain/keys.ts';
import { createFakeMedia } from '../support/fakes/create-fake-media.ts';
import { openImmortal } from '../support/kill-process.ts';
import { makeShot } from '../support/make-scene.ts';
import { acceptVideo, openWorld } from '../support/open-pipeline.ts';
import { runToEnd } from '../support/run-pipeline.ts';

const fake = createFakeMedia();
const provenance = {
  kind: 'upload',
  name: 'sea.mp4',
  source: 'upload',
  author: 'the owner',
  licence: 'the owner’s',
} as const;
const clip = { sha256: 'sea', clip: { frames: 90 }, provenance };

test('the scene after a clip knows how long that ran, and no other asks', async () => {
  const asked = new Map<number, number | undefined>();
  const spoken: number[] = [];
  const world = openWorld({
    planFilm: async (input) => {
      const plan = await fake.planFilm(input);
      const scenes = plan.scenes.map((scene) =>
        scene.index === 0 ? { ...scene, shots: [makeShot({ image: clip })] } : scene,
      );
      return { ...plan, scenes };
    },
    speakScene: async (input, job) => {
      spoken.push(input.scene.index);
      return { ...(await fake.speakScene(input, job)), frames: 70 + input.scene.index };
    },
    drawScene: async (input, job) => {
      asked.set(input.scene.index, input.previousFrames);
      return fake.drawScene(input, job);
    },
  });
  const video = await acceptVideo(world, 'The sea.\nRain feeds it.\nPeople drink it.');
  await world.objects.putJson(videoPictureKey(video.id, 'sea'), {});
  const { status } = await runToEnd(world, video, { openPorts: () => openImmortal(world.ports) });
  assert.equal(status, 'READY');
  assert.deepEqual(
    [...asked].toSorted(([one], [other]) => one - other),
    [
      [0, undefined],
      [1, 70],
      [2, undefined],
    ],
  );
  assert.deepEqual(
    spoken.toSorted((one, other) => one - other),
    [0, 1, 2],
    'each voice is made once',
  );
});
