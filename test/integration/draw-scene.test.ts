import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FacelessError } from '../../shared/domain/errors.ts';
import type { Look, ScenePlan, WordTiming } from '../../shared/domain/film.ts';
import { QUALITIES } from '../../shared/domain/video.ts';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { readSegmentFormat } from '../../shared/adapters/media/read-segments.ts';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import { layoutFrame } from '../../shared/adapters/visuals/frame-layout.ts';
import type { DrawnScene, Job } from '../../shared/ports/media.ts';
import { decodePlanes, listPackets, meanDifference } from '../support/decode-planes.ts';
import { makeScenePlan, makeShot, sayWords, SMALL_LOOK } from '../support/make-scene.ts';

const draw = createSceneDrawer();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

interface Request {
  readonly scene?: ScenePlan;
  readonly previous?: ScenePlan;
  readonly look?: Look;
  readonly words?: readonly WordTiming[];
  readonly frames?: number;
  readonly job?: Partial<Job>;
}

const drawSmall = async (request: Request = {}): Promise<DrawnScene> => {
  const folder = await mkdtemp(join(tmpdir(), 'faceless-draw-'));
  folders.push(folder);
  const { scene = makeScenePlan(), previous, look = SMALL_LOOK, words = [], frames = 40 } = request;
  const job = { folder, signal: new AbortController().signal, progress: () => {}, ...request.job };
  return draw({ scene, previous, look, words, frames }, job);
};
const framesOf = async (request: Request): Promise<readonly Uint8Array[]> =>
  decodePlanes((await drawSmall(request)).segmentPath);

const isCode = (code: string) => (error: unknown) => error instanceof FacelessError && error.code === code;

test('a segment is H.264 High, 4:2:0, BT.709 in limited range, with a time base of 1/30000', async () => {
  const { segmentPath } = await drawSmall();
  const { picture, sound } = await probeFile(segmentPath);
  assert.ok(picture);
  assert.equal(sound, undefined);
  assert.deepEqual(
    [picture.codec, picture.profile, picture.pixelFormat, picture.width, picture.height],
    ['h264', 100, 'yuv420p', 270, 480],
  );
  assert.deepEqual(
    [picture.primaries, picture.transfer, picture.matrix, picture.fullRange, picture.timeScale],
    [1, 1, 1, false, 30_000],
  );
});

test('a segment has exactly its frames, 1000 ticks apart, and a keyframe first and every two seconds', async () => {
  const { segmentPath } = await drawSmall({ frames: 130 });
  const { times, keys } = await listPackets(segmentPath);
  assert.deepEqual(
    times,
    Array.from({ length: 130 }, (_, index) => index * 1000),
  );
  const places = [...keys.entries()].filter(([, key]) => key).map(([index]) => index);
  assert.deepEqual(places, [0, 60, 120]);
});

test('a segment of one frame is complete', async () => {
  const { segmentPath } = await drawSmall({ frames: 1 });
  assert.equal((await decodePlanes(segmentPath)).length, 1);
});

const rowOf = (planes: Uint8Array, { width }: Look, row: number): readonly number[] =>
  Array.from(planes.subarray(row * width, (row + 1) * width));

/** Places of the luma plane that differ clearly. */
const changedBox = (one: Uint8Array, other: Uint8Array, { width, height }: Look) => {
  const box = { left: width, right: 0, top: height, bottom: 0, count: 0 };
  for (let at = 0; at < width * height; at += 1) {
    if (Math.abs(one[at]! - other[at]!) < 40) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
    box.count += 1;
  }
  return box;
};

const SHAPES: readonly Look[] = [
  SMALL_LOOK,
  { ...SMALL_LOOK, width: 480, height: 270 },
  { ...SMALL_LOOK, width: 270, height: 270 },
];

