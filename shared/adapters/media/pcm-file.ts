import { open } from 'node:fs/promises';
import type { Frame } from 'node-av';
import * as av from './av.ts';
import { breathe } from './breathe.ts';
import { throwIfCancelled } from './media-errors.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

/** Two channels of 32-bit floats, interleaved, without a header: 384 kB a second. */
const BYTES_PER_SAMPLE = 8;
const BLOCK_SAMPLES = 9600;

/** Wraps interleaved stereo floats as a frame; the bytes are copied. `at` is the first sample's number. */
export const stereoFrame = (bytes: Buffer, at: number, sampleRate: number): Frame => {
  const frame = av.Frame.fromAudioBuffer(bytes, {
    nbSamples: bytes.length / BYTES_PER_SAMPLE,
    format: av.AV_SAMPLE_FMT_FLT,
    sampleRate,
    channelLayout: av.AV_CHANNEL_LAYOUT_STEREO,
    timeBase: { num: 1, den: sampleRate },
    pts: BigInt(at),
  });
  frame.duration = BigInt(frame.nbSamples);
  return frame;
};

export interface Pcm {
  /** Of each channel. */
  readonly samples: number;
  /** The one farthest from zero, of both channels; 1 is full scale. */
  readonly highestSample: number;
}

const findHighest = (bytes: Buffer): number => {
  let highest = 0;
  const floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  for (const sample of floats) highest = Math.max(highest, Math.abs(sample));
  return highest;
};

/** Writes interleaved stereo float frames to a file and disposes them. */
export const writePcm = async (path: string, frames: AsyncIterable<Frame>): Promise<Pcm> => {
  await using file = await open(path, 'w');
  let samples = 0;
  let highestSample = 0;
  for await (using frame of frames) {
    const bytes = frame.data![0]!.subarray(0, frame.nbSamples * BYTES_PER_SAMPLE);
    highestSample = Math.max(highestSample, findHighest(bytes));
    await file.write(bytes);
    samples += frame.nbSamples;
  }
  return { samples, highestSample };
};

/** Reads such a file back in blocks of a fifth of a second. The caller disposes the frames. */
export const readPcm = async function* (path: string, signal: AbortSignal): AsyncGenerator<Frame, void> {
  await using file = await open(path, 'r');
  const bytes = Buffer.alloc(BLOCK_SAMPLES * BYTES_PER_SAMPLE);
  for (let at = 0; ;) {
    throwIfCancelled(signal);
    await breathe();
    const { bytesRead } = await file.read(bytes, 0, bytes.length);
    const whole = bytesRead - (bytesRead % BYTES_PER_SAMPLE);
    if (whole === 0) return;
    yield stereoFrame(bytes.subarray(0, whole), at, SAMPLE_RATE);
    at += whole / BYTES_PER_SAMPLE;
  }
};
