import { readFile } from 'node:fs/promises';
import { probeFile } from '../../shared/adapters/media/probe-file.ts';
import { SmokeFailure } from './smoke-client.ts';

const PARTS = ['video.mp4', 'captions.srt', 'captions.vtt', 'thumbnail.jpg', 'script.json', 'metadata.json'];

const findFile = (paths: readonly string[], name: string): string => {
  const path = paths.find((one) => one.endsWith(`/${name}`));
  if (path === undefined)
    throw new SmokeFailure(`The film has no ${name}; its files are ${paths.join(', ')}.`);
  return path;
};

/**
 * Opens what was downloaded: H.264 and AAC that last as long as the narration, captions of every sentence. Returns
 * what it is, for people. Rejects with SmokeFailure.
 */
export const inspectFilm = async (
  paths: readonly string[],
  sentences: readonly string[],
): Promise<string> => {
  for (const name of PARTS) findFile(paths, name);
  const { picture, sound, duration, fastStart } = await probeFile(findFile(paths, 'video.mp4'));
  if (picture?.codec !== 'h264' || sound?.codec !== 'aac')
    throw new SmokeFailure(
      `The film is ${picture?.codec ?? 'nothing'} and ${sound?.codec ?? 'nothing'}, not h264 and aac.`,
    );
  if (duration < sentences.length || !fastStart)
    throw new SmokeFailure(
      `The film lasts ${duration} s for ${sentences.length} sentences, fast start ${fastStart}.`,
    );
  const captions = (await readFile(findFile(paths, 'captions.srt'), 'utf8')).replaceAll(/\s+/g, ' ');
  const missing = sentences
    .flatMap((sentence) => sentence.split(' '))
    .find((word) => !captions.includes(word));
  if (missing !== undefined) throw new SmokeFailure(`The captions do not say “${missing}”.`);
  return `${picture.width}×${picture.height}, ${duration.toFixed(1)} s, ${paths.length} files`;
};
