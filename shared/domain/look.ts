import { digestValue } from './digest.ts';
import type { Look } from './film.ts';
import type { Aspect, Video, VideoSettings } from './video.ts';

/** The captions' words change with frames: thirty a second keep them within 17 ms. */
const FRAME_RATE = 30;

/** Pixels at full size: what telephones and screens show, and what YouTube calls 1080p. */
const SIZES: Record<Aspect, { readonly width: number; readonly height: number }> = {
  '9:16': { width: 1080, height: 1920 },
  '16:9': { width: 1920, height: 1080 },
  '1:1': { width: 1080, height: 1080 },
};

/** What all scenes of a film share, from its settings. A draft is half as wide and half as high. */
export const chooseLook = ({ aspect, quality, captions, niche, tone, voice }: VideoSettings): Look => {
  const { width, height } = SIZES[aspect];
  const part = quality === 'draft' ? 2 : 1;
  return {
    width: width / part,
    height: height / part,
    frameRate: FRAME_RATE,
    niche,
    tone,
    voice,
    captions,
    quality,
  };
};

/** Chooses the words about a topic: another video on the same topic says it differently, a new attempt the same. */
export const chooseWords = (id: string): number => Number.parseInt(digestValue({ id }).slice(0, 8), 16);

/** Chooses the bed's notes. Scenes take no seed from their film, so that an edited text finds them in the cache. */
export const chooseSeed = (video: Pick<Video, 'source' | 'title'>): number =>
  Number.parseInt(digestValue({ source: video.source.sha256, title: video.title }).slice(0, 8), 16);
