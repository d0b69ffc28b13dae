import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createFilmAssembler } from '../../shared/adapters/media/assemble-film.ts';
import { measureFile } from '../../shared/adapters/media/measure-loudness.ts';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { AssembledFilm } from '../../shared/ports/media.ts';
import {
  FRAME_RATE,
  HEIGHT,
  makeJob,
  makePlan,
  makeScenes,
  WIDTH,
  type RenderedScene,
} from '../support/make-film.ts';
import { makeSegment, makeVoice } from '../support/make-media.ts';
import { findLag, readMono, readPicture, rms } from '../support/read-media.ts';

const SAMPLE_RATE = 48_000;
const FRAMES = 97 + 110 + 101;
const assemble = createFilmAssembler();
const { signal } = new AbortController();

/** A grey that tells which frame of the film this is, and a moving corner so that frames differ in content too. */
const greyOf = (frame: number): number => 40 + (frame % 50) * 3;
const offsets = [0, 97, 207];

const joinVoices = async (scenes: readonly RenderedScene[]): Promise<Float32Array> => {
  const voices = await Promise.all(scenes.map(({ voicePath }) => readMono(voicePath)));
  const all = new Float32Array(voices.reduce((sum, voice) => sum + voice.length, 0));
  let at = 0;
  for (const voice of voices) {
    all.set(voice, at);
    at += voice.length;
  }
  return all;
};

