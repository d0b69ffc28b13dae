import { openSegment } from '../../shared/adapters/media/encode-segment.ts';
import { writeFlac } from '../../shared/adapters/speech/write-flac.ts';

const SAMPLE_RATE = 48_000;

export interface VoiceRequest {
  readonly path: string;
  readonly frames: number;
  /** Where somebody speaks, in seconds. */
  readonly spoken: readonly (readonly [from: number, to: number])[];
  readonly level?: number;
  readonly seed?: number;
}

const PARTIALS = 18;

/** Loudness of each partial for four vowels, by two formants. */
const VOWELS = [1, 2, 3, 4].map((vowel) =>
  Array.from({ length: PARTIALS }, (_, index) => {
    const hertz = (index + 1) * 118;
    return (
      0.05 + Math.exp(-(((hertz - 350 * vowel) / 300) ** 2)) + 0.4 * Math.exp(-(((hertz - 1900) / 400) ** 2))
    );
  }),
);

/** Something with the spectrum and rhythm of speech: a gliding buzz with formants, five syllables a second. */
const sayAt = (seconds: number, seed: number): number => {
  const syllable = Math.sqrt(Math.sin(Math.PI * ((seconds * 5) % 1)));
  const vowel = VOWELS[Math.floor(seconds * 5 + seed) % 4]!;
  const phase = 2 * Math.PI * (118 * seconds - 6.66 * Math.cos(seconds * 2.1 + seed));
  return syllable * vowel.reduce((sum, level, index) => sum + level * Math.sin((index + 1) * phase), 0);
};

const voiceSamples = (request: VoiceRequest): Float32Array => {
  const samples = new Float32Array((request.frames * SAMPLE_RATE) / 30);
  for (const [from, to] of request.spoken) {
    for (let at = Math.round(from * SAMPLE_RATE); at < Math.min(samples.length, to * SAMPLE_RATE); at += 1) {
      const edge = Math.min(1, (at / SAMPLE_RATE - from) / 0.02, (to - at / SAMPLE_RATE) / 0.02);
      samples[at] = sayAt(at / SAMPLE_RATE, request.seed ?? 0) * (request.level ?? 0.12) * edge;
    }
  }
  return samples;
};

/** Writes a scene's voice as the speech adapter does: FLAC, mono, 48 kHz, a whole number of frames. */
export const makeVoice = async (request: VoiceRequest): Promise<void> => {
  await writeFlac(request.path, voiceSamples(request), { rate: SAMPLE_RATE, block: SAMPLE_RATE / 30 });
};

export interface SegmentRequest {
  readonly path: string;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
  /** The luma of one pixel; by default a picture that drifts. */
  readonly luma?: (x: number, y: number, frame: number) => number;
  readonly frameRate?: number;
}

const drifting = (x: number, y: number, frame: number): number =>
  110 + 60 * Math.sin((x + frame * 0.8) / 17) + 40 * Math.cos((y - frame * 0.5) / 23);

/** Writes a scene's segment as the drawing adapter does, with its own encoder. */
export const makeSegment = async (request: SegmentRequest): Promise<void> => {
  const { width, height, luma = drifting } = request;
  const segment = await openSegment(request.path, {
    width,
    height,
    frameRate: request.frameRate ?? 30,
    quality: 'standard',
  });
  const planes = new Uint8Array((width * height * 3) / 2).fill(128);
  for (let number = 0; number < request.frames; number += 1) {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) planes[y * width + x] = luma(x, y, number);
    }
    await segment.write(planes);
  }
  await segment.finish();
  await segment.close();
};
