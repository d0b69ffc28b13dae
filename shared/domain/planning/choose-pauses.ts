import type { Niche } from '../video.ts';

/** Silences of a film, in seconds, from the last sound to the next one. */
export interface Pauses {
  readonly clause: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Before the first word and after the last one of the film. */
  readonly opening: number;
  readonly closing: number;
}

/** MEDIA.md, "What good looks like": pauses breathe. */
const USUAL: Pauses = { clause: 0.17, sentence: 0.35, paragraph: 0.8, opening: 0.3, closing: 1.2 };
const GENTLE: Pauses = { clause: 0.3, sentence: 0.8, paragraph: 1.5, opening: 0.6, closing: 2 };
const SLOW: Pauses = { clause: 0.45, sentence: 1.5, paragraph: 3, opening: 1, closing: 3 };

const BY_NICHE: Readonly<Partial<Record<Niche, Pauses>>> = {
  meditation: SLOW,
  sleep: SLOW,
  mindfulness: SLOW,
  healing: GENTLE,
  affirmation: GENTLE,
  gratitude: GENTLE,
};

export const pausesFor = (niche: Niche): Pauses => BY_NICHE[niche] ?? USUAL;
