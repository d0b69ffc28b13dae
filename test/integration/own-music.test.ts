/** Music of the owner's own under voices: looped, cut, faded, ducked and levelled as a computed bed is. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createFilmAssembler } from '../../shared/adapters/media/assemble-film.ts';
import { loopMusic } from '../../shared/adapters/media/loop-music.ts';
import { measureFile } from '../../shared/adapters/media/measure-loudness.ts';
import { writeFlac } from '../../shared/adapters/speech/write-flac.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { makeJob, makePlan, makeScenes } from '../support/make-film.ts';
import { readMono } from '../support/read-media.ts';

const RATE = 48_000;
const { signal } = new AbortController();
/** Above all that the voices of these tests have. */
const HERTZ = 5000;

/** How strong the tone is in a window, in decibels. */
const toneDb = (samples: Float32Array, fromSeconds: number, seconds = 0.1): number => {
  const [from, count] = [Math.round(fromSeconds * RATE), Math.round(seconds * RATE)];
  let [cosine, sine] = [0, 0];
  for (let at = from; at < from + count; at += 1) {
    const angle = (2 * Math.PI * HERTZ * at) / RATE;
    cosine += samples[at]! * Math.cos(angle);
    sine += samples[at]! * Math.sin(angle);
  }
  return 20 * Math.log10((2 * Math.hypot(cosine, sine)) / count);
};

suite('music of the owner’s', () => {
  let folder = '';
  let path = '';
  const samples = 6 * RATE;

  const collect = async (filmSeconds: number, claimed = samples): Promise<Float32Array> => {
    const blocks: Float32Array[] = [];
    const filmSamples = filmSeconds * RATE;
    for await (const block of loopMusic({ path, samples: claimed, filmSamples, fadeOut: 1.2, signal }))
      blocks.push(block);
    const all = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const block of blocks) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  };
  const leftOf = (stereo: Float32Array): Float32Array => stereo.filter((_, at) => at % 2 === 0);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faceless-music-'));
    path = join(folder, 'music.flac');
    const tone = Float32Array.from(
      { length: samples },
      (_, at) => 0.02 * Math.sin((2 * Math.PI * HERTZ * at) / RATE),
    );
    await writeFlac(path, tone, { rate: RATE, block: 1600 });
  });
  after(async () => rm(folder, { recursive: true }));

  test('goes on round after round without a gap, fades in and out, and is the same each time', async () => {
    const bed = await collect(15);
    assert.equal(bed.length, 15 * RATE * 2);
    const left = leftOf(bed);
    const middle = Array.from({ length: 110 }, (_, step) => toneDb(left, 1.5 + step * 0.1));
    // Two equal waves that cross at equal power are 3 dB louder where they meet; nowhere is a hole.
    assert.ok(Math.min(...middle) > middle[0]! - 0.2, `${Math.min(...middle)} of ${middle[0]} dB`);
    assert.ok(Math.max(...middle) < middle[0]! + 3.2, `${Math.max(...middle)} of ${middle[0]} dB`);
    assert.ok(toneDb(left, 0) < middle[0]! - 20 && toneDb(left, 14.9) < middle[0]! - 20);
    assert.deepEqual(await collect(15), bed);
  });

  test('is cut to a shorter film, and fades there', async () => {
    const left = leftOf(await collect(4));
    assert.equal(left.length, 4 * RATE);
    assert.ok(toneDb(left, 3.9) < toneDb(left, 2) - 20);
  });

  test('that is not what its upload was is refused', async () => {
    await assert.rejects(collect(15, samples + 1600), (error) => isCode(error, 'MEDIA_FAILED'));
  });

  test('takes the bed’s place in the film: heard before and after the voice, ducked under it', async () => {
    const scenes = await makeScenes(folder, [
      { frames: 120, spoken: [[1.5, 3.9]] },
      { frames: 135, spoken: [[0.1, 2.2]] },
    ]);
    const plan = makePlan(scenes);
    const provenance = {
      kind: 'upload',
      name: 'tone.wav',
      source: 'music supplied by the owner',
      author: 'the owner',
      licence: 'the owner’s',
    } as const;
    const job = join(folder, 'job');
    await mkdir(job);
    const music = { path, samples, sampleRate: RATE, sha256: '', provenance };
    const film = await createFilmAssembler()({ plan, scenes, music }, makeJob(job));
    const heard = await readMono(film.videoPath);
    assert.equal(heard.length, 8.5 * RATE);
    const { integratedLufs, truePeakDbtp } = await measureFile(film.videoPath, signal);
    assert.ok(Math.abs(integratedLufs + 14) <= 0.5 && truePeakDbtp <= -1, `${integratedLufs} LUFS`);
    const [early, spoken, late] = [toneDb(heard, 1.2), toneDb(heard, 3), toneDb(heard, 7.1)];
    assert.ok(early > -50 && late > -50, `heard at ${early} and ${late} dB`);
    assert.ok(early - spoken > 6 && early - spoken < 25, `ducked by ${early - spoken} dB`);
    assert.ok(toneDb(heard, 8.4) < late - 15, 'and gone at the end');
    assert.deepEqual(
      film.provenance.filter(({ kind }) => kind === 'music' || kind === 'upload'),
      [provenance],
    );
  });
});
