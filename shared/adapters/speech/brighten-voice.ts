import type { Frame } from 'node-av';
import * as av from '../media/av.ts';

/** Samples a second of all sound in the pipeline. */
export const SOUND_RATE = 48_000;
const BLOCK = 8_192;

/**
 * MEDIA.md's chain: away with rumble, presence at 3.2 kHz, air above 5.5 kHz, gentle compression, one fixed gain;
 * the limiter only meets rare peaks.
 */
const chainOf = (gain: number): string =>
  [
    `aresample=${SOUND_RATE}:filter_size=64:cutoff=0.97`,
    'highpass=f=80',
    'equalizer=f=3200:t=q:w=0.9:g=3',
    'treble=g=2.5:f=5500:t=q:w=0.7',
    'acompressor=threshold=0.125:ratio=2.2:attack=8:release=140:makeup=1',
    `volume=${gain}dB`,
    'alimiter=limit=0.8:attack=3:release=50:level=false:latency=true',
    'aformat=sample_fmts=flt:channel_layouts=mono',
  ].join(',');

/**
 * Makes Flite's sound clear and as loud as every other scene of that voice.
 *
 * @param samples mono, −1..1
 * @param input rate of `samples` in Hz, and gain in dB
 * @returns mono at 48 kHz, in step with the input
 */
export const brightenVoice = async (
  samples: Float32Array,
  input: { readonly rate: number; readonly gain: number },
): Promise<Float32Array> => {
  using filter = av.FilterAPI.create(chainOf(input.gain));
  const output = new Float32Array(Math.ceil((samples.length * SOUND_RATE) / input.rate));
  let length = 0;
  const take = (frames: readonly Frame[]): void => {
    for (const frame of frames) {
      using owned = frame;
      const bytes = owned.toBuffer();
      const part = new Float32Array(Uint8Array.from(bytes).buffer, 0, owned.nbSamples);
      output.set(part.subarray(0, Math.max(0, output.length - length)), Math.min(length, output.length));
      length += part.length;
    }
  };
  for (let at = 0; at < samples.length; at += BLOCK) {
    const block = samples.slice(at, at + BLOCK);
    using frame = av.Frame.fromAudioBuffer(Buffer.from(block.buffer), {
      nbSamples: block.length,
      format: av.AV_SAMPLE_FMT_FLT,
      sampleRate: input.rate,
      channelLayout: av.AV_CHANNEL_LAYOUT_MONO,
      timeBase: { num: 1, den: input.rate },
    });
    frame.pts = BigInt(at);
    take(await filter.processAll(frame));
  }
  for await (const frame of filter.flushFrames()) take([frame]);
  return output;
};
