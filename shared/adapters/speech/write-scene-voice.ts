import { join } from 'node:path';
import type { Job, SpokenScene } from '../../ports/media.ts';
import { SOUND_RATE } from './brighten-voice.ts';
import { writeFlac } from './write-flac.ts';

/** Writes a scene's voice, filled up to a whole number of frames. */
export const writeSceneVoice = async (
  { samples, duration }: { readonly samples: Float32Array; readonly duration: number },
  frameRate: number,
  job: Job,
): Promise<Pick<SpokenScene, 'voicePath' | 'frames' | 'duration'>> => {
  const frames = Math.ceil(duration * frameRate - 1e-6);
  const block = SOUND_RATE / frameRate;
  const padded = new Float32Array(frames * block);
  padded.set(samples.subarray(0, padded.length));
  const voicePath = join(job.folder, 'voice.flac');
  await writeFlac(voicePath, padded, { rate: SOUND_RATE, block });
  job.progress(1);
  return { voicePath, frames, duration: frames / frameRate };
};