test('captions stand in their place from their first word on, and the spoken word changes', async () => {
  const words = sayWords('Extraordinarily intelligent octopuses have hearts', 0.2);
  for (const look of SHAPES) {
    const spoken = await framesOf({ look, words, frames: 52 });
    const silent = await framesOf({ look, frames: 52 });
    const { unit, captions, width } = layoutFrame(look);
    const { x, y, width: room, size, maxLines } = captions;
    for (const frame of [8, 20, 40]) {
      const box = changedBox(spoken[frame]!, silent[frame]!, look);
      const half = size * (0.2 + 0.6 * maxLines);
      assert.ok(box.count > 400, `frame ${frame} of ${width} shows ${box.count} changed samples`);
      assert.ok(box.left >= (x - room / 2) * unit - 1 && box.right <= (x + room / 2) * unit + 1);
      assert.ok(box.top >= (y - half) * unit && box.bottom <= (y + half) * unit, JSON.stringify(box));
    }
    assert.equal(changedBox(spoken[4]!, silent[4]!, look).count, 0);
    assert.ok(changedBox(spoken[10]!, spoken[18]!, look).count > 30);
  }
});

test('a line of captions stands still while it is said; no captions leave the picture as it is', async () => {
  const words = sayWords('Nine small brains think', 0.1, 0.2);
  const withStyle = (style: Look['captions']['style']): Promise<readonly Uint8Array[]> =>
    framesOf({ look: { ...SMALL_LOOK, captions: { ...SMALL_LOOK.captions, style } }, words, frames: 24 });
  const [line, none] = [await withStyle('line'), await withStyle('none')];
  const silent = await framesOf({
    look: { ...SMALL_LOOK, captions: { ...SMALL_LOOK.captions, style: 'none' } },
    frames: 24,
  });
  for (const [index, frame] of none.entries()) assert.ok(Buffer.compare(frame, silent[index]!) === 0);
  const { unit, captions } = layoutFrame({
    ...SMALL_LOOK,
    captions: { ...SMALL_LOOK.captions, style: 'line' },
  });
  const [one, other] = [12, 20].map((frame) =>
    rowOf(line[frame]!, SMALL_LOOK, Math.round(captions.y * unit)),
  );
  assert.ok(Math.max(...one!) > 180 && Math.min(...one!) < 110, 'light letters on a dark pane');
  assert.ok(one!.filter((value, at) => Math.abs(value - other![at]!) > 30).length < 6);
});

test('the first frame of a scene continues the last frame of the one before', async () => {
  const before = makeScenePlan({ shots: [makeShot({ camera: 'drift-left' })] });
  const scene = makeScenePlan({ index: 1, shots: [makeShot({ subject: '1f9e0', palette: 1, seed: 5 })] });
  const left = await framesOf({ scene: before, frames: 33 });
  const entered = await framesOf({ scene, previous: before, frames: 40 });
  assert.ok(meanDifference(left.at(-1)!, entered[0]!) < 1.5);
  assert.ok(meanDifference(left.at(-1)!, entered[30]!) > 12);
});

test('a shot begins with its word and changes the picture', async () => {
  const shots = [
    makeShot(),
    makeShot({ fromWord: 4, subject: '1f36f', composition: 'pair', palette: 2, seed: 9 }),
  ];
  const words = sayWords('one two three four five six seven eight', 0.1);
  const frames = await framesOf({ scene: makeScenePlan({ shots }), words, frames: 80 });
  const change = Math.round((words[4]!.start - 0.1) * 30);
  assert.ok(meanDifference(frames[change - 12]!, frames[change - 1]!) < 4);
  assert.ok(meanDifference(frames[change - 1]!, frames[change + 14]!) > 12);
});

test('movement is smooth: no frame differs much more from its neighbour than the others do', async () => {
  const shots = [makeShot({ camera: 'drift-right' })];
  const frames = await framesOf({ scene: makeScenePlan({ shots }), frames: 58 });
  const steps = frames.slice(1).map((frame, index) => meanDifference(frame, frames[index]!));
  const sorted = steps.toSorted((one, other) => one - other);
  assert.ok(sorted[0]! > 0.01, 'something moves in every frame');
  assert.ok(sorted.at(-1)! < sorted[Math.floor(sorted.length / 2)]! * 4, `largest step ${sorted.at(-1)}`);
});

