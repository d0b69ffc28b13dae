import type { Frame, Stream } from 'node-av';
import type { MeasuredSound, Stretch } from '../../domain/quality/film-measurements.ts';
import { openLane, type Lane } from './decode-lane.ts';
import { createLoudnessMeter, loudnessFilter, type Loudness } from './measure-loudness.ts';
import { soundFacts } from './probe-file.ts';
import { createStretchTracker } from './track-stretches.ts';

/**
 * Silence is what stays below −50 dBFS for 0.4 s: 22 dB below the bed. Loudness comes first, since it cuts the
 * sound into new frames and drops what others have noted on the old ones.
 */
const SOUND_GRAPH = `${loudnessFilter({ peak: true })},silencedetect=noise=-50dB:duration=0.4`;

export interface SoundLane extends Lane {
  readonly result: () => Loudness & {
    readonly sound: MeasuredSound;
    readonly silent: readonly Stretch[];
    readonly momentaryLufs: readonly number[];
  };
}

const createSampleCounter = (sampleRate: number) => {
  let [start, end] = [0, 0];
  let isFirst = true;
  return {
    see: (frame: Frame): void => {
      const at = (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den;
      if (isFirst) start = at;
      isFirst = false;
      end = at + frame.nbSamples / sampleRate;
    },
    result: () => ({ start, end }),
  };
};

/** Measures the sound of an open file while its packets are fed to the lane. */
export const openSoundLane = async (stream: Stream): Promise<SoundLane> => {
  const facts = soundFacts(stream);
  const counter = createSampleCounter(facts.sampleRate);
  const silent = createStretchTracker('lavfi.silence_start', 'lavfi.silence_end');
  const meter = createLoudnessMeter();
  const momentaryLufs: number[] = [];
  const lane = await openLane({
    stream,
    graph: SOUND_GRAPH,
    see: counter.see,
    read: (tags) => {
      silent.read(tags);
      meter.read(tags);
      const momentary = tags['lavfi.r128.M'];
      if (momentary !== undefined) momentaryLufs.push(Number(momentary));
    },
  });
  return {
    ...lane,
    result: () => {
      const counted = counter.result();
      const sound = { ...facts, ...counted };
      return { ...meter.result(), sound, silent: silent.finish(counted.end), momentaryLufs };
    },
  };
};
