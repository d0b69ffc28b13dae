import { join } from 'node:path';
import { SAMPLE_RATE } from '../media/sound-settings.ts';
import { type ConversionJob, type ConversionResult, OUTPUT, refuseFile } from './conversion.ts';
import { decodeUntrusted } from './decode-untrusted.ts';
import { MAX_SECONDS } from './limits.ts';
import { isPicture, isSound, openUntrusted, SOUND_CODECS } from './open-untrusted.ts';
import { openSound, SOUND_GRAPH, SOUND_TYPE } from './write-sound.ts';

/** The first sound of a file, as FLAC. INVALID_INPUT for a file without one, or with moving pictures. */
export const convertSound = async ({
  path,
  folder,
  contentType,
}: ConversionJob): Promise<ConversionResult> => {
  await using input = await openUntrusted(path, contentType);
  const stream = input.streams.find(isSound);
  if (stream === undefined) throw refuseFile('There is no sound in the file.');
  if (input.streams.some(isPicture))
    throw refuseFile('There are moving pictures in the file; upload it as a video.');
  await using sound = await openSound(join(folder, OUTPUT.audio));
  const track = { stream, codecs: SOUND_CODECS, graph: SOUND_GRAPH, take: sound.take };
  await decodeUntrusted(input, [track], MAX_SECONDS.audio);
  const samples = await sound.finish();
  if (samples === 0) throw refuseFile('The sound in the file is empty.');
  return { kind: 'audio', file: { contentType: SOUND_TYPE }, samples, sampleRate: SAMPLE_RATE };
};
