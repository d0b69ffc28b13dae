import type { Frame } from 'node-av';
import * as av from '../../media/av.ts';
import { createLoudnessMeter, loudnessFilter, tagsOf } from '../../media/measure-loudness.ts';
import { filterFrames } from '../../media/run-frames.ts';
import { SOUND_RATE } from '../brighten-voice.ts';

/** What every voice has before the mix: `FLITE_VOICES` are brought there, too. */
const VOICE_LUFS = -18;
/** What has to be lifted by more is no voice, but noise. */
const MOST_LIFT_DB = 40;
const BLOCK = 4_800;

const framesOf = async function* (samples: Float32Array): AsyncGenerator<Frame, void> {
  for (let at = 0; at < samples.length; at += BLOCK) {
    const block = samples.slice(at, at + BLOCK);
    const frame = av.Frame.fromAudioBuffer(Buffer.from(block.buffer), {
      nbSamples: block.length,
      format: av.AV_SAMPLE_FMT_FLT,
      sampleRate: SOUND_RATE,
      channelLayout: av.AV_CHANNEL_LAYOUT_MONO,
      timeBase: { num: 1, den: SOUND_RATE },
    });
    frame.pts = BigInt(at);
    yield frame;
  }
};

const measure = async (samples: Float32Array): Promise<number> => {
  const meter = createLoudnessMeter();
  for await (using frame of filterFrames(loudnessFilter({ peak: false }), framesOf(samples)))
    meter.read(tagsOf(frame));
  return meter.result().integratedLufs;
};

/** Gain, and a limiter that only meets rare peaks: no other effect. */
const chainOf = (gainDb: number): string =>
  `volume=${gainDb.toFixed(2)}dB,alimiter=limit=0.8:attack=3:release=50:level=false:latency=true,aformat=sample_fmts=flt:channel_layouts=mono`;

/** Brings a recorded voice (mono, 48 kHz, with its pauses) to the loudness of every other voice, in step with it. */
export const levelVoice = async (samples: Float32Array): Promise<Float32Array> => {
  const gainDb = Math.min(MOST_LIFT_DB, VOICE_LUFS - (await measure(samples)));
  const output = new Float32Array(samples.length);
  let length = 0;
  for await (using frame of filterFrames(chainOf(gainDb), framesOf(samples))) {
    const bytes = Uint8Array.from(frame.toBuffer());
    const part = new Float32Array(bytes.buffer, 0, frame.nbSamples);
    output.set(part.subarray(0, Math.max(0, output.length - length)), Math.min(length, output.length));
    length += frame.nbSamples;
  }
  return output;
};
