import type { Niche, Tone, Voice } from '../../domain/video.ts';

interface FliteVoice {
  /** Gain in dB that brings the voice to −18 LUFS after the brightening chain; measured on 90 s of prose. */
  readonly gain: number;
  /** Length of its sounds relative to Flite's own, so that the three voices read equally fast. */
  readonly stretch: number;
  readonly description: string;
}

export const FLITE_VOICES: Readonly<Record<Voice, FliteVoice>> = {
  slt: { gain: 3, stretch: 1.1, description: 'female, US English' },
  rms: { gain: 5.6, stretch: 0.98, description: 'male, US English' },
  awb: { gain: 5.9, stretch: 1.04, description: 'male, Scottish English' },
};

const TONE_STRETCH: Readonly<Record<Tone, number>> = {
  calm: 1.1,
  warm: 1.04,
  energetic: 0.94,
  serious: 1.03,
  playful: 0.97,
  inspiring: 1.02,
  conversational: 1,
  authoritative: 1.02,
};

const NICHE_STRETCH: Readonly<Partial<Record<Niche, number>>> = {
  meditation: 1.14,
  sleep: 1.16,
  mindfulness: 1.12,
  healing: 1.1,
  affirmation: 1.06,
  gratitude: 1.06,
};

/** How much longer than Flite's own each sound is held. */
export const stretchOf = (voice: Voice, tone: Tone, niche: Niche): number =>
  Number((FLITE_VOICES[voice].stretch * TONE_STRETCH[tone] * (NICHE_STRETCH[niche] ?? 1)).toFixed(3));
