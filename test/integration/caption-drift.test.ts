import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createFliteSpeech } from '../../shared/adapters/speech/create-flite-speech.ts';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import type { DrawScene } from '../../shared/ports/media.ts';
import { filmLines } from '../support/film-lines.ts';
import { bendAt, CLICK } from '../support/find-click.ts';
import { hearOnsets } from '../support/hear-words.ts';
import { readMono } from '../support/read-media.ts';
import { SMALL_LOOK } from '../support/make-scene.ts';
import { watchCaptions } from '../support/watch-captions.ts';

const RATE = 48_000;
/** MEDIA.md, "What good looks like". */
const MOST_DRIFT = 0.08;

const LOOK = {
  ...SMALL_LOOK,
  width: 360,
  height: 640,
  captions: { ...SMALL_LOOK.captions, colour: 'yellow' },
} as const;

/** A pause comes before each word, so that each is heard to begin: within a caption and where the next one comes. */
const LINES = ['Bee, owl, day, air, bay. Oil. Dew.', 'Door, iron, ray, eye, gill. Boy.'];
const WORDS = LINES.join(' ').split(' ');

/** Draws the captions of a scene too late by so many seconds, or too early. */
const shifted =
  (by: number): DrawScene =>
  async (input, job) => {
    const words = input.words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));
    return createSceneDrawer()({ ...input, words }, job);
  };

describe('captions against the voice, measured on the finished file', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'faceless-drift-'));
  });
  after(() => rm(root, { recursive: true }));

  const film = async (shift = 0): Promise<{ readonly path: string; readonly seam: number }> => {
    const folder = join(root, String(shift));
    await mkdir(folder);
    const request = { lines: LINES, look: LOOK, speakScene: createFliteSpeech() };
    const made = await filmLines(folder, shift === 0 ? request : { ...request, drawScene: shifted(shift) });
    return { path: made.files.get('video.mp4')!, seam: made.scenes[0]!.frames / LOOK.frameRate };
  };

  /** Seconds by which each word lights up after it is heard to begin. */
  const measure = async (path: string): Promise<readonly number[]> => {
    const [seen, heard] = [await watchCaptions(path, LOOK), await hearOnsets(path)];
    assert.deepEqual([seen.length, heard.length], [WORDS.length, WORDS.length]);
    return seen.map(({ at }, index) => at - heard[index]!);
  };
  const worst = (drifts: readonly number[]): number => Math.max(...drifts.map(Math.abs));

  it('drifts by 80 ms at most at every word, and there is no click between the scenes', async () => {
    const { path, seam } = await film();
    const drifts = await measure(path);
    const listed = drifts.map((drift, index) => `${WORDS[index]} ${Math.round(drift * 1000)} ms`);
    assert.ok(worst(drifts) <= MOST_DRIFT, listed.join(', '));
    const samples = await readMono(path);
    assert.ok(bendAt(samples, seam) < CLICK);
    const clicking = samples.map((value, at) => (at < seam * RATE ? value : value + 0.05));
    assert.ok(bendAt(clicking, seam) > CLICK, 'a click would be found');
  });

  it('would be found to drift when shifted by 100 ms', async () => {
    const { path } = await film(0.1);
    assert.ok(worst(await measure(path)) > MOST_DRIFT);
  });
});