describe('assembling a film', () => {
  const root = mkdtempSync(join(tmpdir(), 'assemble-'));
  const folder = join(root, 'job');
  const progress: number[] = [];
  let scenes: readonly RenderedScene[];
  let film: AssembledFilm;

  before(async () => {
    mkdirSync(folder);
    const spoken = [
      [0.4, 1.5],
      [1.6, 2.7],
    ] as const;
    const lumas = offsets.map((offset) => (_x: number, _y: number, frame: number) => greyOf(offset + frame));
    const frames = [97, 110, 101];
    scenes = await makeScenes(
      root,
      frames.map((count, index) => ({ frames: count, spoken, luma: lumas[index]! })),
    );
    const job = makeJob(folder, { progress: (fraction) => progress.push(fraction) });
    film = await assemble({ plan: makePlan(scenes), scenes }, job);
  });
  after(() => rmSync(root, { recursive: true }));

  it('makes an MP4 with H.264 High, BT.709, AAC-LC stereo and the index first', async () => {
    const facts = await probeFile(film.videoPath);
    assert.equal(facts.fastStart, true);
    assert.equal(facts.tags['title'], 'Sea & <salt>');
    const { codec, profile, pixelFormat, width, height, frameRate, timeScale } = facts.picture!;
    assert.deepEqual(
      { codec, profile, pixelFormat, width, height, frameRate, timeScale },
      {
        codec: 'h264',
        profile: 100,
        pixelFormat: 'yuv420p',
        width: WIDTH,
        height: HEIGHT,
        frameRate: FRAME_RATE,
        timeScale: 30_000,
      },
    );
    const { primaries, transfer, matrix, fullRange } = facts.picture!;
    assert.deepEqual([primaries, transfer, matrix, fullRange], [1, 1, 1, false]);
    const { codec: soundCodec, sampleRate, channels, profile: soundProfile } = facts.sound!;
    assert.deepEqual([soundCodec, soundProfile, sampleRate, channels], ['aac', 1, SAMPLE_RATE, 2]);
  });

  it('shows every frame of every segment in order, at its time, across the seams', async () => {
    const frames = await readPicture(film.videoPath);
    assert.equal(frames.length, FRAMES);
    for (const [number, { at, luma }] of frames.entries()) {
      assert.ok(Math.abs(at - number / FRAME_RATE) < 1e-6, `frame ${number} at ${at}`);
      assert.ok(Math.abs(luma - greyOf(number)) < 1.5, `frame ${number} is ${luma}, not ${greyOf(number)}`);
    }
  });

  it('keeps sound and picture together from start to end', async () => {
    const [said, heard] = [await joinVoices(scenes), await readMono(film.videoPath)];
    assert.equal(heard.length, (FRAMES * SAMPLE_RATE) / FRAME_RATE);
    for (const seconds of [0.45, (97 + 110) / FRAME_RATE + 1.7]) {
      const window = { from: Math.round(seconds * SAMPLE_RATE), count: 12_000, reach: 480 };
      const lag = findLag(said, heard, window);
      assert.ok(Math.abs(lag) <= 48, `the sound lags ${lag} samples at ${seconds} s`);
    }
    assert.equal(film.duration, FRAMES / FRAME_RATE);
  });

  it('is at −14 LUFS ±0.5 and below −1 dBTP when decoded again', async () => {
    const measured = await measureFile(film.videoPath, signal);
    assert.ok(Math.abs(measured.integratedLufs + 14) <= 0.5, `${measured.integratedLufs} LUFS`);
    assert.ok(measured.truePeakDbtp <= -1, `${measured.truePeakDbtp} dBTP`);
    assert.deepEqual(film.loudness, measured);
  });

  it('lays music under the voice: heard in pauses, ducked under speech', async () => {
    const heard = await readMono(film.videoPath);
    const pause = rms(heard.subarray(6.6 * SAMPLE_RATE, 6.85 * SAMPLE_RATE));
    const speech = rms(heard.subarray(5.4 * SAMPLE_RATE, 5.9 * SAMPLE_RATE));
    const below = 20 * Math.log10(pause / speech);
    assert.ok(below < -9 && below > -30, `the bed lies ${below.toFixed(1)} dB below the voice`);
  });

  it('writes captions in film time, the thumbnail, and where everything comes from', () => {
    const srt = readFileSync(film.srtPath, 'utf8');
    assert.ok(srt.startsWith('1\n00:00:00,400 --> '));
    // The third scene begins after 207 frames: 6.9 s.
    assert.ok(srt.includes('00:00:07,300 --> '));
    assert.ok(readFileSync(film.vttPath, 'utf8').startsWith('WEBVTT\n\n00:00:00.400 --> '));
    assert.equal(readFileSync(film.thumbnailPath).readUInt16BE(0), 0xffd8);
    assert.deepEqual(
      film.provenance.map(({ kind }) => kind),
      ['voice', 'music'],
    );
  });

  it('reports progress that only rises, from near 0 to 1, and leaves nothing behind but the film', () => {
    assert.ok(progress.length > 20 && progress[0]! < 0.2 && progress.at(-1)! > 0.98 && progress.at(-1)! <= 1);
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
    );
    assert.deepEqual(readdirSync(folder).toSorted(), [
      'captions.srt',
      'captions.vtt',
      'thumbnail.jpg',
      'video.mp4',
    ]);
  });

  it('makes the same bytes again from the same input', async () => {
    const again = join(root, 'again');
    mkdirSync(again);
    const second = await assemble({ plan: makePlan(scenes), scenes }, makeJob(again));
    assert.ok(readFileSync(second.videoPath).equals(readFileSync(film.videoPath)));
  });

  for (const moment of [0.1, 0.6]) {
    it(`stops when cancelled at ${moment * 100} % and closes its files`, async () => {
      const cancelled = join(root, `cancelled-${moment}`);
      mkdirSync(cancelled);
      const controller = new AbortController();
      const seen: number[] = [];
      const job = makeJob(cancelled, {
        signal: controller.signal,
        progress: (fraction) => {
          seen.push(fraction);
          if (fraction >= moment) controller.abort();
        },
      });
      await assert.rejects(assemble({ plan: makePlan(scenes), scenes }, job), (error) =>
        isCode(error, 'CANCELLED'),
      );
      assert.ok(seen.at(-1)! < moment + 0.1, `went on until ${seen.at(-1)}`);
      if (existsSync('/proc/self/fd')) {
        const open = readdirSync('/proc/self/fd').map((number) => {
          try {
            return readlinkSync(`/proc/self/fd/${number}`);
          } catch {
            return '';
          }
        });
        assert.deepEqual(
          open.filter((path) => path.startsWith(root)),
          [],
        );
      }
    });
  }

  describe('refuses', () => {
    const attempt = (bad: readonly RenderedScene[]) => {
      const out = mkdtempSync(join(root, 'bad-'));
      return assemble({ plan: makePlan(scenes), scenes: bad }, makeJob(out));
    };
    const failsWith = (pattern: RegExp) => (error: unknown) =>
      isCode(error, 'MEDIA_FAILED') && pattern.test(error.message);

    it('a voice that is not as long as its picture', async () => {
      const voicePath = join(root, 'short.flac');
      await makeVoice({ path: voicePath, frames: 96, spoken: [[0.2, 2]] });
      await assert.rejects(
        attempt([{ ...scenes[0]!, voicePath }]),
        failsWith(/voice of scene 0 has 153600 samples/),
      );
    });

    it('a segment with fewer frames than planned', async () => {
      const first = { ...scenes[0]!, segmentPath: scenes[2]!.segmentPath };
      await assert.rejects(attempt([first]), failsWith(/segment of scene 0 has 101 frames instead of 97/));
    });

    it('a segment of another size', async () => {
      const segmentPath = join(root, 'wide.mp4');
      await makeSegment({ path: segmentPath, frames: 110, width: 256, height: 144 });
      await assert.rejects(
        attempt([scenes[0]!, { ...scenes[1]!, segmentPath }]),
        failsWith(/segment of scene 1 was encoded with other settings/),
      );
    });

    it('a segment that is no media, a missing one, and a film without scenes', async () => {
      const segmentPath = scenes[0]!.voicePath;
      await assert.rejects(attempt([{ ...scenes[0]!, segmentPath }]), failsWith(/has no picture/));
      const absent = join(root, 'absent.mp4');
      await assert.rejects(
        attempt([{ ...scenes[0]!, segmentPath: absent }]),
        failsWith(/Assembling the film: /),
      );
      await assert.rejects(attempt([]), failsWith(/at least one scene/));
    });
  });
});
