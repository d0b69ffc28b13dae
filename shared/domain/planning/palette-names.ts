import type { Look } from '../film.ts';

/** Palettes that the drawing knows, by what they look like. */
export type PaletteName =
  | 'deep blue'
  | 'dusk violet'
  | 'ember'
  | 'forest'
  | 'ocean teal'
  | 'gold night'
  | 'rose'
  | 'graphite'
  | 'indigo';

type Mood = 'calm' | 'vivid' | 'grave';

const OF_MOOD: Readonly<Record<Mood, readonly PaletteName[]>> = {
  calm: ['ocean teal', 'dusk violet', 'forest', 'deep blue', 'rose', 'indigo'],
  vivid: ['deep blue', 'ember', 'dusk violet', 'ocean teal', 'rose', 'gold night', 'forest', 'indigo'],
  grave: ['gold night', 'deep blue', 'graphite', 'ember', 'indigo', 'ocean teal'],
};

const NICHE_MOOD: Partial<Record<Look['niche'], Mood>> = {
  meditation: 'calm',
  sleep: 'calm',
  mindfulness: 'calm',
  healing: 'calm',
  gratitude: 'calm',
  affirmation: 'calm',
  finance: 'grave',
  history: 'grave',
  philosophy: 'grave',
};
const TONE_MOOD: Partial<Record<Look['tone'], Mood>> = {
  calm: 'calm',
  serious: 'grave',
  authoritative: 'grave',
  energetic: 'vivid',
  playful: 'vivid',
};

/** The palettes of a look in their order, which follows from niche and tone; a shot's palette is an index into it. */
export const listPalettes = ({ niche, tone }: Pick<Look, 'niche' | 'tone'>): readonly PaletteName[] =>
  OF_MOOD[NICHE_MOOD[niche] ?? TONE_MOOD[tone] ?? 'vivid'];
