import { paceFor } from '../../domain/planning/choose-pace.ts';
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
  rms: { gain: 5.6, stretch: 0.945, description: 'male, US English' },
  awb: { gain: 5.9, stretch: 1.08, description: 'male, Scottish English' },
};

/** How much longer than Flite's own each sound is held. */
export const stretchOf = (voice: Voice, tone: Tone, niche: Niche): number =>
  Number((FLITE_VOICES[voice].stretch * paceFor(tone, niche).stretch).toFixed(3));
