import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createFilmChecker } from '../../shared/adapters/media/check-film.ts';
import { encodeSound } from '../../shared/adapters/media/encode-sound.ts';
import { muxFilm } from '../../shared/adapters/media/mux-film.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { SceneRecord } from '../../shared/domain/film.ts';
import {
  FRAME_RATE,
  makeFilm,
  makeJob,
  makePlan,
  makeScenes,
  SCENES,
  type RenderedScene,
} from '../support/make-film.ts';

const check = createFilmChecker();
const ALL_CHECKS = [
  'fast-start',
  'picture-codec',
  'picture-colour',
  'picture-size',
  'frame-rate',
  'duration',
  'sound-codec',
  'sound-and-picture',
  'loudness',
  'true-peak',
  'black',
  'frozen',
  'silence',
  'voice',
];
const BYTES_PER_SECOND = 48_000 * 8;

const moving = (x: number, y: number, frame: number): number => 110 + 60 * Math.sin((x + y + frame) / 17);
/** Moves up to one frame, and goes on with another as if nothing had been. */
const halting =
  (from: number, to: number) =>
  (x: number, y: number, frame: number): number =>
    moving(x, y, frame >= from && frame < to ? from : frame);

describe('checking a finished film', () => {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  let scenes: readonly RenderedScene[];
  let good: string;

  before(async () => {
    scenes = await makeScenes(root);
    good = await makeFilm(root, scenes);
  });
  after(() => rmSync(root, { recursive: true }));

  const inspect = (videoPath: string, planned: readonly SceneRecord[] = scenes) =>
    check({ videoPath, plan: makePlan(planned), scenes: planned }, makeJob(root));
  const faultsOf = async (...input: Parameters<typeof inspect>) =>
    (await inspect(...input)).filter(({ ok }) => !ok);
  const folderFor = (name: string): string => {
    const folder = join(root, name);
    mkdirSync(folder);
    return folder;
  };

  it('passes a good one: one finding for each check, progress from 0 to 1', async () => {
    const progress: number[] = [];
    const job = makeJob(root, { progress: (fraction) => progress.push(fraction) });
    const findings = await check({ videoPath: good, plan: makePlan(scenes), scenes }, job);
    assert.deepEqual(
      findings.map(({ check: name }) => name),
      ALL_CHECKS,
    );
    assert.deepEqual(
      findings.filter(({ ok }) => !ok),
      [],
    );
    assert.ok(progress[0]! < 0.1 && progress.at(-1)! > 0.95);
  });

  /** The good film's mix, encoded as it should not be. */
  const encodeBadly = async (
    name: string,
    change: { readonly gainDb: number; readonly ceiling?: number; readonly samplesLess?: number },
  ): Promise<string> => {
    const folder = folderFor(name);
    const { signal, progress } = makeJob(folder);
    const [soundPath, path] = [join(folder, 'sound.m4a'), join(folder, 'film.mp4')];
    const frames = scenes.reduce((sum, scene) => sum + scene.frames, 0);
    const samples = (frames * 48_000) / FRAME_RATE - (change.samplesLess ?? 0);
    const { gainDb, ceiling = 0.84 } = change;
    const pcmPath = join(root, 'mix.f32');
    await encodeSound({ pcmPath, samples, path: soundPath, gainDb, ceiling, signal, progress });
    await muxFilm({ track: { scenes, frameRate: FRAME_RATE, signal }, soundPath, path, tags: {}, progress });
    return path;
  };

  it('finds a film that is too quiet', async () => {
    const [loudness, ...others] = await faultsOf(await encodeBadly('quiet', { gainDb: 0 }));
    assert.deepEqual(others, []);
    assert.equal(loudness?.check, 'loudness');
    assert.match(loudness.measured, /^-(19|20)\.\d LUFS$/);
  });

  it('finds a film that is too loud, also between its samples', async () => {
    const faults = await faultsOf(await encodeBadly('loud', { gainDb: 16, ceiling: 1 }));
    assert.deepEqual(
      faults.map(({ check: name }) => name),
      ['loudness', 'true-peak'],
    );
  });

  it('finds a black and a frozen stretch and names their scenes', async () => {
    const folder = folderFor('picture');
    const broken = await makeScenes(folder, [
      SCENES[0]!,
      { ...SCENES[1]!, luma: (x, y, frame) => (frame >= 30 && frame < 60 ? 16 : moving(x, y, frame)) },
      { ...SCENES[2]!, luma: (x, y, frame) => moving(x, y, Math.min(frame, 40)) },
    ]);
    const [black, frozen, ...others] = await faultsOf(await makeFilm(folder, broken));
    assert.deepEqual(others, []);
    assert.deepEqual([black?.check, black?.scenes], ['black', [1]]);
    assert.equal(black?.measured, `${((97 + 30) / 30).toFixed(2)}–${((97 + 60) / 30).toFixed(2)} s`);
    // The black second does not move either; then scene 2 stands still from its 41st frame to its end.
    assert.deepEqual([frozen?.check, frozen?.scenes], ['frozen', [2]]);
    assert.match(frozen!.measured, /8\.\d\d–10\.27 s$/);
  });

  it('lets a picture stand for half a second, and counts nothing after it', async () => {
    const folder = folderFor('short');
    const halted = await makeScenes(folder, [{ ...SCENES[0]!, luma: halting(30, 45) }, ...SCENES.slice(1)]);
    assert.deepEqual(await faultsOf(await makeFilm(folder, halted)), []);
  });

  it('finds a silent stretch within speech, and lets planned pauses be', async () => {
    const folder = folderFor('silent');
    const editPcm = async (path: string): Promise<void> => {
      await using file = await open(path, 'r+');
      const at = Math.round(((97 / 30 + 1.4) * BYTES_PER_SECOND) / 8) * 8;
      await file.write(Buffer.alloc(Math.round(1.2 * BYTES_PER_SECOND)), 0, undefined, at);
    };
    const film = await makeFilm(folder, scenes, { editPcm });
    const [silence, ...others] = await faultsOf(film);
    assert.deepEqual(others, []);
    assert.deepEqual([silence?.check, silence?.scenes], ['silence', [1]]);
    const paused = scenes.map((scene) =>
      scene.index === 1 ? { ...scene, words: [scene.words[0]!, { text: 'b', start: 2.6, end: 3.2 }] } : scene,
    );
    assert.deepEqual(await faultsOf(film, paused), []);
  });

  it('finds a scene whose voice is missing under its music', async () => {
    const folder = folderFor('mute');
    const muted = await makeScenes(
      folder,
      SCENES.map((scene, index) => ({ ...scene, mute: index === 2 })),
    );
    const faults = await faultsOf(await makeFilm(folder, muted));
    assert.deepEqual(
      faults.map(({ check: name, scenes: named }) => [name, named]),
      [['voice', [2]]],
    );
  });

  it('finds a film of the wrong length, and one whose sound and picture part', async () => {
    assert.deepEqual(
      (await faultsOf(good, scenes.slice(0, 2))).map(({ check: name }) => name),
      ['duration'],
    );
    const path = await encodeBadly('parted', { gainDb: 6, samplesLess: 4800 });
    const parted = (await faultsOf(path)).find(({ check: name }) => name === 'sound-and-picture');
    assert.equal(parted?.measured, '0.000 s, -0.100 s');
  });

  it('finds a file with no sound, its index last and another size', async () => {
    const [first] = scenes;
    const plan = makePlan([first!]);
    const other = { ...plan, look: { ...plan.look, width: 1080, height: 1920 } };
    const findings = await check(
      { videoPath: first!.segmentPath, plan: other, scenes: [first!] },
      makeJob(root),
    );
    assert.deepEqual(
      findings.filter(({ ok }) => !ok).map(({ check: name }) => name),
      ['fast-start', 'picture-size', 'sound-codec', 'sound-and-picture', 'loudness', 'voice'],
    );
  });

  it('throws MEDIA_FAILED for what cannot be read', async () => {
    const cut = join(root, 'cut.mp4');
    writeFileSync(cut, readFileSync(good).subarray(0, 600));
    await assert.rejects(inspect(cut), (error) => isCode(error, 'MEDIA_FAILED'));
    await assert.rejects(inspect(join(root, 'absent.mp4')), (error) => isCode(error, 'MEDIA_FAILED'));
  });

  it('stops in the middle when cancelled', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const progress = (fraction: number): void => {
      seen.push(fraction);
      if (fraction > 0.3) controller.abort();
    };
    const job = makeJob(root, { signal: controller.signal, progress });
    await assert.rejects(check({ videoPath: good, plan: makePlan(scenes), scenes }, job), (error) =>
      isCode(error, 'CANCELLED'),
    );
    assert.ok(seen.at(-1)! < 0.4);
  });
});
