import type { FilterComplexAPI, Frame } from 'node-av';
import type { Mood } from '../music/moods.ts';
import { generateBed } from '../music/generate-bed.ts';
import { BED_RATE } from '../music/sound-format.ts';
import { av } from './av.ts';
import { createLoudnessMeter, tagsOf, type Loudness } from './measure-loudness.ts';
import { mixGraph, voiceGain } from './mix-graph.ts';
import { stereoFrame, writePcm } from './pcm-file.ts';
import { measureVoices, readVoices, samplesOf, type VoiceTrack } from './read-voices.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

export interface MixRequest {
  readonly track: VoiceTrack;
  readonly mood: Mood;
  readonly seed: number;
  /** Where the mix is written, as stereo floats. */
  readonly path: string;
  readonly progress: (fraction: number) => void;
}

const receiveMix = function* (graph: FilterComplexAPI): Generator<Frame, void> {
  for (let frame = graph.receiveSync('mix'); frame; frame = graph.receiveSync('mix')) yield frame;
};

/** Hands the graph as much of the bed as there is voice: neither runs ahead, so nothing piles up. */
const createBedFeed = (graph: FilterComplexAPI, request: MixRequest, samples: number) => {
  const blocks = generateBed({
    mood: request.mood,
    seed: request.seed,
    samples: Math.ceil((samples * BED_RATE) / SAMPLE_RATE),
  });
  let fed = 0;
  return (untilSeconds: number): void => {
    while (fed / BED_RATE < untilSeconds) {
      const { value, done } = blocks.next();
      if (done) return;
      using frame = stereoFrame(Buffer.from(value.buffer), fed, BED_RATE);
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
  const feedBed = createBedFeed(graph, request, samples);
  let said = 0;
  for await (using frame of readVoices(request.track)) {
    said += frame.nbSamples;
    graph.processSync('voice', frame);
    feedBed(said / SAMPLE_RATE);
    yield* receiveMix(graph);
    request.progress(said / samples);
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

/**
 * Voices over their bed, ducked, written to a file as long as the picture; nothing longer than a few blocks is
 * in memory. Returns its samples and loudness; the true peak is not measured here.
 */
export const mixSound = async (
  request: MixRequest,
): Promise<Pick<Loudness, 'integratedLufs'> & { readonly samples: number }> => {
  const gainDb = voiceGain(await measureVoices(request.track));
  const meter = createLoudnessMeter();
  const samples = await writePcm(
    request.path,
    metered(mixFrames(request, gainDb), (frame) => meter.read(tagsOf(frame))),
  );
  return { samples, integratedLufs: meter.result().integratedLufs };
};
