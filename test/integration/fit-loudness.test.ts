import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fitLoudness } from '../../shared/adapters/media/fit-loudness.ts';
import { measureFile } from '../../shared/adapters/media/measure-loudness.ts';
import { stereoFrame, writePcm } from '../../shared/adapters/media/pcm-file.ts';
import { HIGHEST_TRUE_PEAK_DBTP, TARGET_LUFS } from '../../shared/domain/quality/targets.ts';
import { readMono, rms } from '../support/read-media.ts';

const SAMPLE_RATE = 48_000;
const SAMPLES = 6 * SAMPLE_RATE;
const { signal } = new AbortController();

/** A tone at about −20 LUFS. */
const tone = (at: number): number => 0.107 * Math.sin((2 * Math.PI * 440 * at) / SAMPLE_RATE);

/** Four thumps a second, twelve times as high as the tone, each over before it counts for much. */
const thump = (at: number): number => {
  const since = (at % (SAMPLE_RATE / 4)) / SAMPLE_RATE;
  return 1.2 * Math.exp(-since * 400) * Math.sin(2 * Math.PI * 300 * since);
};

describe('bringing a mix to its loudness', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loudness-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const fit = async (sound: (at: number) => number, told?: { readonly highestSample: number }) => {
    const mono = Float32Array.from({ length: SAMPLES }, (_, at) => sound(at));
    const stereo = Float32Array.from({ length: 2 * SAMPLES }, (_, at) => mono[at >> 1]!);
    const pcmPath = join(folder, 'mix.f32');
    const path = join(folder, 'sound.m4a');
    writeFileSync(pcmPath, stereo);
    const highestSample = mono.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const mix = { pcmPath, samples: SAMPLES, integratedLufs: -20, highestSample, ...told };
    let tries = 0;
    let last = 1;
    const progress = (fraction: number): void => {
      if (fraction < last) tries += 1;
      last = fraction;
    };
    const loudness = await fitLoudness({ ...mix, path, signal, progress });
    const measured = await measureFile(path, signal);
    return { loudness, measured, tries, mono, encoded: await readMono(path) };
  };

  const assertFit = ({ integratedLufs, truePeakDbtp }: Awaited<ReturnType<typeof measureFile>>): void => {
    assert.ok(Math.abs(integratedLufs - TARGET_LUFS) < 0.3, `${integratedLufs} LUFS`);
    assert.ok(truePeakDbtp <= HIGHEST_TRUE_PEAK_DBTP, `${truePeakDbtp} dBTP`);
  };

  it('changes nothing but the level of a mix that has room above it', async () => {
    const { loudness, measured, tries, mono, encoded } = await fit(tone);
    assertFit(measured);
    assert.equal(tries, 1);
    assert.deepEqual(loudness, measured);
    const middle = mono.subarray(SAMPLE_RATE, 5 * SAMPLE_RATE);
    const power = middle.reduce((sum, sample) => sum + sample * sample, 0);
    const gain = middle.reduce((sum, sample, at) => sum + sample * encoded[SAMPLE_RATE + at]!, 0) / power;
    const error = middle.reduce(
      (sum, sample, at) => sum + (encoded[SAMPLE_RATE + at]! - gain * sample) ** 2,
      0,
    );
    const below = 10 * Math.log10((gain * gain * power) / error);
    assert.ok(below > 40, `what AAC adds is only ${below.toFixed(1)} dB below the tone`);
  });

  it('limits what would rise above −1 dBTP', async () => {
    const { measured, mono, encoded } = await fit((at) => tone(at) + thump(at));
    assertFit(measured);
    const highest = (sound: Float32Array): number =>
      sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const [stood, stands] = [highest(mono) / rms(mono), highest(encoded) / rms(encoded)];
    assert.ok(
      stands < stood * 0.9,
      `the thumps stood out ${stood.toFixed(1)} times, now ${stands.toFixed(1)}`,
    );
  });

  it('limits at a second try where the samples of the mix had not shown its peaks', async () => {
    const limited = await fit((at) => tone(at) + thump(at));
    const { measured, tries } = await fit((at) => tone(at) + thump(at), { highestSample: 0.1 });
    assertFit(measured);
    assert.ok(tries > 1, 'the first try has no limiter');
    const difference = measured.truePeakDbtp - limited.measured.truePeakDbtp;
    assert.ok(
      Math.abs(difference) < 0.5,
      `peaks are cut ${difference.toFixed(1)} dB deeper than they need be`,
    );
  });

  it('knows the highest sample of a mix, also of a last block that is short', async () => {
    const blocks = [Array(9600).fill(0.25), Array(9600).fill(-0.5), [0, 0.1, -0.75, 0]].map((samples) =>
      Buffer.from(Float32Array.from(samples as number[]).buffer),
    );
    const frames = async function* () {
      let at = 0;
      for (const block of blocks) {
        yield Promise.resolve(stereoFrame(block, at, SAMPLE_RATE));
        at += block.length / 8;
      }
    };
    assert.deepEqual(await writePcm(join(folder, 'blocks.f32'), frames()), {
      samples: 9602,
      highestSample: 0.75,
    });
  });
});
