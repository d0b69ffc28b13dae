import { digestValue } from './digest.ts';
import type { Look } from './film.ts';
import type { Video, VideoSettings } from './video.ts';

/** Pixels of 9:16 as phones show it, at the frame rate of the captions' words. */
const SIZE = { width: 1080, height: 1920, frameRate: 30 } as const;

/** What all scenes of a film share, from its settings. */
export const chooseLook = ({ niche, tone, voice }: VideoSettings): Look => ({
  ...SIZE,
  niche,
  tone,
  voice,
  captionStyle: 'word-pop',
});

/** The same text with the same settings gets the same film, and so finds its scenes in the cache. */
export const chooseSeed = (video: Pick<Video, 'source' | 'settings' | 'title'>): number =>
  Number.parseInt(
    digestValue({ source: video.source.sha256, settings: video.settings, title: video.title }).slice(0, 8),
    16,
  );
