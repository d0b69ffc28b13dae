/** Clips of the owner's own in the frames of a scene. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import { placeClip } from '../../shared/adapters/visuals/place-clip.ts';
import type { ScenePlan } from '../../shared/domain/film.ts';
import type { DrawScene } from '../../shared/ports/media.ts';
import { decodePlanes } from '../support/decode-planes.ts';
import { makeSegment, type SegmentRequest } from '../support/make-media.ts';
import { makeScenePlan, makeShot, SMALL_LOOK } from '../support/make-scene.ts';

const LOOK = { ...SMALL_LOOK, captions: { ...SMALL_LOOK.captions, style: 'none' } } as const;
const draw = createSceneDrawer();
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faceless-clip-'));
});
after(async () => rm(folder, { recursive: true }));

/** Each frame a step lighter: its mean luma tells which one it is. */
const lighter: SegmentRequest['luma'] = (_x, _y, frame) => 40 + frame * 2;

const makeClip = async (
  name: string,
  clip: Partial<SegmentRequest> & { frames: number },
): Promise<ScenePlan> => {
  await makeSegment({ path: join(folder, name), width: 128, height: 96, luma: lighter, ...clip });
  const provenance = {
    kind: 'upload',
    name,
    source: 'upload',
    author: 'the owner',
    licence: 'the owner’s',
  } as const;
  const image = { sha256: name, clip: { frames: clip.frames }, provenance };
  return makeScenePlan({ shots: [makeShot({ image })] });
};

const drawFrames = async (
  input: Pick<Parameters<DrawScene>[0], 'scene' | 'frames'> & Partial<Parameters<DrawScene>[0]>,
): Promise<{ readonly frames: readonly Uint8Array[]; readonly file: Buffer }> => {
  const job = {
    folder: await mkdtemp(join(folder, 'job-')),
    signal: AbortSignal.any([]),
    progress: () => {},
  };
  const shots = [...input.scene.shots, ...(input.previous?.shots ?? [])];
  const pictures = new Map(
    shots.flatMap(({ image }) => (image ? [[image.sha256, join(folder, image.sha256)]] : [])),
  );
  const whole = { previous: undefined, look: LOOK, words: [], pictures, ...input };
  const { segmentPath } = await draw(whole, job);
  return { frames: await decodePlanes(segmentPath), file: await readFile(segmentPath) };
};

const { width, height } = LOOK;
const lumaAt = (planes: Uint8Array, x: number, y: number): number => planes[y * width + x]!;
const middle = (planes: Uint8Array): number => lumaAt(planes, width >> 1, height >> 1);
const isNear = (found: number, wanted: number, what: string): void => {
  assert.ok(Math.abs(found - wanted) <= 2, `${what}: ${found} for ${wanted}`);
};

test('a clip longer than its scene shows its beginning, frame by frame', async () => {
  const { frames } = await drawFrames({ scene: await makeClip('long', { frames: 80 }), frames: 70 });
  for (const [at, planes] of frames.entries()) isNear(middle(planes), 40 + at * 2, `frame ${at}`);
});

test('a shorter one begins again, its end fading into its beginning', async () => {
  const [clipFrames, shotFrames] = [45, 130];
  const { frames } = await drawFrames({
    scene: await makeClip('short', { frames: clipFrames }),
    frames: shotFrames,
  });
  for (const [at, planes] of frames.entries()) {
    const { frame, next } = placeClip({ clipFrames, shotFrames }, at);
    const share = next?.share ?? 0;
    isNear(middle(planes), 40 + 2 * (frame * (1 - share) + (next?.frame ?? 0) * share), `frame ${at}`);
  }
});

test('the scene after it uncovers itself over what the clip goes on to show', async () => {
  for (const [name, frames, played] of [
    ['goes-on', 90, 66],
    ['again', 40, 101],
  ] as const) {
    const previous = await makeClip(name, { frames });
    const scene = makeScenePlan({ shots: [makeShot({ camera: 'rise' })] });
    const uncovered = await drawFrames({ scene, previous, previousFrames: played, frames: 12 });
    const { frame } = placeClip({ clipFrames: frames, shotFrames: played }, played);
    // The way of this camera reaches the upper edge last.
    isNear(lumaAt(uncovered.frames[0]!, 10, 10), 40 + 2 * frame, name);
  }
});

test('it fills the frame, cut about the middle, whatever its shape', async () => {
  const halves: SegmentRequest['luma'] = (x, y) => (x < 64 ? 60 : 180) + (y < 48 ? 0 : 30);
  for (const size of [
    { width: 128, height: 96 },
    { width: 34, height: 96 },
  ]) {
    const luma: SegmentRequest['luma'] = (x, y, frame) =>
      halves((x * 128) / size.width, (y * 96) / size.height, frame);
    const scene = await makeClip(`halves-${size.width}`, { frames: 3, luma, ...size });
    const { frames } = await drawFrames({ scene, frames: 3 });
    const corners = [0.2, 0.8].flatMap((down) =>
      [0.2, 0.8].map((across) => lumaAt(frames[2]!, Math.round(width * across), Math.round(height * down))),
    );
    for (const [at, wanted] of [60, 180, 90, 210].entries()) isNear(corners[at]!, wanted, `corner ${at}`);
  }
});

test('the same clip gives the same bytes', async () => {
  const scene = await makeClip('same', { frames: 20 });
  const [one, other] = [await drawFrames({ scene, frames: 45 }), await drawFrames({ scene, frames: 45 })];
  assert.ok(one.file.equals(other.file));
});

test('a clip of one frame stands still', async () => {
  const { frames } = await drawFrames({ scene: await makeClip('still', { frames: 1 }), frames: 20 });
  for (const planes of frames) isNear(middle(planes), 40, 'the frame');
});
