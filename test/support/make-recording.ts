import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeSpeech, type Silences } from '../../shared/adapters/speech/place-speech.ts';
import { sayPhrases } from '../../shared/adapters/speech/say-phrases.ts';
import { FLITE_RATE } from '../../shared/adapters/speech/speak-phrase.ts';
import type { WordTiming } from '../../shared/domain/film.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import { makeJob } from './make-film.ts';

/** How somebody reads a text. */
export interface Reader {
  readonly voice: 'slt' | 'rms' | 'awb';
  /** How much longer than Flite's own each sound is held. */
  readonly stretch: number;
  readonly silences: Silences;
  /** Samples a second of the file. */
  readonly rate: number;
  /** Factor on the sound. */
  readonly level?: number;
  /** How far below the voice a hiss lies all the time. */
  readonly noiseDb?: number;
}

export interface Recording {
  /** RIFF, 16 bits, mono. */
  readonly wave: Buffer;
  readonly samples: Float32Array;
  readonly rate: number;
  /** When each word is said, as the voice itself knows. */
  readonly words: readonly WordTiming[];
  readonly seconds: number;
}

/** At another rate; each new sample between its two neighbours, or the mean of those that it replaces. */
const resample = (samples: Float32Array, from: number, to: number): Float32Array =>
  Float32Array.from({ length: Math.floor((samples.length * to) / from) }, (_, at) => {
    const place = (at * from) / to;
    const first = Math.floor(place);
    if (to < from) return ((samples[first] ?? 0) + (samples[first + 1] ?? 0)) / 2;
    const share = place - first;
    return (samples[first] ?? 0) * (1 - share) + (samples[first + 1] ?? 0) * share;
  });

/** The same hiss each time. */
const addHiss = (samples: Float32Array, belowDb: number): Float32Array => {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const level = Math.sqrt(12 * power) * 10 ** (-belowDb / 20);
  let state = 1;
  return samples.map((sample) => {
    state = (state * 16_807) % 2_147_483_647;
    return sample + level * (state / 2_147_483_647 - 0.5);
  });
};

export const toWave = (samples: Float32Array, rate: number): Buffer => {
  const wave = Buffer.alloc(44 + samples.length * 2);
  wave.write('RIFF', 0, 'latin1');
  wave.writeUInt32LE(36 + samples.length * 2, 4);
  wave.write('WAVEfmt ', 8, 'latin1');
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(rate, 24);
  wave.writeUInt32LE(rate * 2, 28);
  wave.writeUInt16LE(2, 32);
  wave.writeUInt16LE(16, 34);
  wave.write('data', 36, 'latin1');
  wave.writeUInt32LE(samples.length * 2, 40);
  for (const [at, sample] of samples.entries())
    wave.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))), 44 + at * 2);
  return wave;
};

/** A text as that reader records it: the true time of each word is known. */
export const makeRecording = async (text: string, reader: Reader): Promise<Recording> => {
  const folder = await mkdtemp(join(tmpdir(), 'faceless-recording-'));
  const { voice, stretch, silences, rate, level = 1, noiseDb } = reader;
  const said = await sayPhrases(text, { voice, stretch }, makeJob(folder));
  await rm(folder, { recursive: true });
  const { samples, words, duration } = placeSpeech(splitWords(text), said, silences);
  const heard = resample(samples, FLITE_RATE, rate);
  const noisy = noiseDb === undefined ? heard : addHiss(heard, noiseDb);
  const recorded = noisy.map((sample) => sample * level);
  return { wave: toWave(recorded, rate), samples: recorded, rate, words, seconds: duration };
};
