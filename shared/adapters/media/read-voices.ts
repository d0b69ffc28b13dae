import type { Frame } from 'node-av';
import { FacelessError } from '../../domain/errors.ts';
import { decodeSound } from './decode-sound.ts';
import { createLoudnessMeter, loudnessFilter, tagsOf } from './measure-loudness.ts';
import { filterFrames } from './run-frames.ts';
import { SAMPLE_RATE } from './sound-settings.ts';

export interface SceneVoice {
  readonly index: number;
  readonly voicePath: string;
  /** Frames of the scene's picture: its voice must be exactly as long. */
  readonly frames: number;
}

export interface VoiceTrack {
  readonly scenes: readonly SceneVoice[];
  readonly frameRate: number;
  readonly signal: AbortSignal;
}

export const samplesOf = (frames: number, frameRate: number): number => (frames * SAMPLE_RATE) / frameRate;

const checkLength = (scene: SceneVoice, samples: number, frameRate: number): void => {
  const wanted = samplesOf(scene.frames, frameRate);
  if (samples === wanted) return;
  const message = `The voice of scene ${scene.index} has ${samples} samples where its picture needs ${wanted}.`;
  throw new FacelessError('MEDIA_FAILED', message);
};

/**
 * All voices one after the other as one track: frames whose time goes on from scene to scene. The caller
 * disposes them. MEDIA_FAILED where a voice is not as long as its picture: everything after would drift.
 */
export const readVoices = async function* (track: VoiceTrack): AsyncGenerator<Frame, void> {
  let samplesBefore = 0;
  for (const scene of track.scenes) {
    let samples = 0;
    for await (const frame of decodeSound(scene.voicePath, track.signal)) {
      frame.timeBase = { num: 1, den: SAMPLE_RATE } as Frame['timeBase'];
      frame.pts = BigInt(samplesBefore + samples);
      samples += frame.nbSamples;
      yield frame;
    }
    checkLength(scene, samples, track.frameRate);
    samplesBefore += samples;
  }
};

/** Integrated loudness of the voices alone, as they sound from two loudspeakers. */
export const measureVoices = async (track: VoiceTrack): Promise<number> => {
  const meter = createLoudnessMeter();
  const measuring = loudnessFilter({ peak: false, dualMono: true });
  for await (using frame of filterFrames(measuring, readVoices(track))) meter.read(tagsOf(frame));
  return meter.result().integratedLufs;
};