test('every composition, backdrop and transition is drawn', async () => {
  const compositions = ['pair', 'orbit', 'row', 'scatter', 'number', 'quote', 'list'] as const;
  const cameras = ['push-in', 'pull-out', 'drift-left', 'drift-right', 'rise'] as const;
  const pictures: Uint8Array[] = [];
  for (const [index, composition] of compositions.entries()) {
    const bigText = '350 million "neurons" & <more>';
    const companions = ['1f30a', '1f41a', '1f420'];
    const camera = cameras[index % cameras.length]!;
    // The backdrop follows from the seed's bits above the third.
    const shot = makeShot({ composition, bigText, companions, camera, seed: index * 8, palette: index });
    const scene = makeScenePlan({ shots: [shot] });
    const frames = await framesOf({ scene, previous: makeScenePlan(), frames: 24 });
    for (const [at, other] of pictures.entries())
      assert.ok(meanDifference(frames.at(-1)!, other) > 4, `${composition} looks like ${compositions[at]}`);
    assert.ok(meanDifference(frames[6]!, frames[0]!) > 1, `${camera} has begun`);
    pictures.push(frames.at(-1)!);
  }
});

/** A draft is half as wide and half as high. */
const inQuality = (look: Look, quality: Look['quality']): Look =>
  quality === 'draft'
    ? { ...look, quality, width: 2 * Math.round(look.width / 4), height: 2 * Math.round(look.height / 4) }
    : { ...look, quality };

test('the same input gives the same bytes, in every quality and shape', async () => {
  const looks = QUALITIES.flatMap((quality) => SHAPES.map((look) => inQuality(look, quality)));
  const hashes = new Set<string>();
  for (const look of looks) {
    const request = { look, words: sayWords('Nine brains'), previous: makeScenePlan(), frames: 30 };
    const [one, other] = await Promise.all([drawSmall(request), drawSmall(request)]);
    const bytes = await readFile(one.segmentPath);
    assert.ok(bytes.equals(await readFile(other.segmentPath)));
    hashes.add(createHash('sha256').update(bytes).digest('hex'));
  }
  assert.equal(hashes.size, looks.length);
});

test('segments of one quality join, those of different ones say so', async () => {
  const formats = await Promise.all(
    QUALITIES.map(async (quality) => {
      const look = inQuality(SMALL_LOOK, quality);
      const [one, other] = await Promise.all([
        drawSmall({ look, frames: 20 }),
        drawSmall({ look, scene: makeScenePlan({ shots: [makeShot({ seed: 4 })] }), frames: 9 }),
      ]);
      const formatOf = async ({ segmentPath }: DrawnScene): Promise<string> => {
        const { extradata, profile } = await readSegmentFormat({ index: 0, segmentPath, frames: 1 });
        return `${profile} ${extradata?.toString('hex')}`;
      };
      assert.equal(await formatOf(one), await formatOf(other));
      return formatOf(one);
    }),
  );
  for (const format of formats) assert.match(format, /^100 /u);
  assert.equal(new Set(formats).size, QUALITIES.length);
});

test('the pictures and the font are credited', async () => {
  const { provenance } = await drawSmall({ frames: 1 });
  assert.deepEqual(
    provenance.map(({ kind, name, licence }) => [kind, name, licence]),
    [
      ['illustration', '1f30a', 'MIT'],
      ['illustration', '1f419', 'MIT'],
      ['illustration', '1f41a', 'MIT'],
      ['font', 'Montserrat', 'OFL-1.1'],
    ],
  );
});

test('a cancelled job stops at once and tells so', async () => {
  const controller = new AbortController();
  const heard: number[] = [];
  const progress = (fraction: number): void => {
    heard.push(fraction);
    if (heard.length === 2) controller.abort();
  };
  await assert.rejects(
    drawSmall({ frames: 3000, job: { signal: controller.signal, progress } }),
    isCode('CANCELLED'),
  );
  assert.equal(heard.length, 2);
});

test('an unknown illustration, no shots and odd sizes are refused', async () => {
  const unknown = makeScenePlan({ shots: [makeShot({ subject: '../package' })] });
  await assert.rejects(drawSmall({ scene: unknown }), isCode('MEDIA_FAILED'));
  await assert.rejects(drawSmall({ scene: makeScenePlan({ shots: [] }) }), isCode('MEDIA_FAILED'));
  await assert.rejects(drawSmall({ look: { ...SMALL_LOOK, width: 271 } }), isCode('MEDIA_FAILED'));
});
