import type { FilterComplexAPI, Frame } from 'node-av';
import * as av from './av.ts';
import { createLoudnessMeter, tagsOf, type Loudness } from './measure-loudness.ts';
import { mixGraph, voiceGain } from './mix-graph.ts';
import { type Pcm, stereoFrame, writePcm } from './pcm-file.ts';
import { measureVoices, readVoices, samplesOf, type VoiceTrack } from './read-voices.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

/** Music under the voice, at −20 LUFS: stereo samples, interleaved. */
export interface Bed {
  readonly sampleRate: number;
  readonly blocks: Generator<Float32Array, void> | AsyncGenerator<Float32Array, void>;
}

export interface MixRequest {
  readonly track: VoiceTrack;
  /** The bed of a film of so many samples at 48 kHz. */
  readonly openBed: (samples: number) => Bed;
  /** Where the mix is written, as stereo floats. */
  readonly path: string;
  readonly progress: (fraction: number) => void;
}

const receiveMix = function* (graph: FilterComplexAPI): Generator<Frame, void> {
  for (let frame = graph.receiveSync('mix'); frame; frame = graph.receiveSync('mix')) yield frame;
};

/** Hands the graph as much of the bed as there is voice: neither runs ahead, so nothing piles up. */
const createBedFeed = (graph: FilterComplexAPI, { blocks, sampleRate }: Bed) => {
  let fed = 0;
  return async (untilSeconds: number): Promise<void> => {
    while (fed / sampleRate < untilSeconds) {
      const { value, done } = await blocks.next();
      if (done) return;
      using frame = stereoFrame(Buffer.from(value.buffer), fed, sampleRate);
      graph.processSync('bed', frame);
      fed += frame.nbSamples;
    }
  };
};

const mixFrames = async function* (request: MixRequest, gainDb: number): AsyncGenerator<Frame, void> {
  const { scenes, frameRate } = request.track;
  const frames = scenes.reduce((sum, scene) => sum + scene.frames, 0);
  const samples = samplesOf(frames, frameRate);
  using graph = av.FilterComplexAPI.create(mixGraph(gainDb), {
    inputs: [{ label: 'voice' }, { label: 'bed' }],
    outputs: [{ label: 'mix' }],
  });
  const bed = request.openBed(samples);
  const feedBed = createBedFeed(graph, bed);
  let said = 0;
  try {
    for await (using frame of readVoices(request.track)) {
      said += frame.nbSamples;
      graph.processSync('voice', frame);
      await feedBed(said / SAMPLE_RATE);
      yield* receiveMix(graph);
      request.progress(said / samples);
    }
  } finally {
    await bed.blocks.return();
  }
  graph.flushSync();
  yield* receiveMix(graph);
};

const metered = async function* (
  frames: AsyncIterable<Frame>,
  read: (frame: Frame) => void,
): AsyncGenerator<Frame, void> {
  for await (const frame of frames) {
    read(frame);
    yield frame;
  }
};

export type Mix = Pcm & Pick<Loudness, 'integratedLufs'>;

/**
 * Voices over their bed, ducked, written to a file as long as the picture; nothing longer than a few blocks is
 * in memory.
 */
export const mixSound = async (request: MixRequest): Promise<Mix> => {
  const gainDb = voiceGain(await measureVoices(request.track));
  const meter = createLoudnessMeter();
  const pcm = await writePcm(
    request.path,
    metered(mixFrames(request, gainDb), (frame) => meter.read(tagsOf(frame))),
  );
  return { ...pcm, integratedLufs: meter.result().integratedLufs };
};
